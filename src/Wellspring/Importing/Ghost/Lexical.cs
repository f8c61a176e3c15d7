using System.Text;
using System.Text.Json;
using static Wellspring.Importing.Ghost.BodyParts;

namespace Wellspring.Importing.Ghost;

/// <summary>A Lexical document (Ghost 5 and later): a tree of nodes that name their type.</summary>
sealed class Lexical(BodyParts body, Cards cards, Losses losses)
{
    public void Write(JsonElement root)
    {
        foreach (var node in root.Items("children")) Block(node);
    }

    private void Block(JsonElement node)
    {
        switch (node.Text("type"))
        {
            case "paragraph": body.Add($"<p>{Runs(node)}</p>"); break;
            case "heading" or "extended-heading": Heading(node); break;
            case "quote" or "extended-quote" or "aside": body.Add($"<blockquote><p>{Runs(node)}</p></blockquote>"); break;
            case "list": body.Add(List(node)); break;
            case "table": body.Add(Table(node)); break;
            case var type when LexicalRuns.IsRun(type): body.Add($"<p>{LexicalRuns.Of([node], losses)}</p>"); break;
            default: CardOrGroup(node); break;
        }
    }

    private void Heading(JsonElement node)
    {
        var tag = node.Text("tag") is ['h', >= '1' and <= '6'] known ? known : "h2";
        body.Add($"<{tag}>{Runs(node)}</{tag}>");
    }

    // What an editor of the future nests has children; a card of it has fields.
    private void CardOrGroup(JsonElement node)
    {
        if (!node.Items("children").Any()) cards.Write(node.Text("type"), node);
        else
        {
            losses.Name("block", $"\"{Printed.Of(node.Text("type"))}\" is not known here; its text is kept");
            Write(node);
        }
    }

    private string List(JsonElement list)
    {
        var isOrdered = list.Text("listType") == "number" || list.Text("tag") == "ol";
        var start = isOrdered && list.Number("start") > 1 ? $" start=\"{list.Number("start")}\"" : "";
        var tag = isOrdered ? "ol" : "ul";
        return $"<{tag}{start}>{string.Concat(list.Items("children").Select(Item))}</{tag}>";
    }

    // An item that only holds a list is how Lexical says that the list is nested.
    private string Item(JsonElement item)
    {
        var (lists, words) = (string.Concat(item.Items("children").Where(IsList).Select(List)), LexicalRuns.Of(item.Items("children").Where(c => !IsList(c)), losses));
        return words.Length == 0 ? lists : $"<li>{words}{lists}</li>";
    }

    private static bool IsList(JsonElement node) => node.Text("type") == "list";

    private string Table(JsonElement table) =>
        $"<table>{string.Concat(table.Items("children").Select(row => $"<tr>{string.Concat(row.Items("children").Select(cell => $"<td>{Runs(cell)}</td>"))}</tr>"))}</table>";

    private string Runs(JsonElement node) => LexicalRuns.Of(node.Items("children"), losses);
}

/// <summary>Words and what stands among them.</summary>
static class LexicalRuns
{
    private static readonly (int Bit, string Tag)[] Formats = [(1, "strong"), (2, "em"), (4, "s"), (16, "code"), (32, "sub"), (64, "sup"), (128, "mark")];

    public static bool IsRun(string type) => type is "text" or "extended-text" or "code-highlight" or "tk" or "emoji" or "linebreak" or "tab" or "link" or "autolink" or "at-link" or "hashtag" or "zwnj";

    public static string Of(IEnumerable<JsonElement> nodes, Losses losses)
    {
        var (html, words, format) = (new StringBuilder(), new StringBuilder(), 0);
        foreach (var node in nodes)
        {
            // The editor cuts a word into several nodes of one format; it is one word all the same.
            var isWords = IsWords(node);
            if (!isWords || node.Number("format") != format) Flush(words, format, html);
            if (isWords) (format, _) = (node.Number("format"), words.Append(node.Text("text")));
            else html.Append(Other(node, losses));
        }
        Flush(words, format, html);
        return html.ToString();
    }

    private static void Flush(StringBuilder words, int format, StringBuilder html)
    {
        html.Append(Formatted(words.ToString(), format));
        words.Clear();
    }

    private static bool IsWords(JsonElement node) => node.Text("type") is "text" or "extended-text" or "code-highlight" or "tk" or "emoji" or "hashtag";

    private static string Other(JsonElement node, Losses losses)
    {
        var inner = Of(node.Items("children"), losses);
        switch (node.Text("type"))
        {
            case "linebreak": return "<br>";
            case "tab": return " ";
            case "link" or "autolink" or "at-link": return $"<a href=\"{Encoded(node.Text("url"))}\">{inner}</a>";
            case "zwnj": return "";
        }
        if (node.Text("type") is not ("paragraph" or "listitem" or "list")) losses.Name("block", $"\"{Printed.Of(node.Text("type"))}\" is not known here; its text is kept");
        return inner.Length > 0 ? inner : Encoded(node.Text("text"));
    }

    private static string Formatted(string words, int format)
    {
        if (words.Length == 0) return "";
        var tags = Formats.Where(f => (format & f.Bit) != 0).Select(f => f.Tag).ToList();
        return string.Concat(tags.Select(t => $"<{t}>")) + Encoded(words) + string.Concat(Enumerable.Reverse(tags).Select(t => $"</{t}>"));
    }
}
