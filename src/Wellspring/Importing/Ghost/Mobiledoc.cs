using System.Text;
using System.Text.Json;
using static Wellspring.Importing.Ghost.BodyParts;

namespace Wellspring.Importing.Ghost;

/// <summary>A mobiledoc (0.3, Ghost 1 to 5): lists of sections that point by number at markups, atoms and cards.</summary>
sealed class Mobiledoc(JsonElement document, BodyParts body, Cards cards, Losses losses)
{
    private static readonly HashSet<string> Markups = ["a", "b", "strong", "i", "em", "code", "s", "del", "strike", "sub", "sup", "u", "mark"];

    private readonly JsonElement markups = document.Member("markups") ?? default, atoms = document.Member("atoms") ?? default, boxes = document.Member("cards") ?? default;

    /// <summary>Whether the JSON is such a document; others of that name have another shape.</summary>
    public static bool Is(JsonElement json) => json.Text("version").StartsWith("0.3", StringComparison.Ordinal) && json.Member("sections") is { ValueKind: JsonValueKind.Array };

    public void Write()
    {
        foreach (var section in document.Items("sections")) Write(section);
    }

    private void Write(JsonElement section)
    {
        var value = section.At(1) ?? default;
        switch (Index(section.At(0)))
        {
            case 1: Words(value.Words(), Runs(section.At(2) ?? default)); break;
            case 2: body.Add($"<p><img src=\"{Encoded(value.Words())}\" alt=\"\"></p>"); break;
            case 3: List(value.Words() == "ol" ? "ol" : "ul", section.At(2) ?? default); break;
            case 10: Card(Index(value)); break;
            default: losses.Name("block", "a section of a sort that is not known here"); break;
        }
    }

    private void Words(string tag, string html) => body.Add(tag switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => $"<{tag}>{html}</{tag}>",
        "blockquote" or "aside" or "pull-quote" => $"<blockquote><p>{html}</p></blockquote>",
        _ => $"<p>{html}</p>",
    });

    private void List(string tag, JsonElement items)
    {
        if (items.ValueKind == JsonValueKind.Array) body.Add($"<{tag}>{string.Concat(items.EnumerateArray().Select(i => $"<li>{Runs(i)}</li>"))}</{tag}>");
    }

    private void Card(int? index)
    {
        if (boxes.At(index ?? -1) is { } card && (card.At(0) ?? default).Words() is { Length: > 0 } name) cards.Write(name, card.At(1) ?? default);
        else losses.Name("card", "a section points at a card that the text does not hold");
    }

    private string Runs(JsonElement markers)
    {
        var (html, open) = (new StringBuilder(), new Stack<string>());
        foreach (var marker in markers.ValueKind == JsonValueKind.Array ? markers.EnumerateArray() : [])
        {
            foreach (var markup in (marker.At(1) ?? default) is { ValueKind: JsonValueKind.Array } opened ? opened.EnumerateArray() : []) Open(Index(markup), html, open);
            html.Append(Index(marker.At(0)) == 1 ? Atom(Index(marker.At(3))) : Encoded((marker.At(3) ?? default).Words()));
            for (var closed = Index(marker.At(2)) ?? 0; closed > 0 && open.TryPop(out var tag); closed--) html.Append("</" + tag + ">");
        }
        while (open.TryPop(out var tag)) html.Append("</" + tag + ">");
        return html.ToString();
    }

    private void Open(int? index, StringBuilder html, Stack<string> open)
    {
        var markup = markups.At(index ?? -1) ?? default;
        var named = (markup.At(0) ?? default).Words();
        var tag = Markups.Contains(named) ? named : "span";
        html.Append(tag == "a" ? $"<a href=\"{Encoded(Address(markup.At(1) ?? default))}\">" : $"<{tag}>");
        open.Push(tag);
    }

    // ["rel", "nofollow", "href", "https://…"]
    private static string Address(JsonElement attributes)
    {
        for (var i = 0; attributes.At(i + 1) is { } value; i += 2)
            if (attributes[i].Words() == "href") return value.Words();
        return "";
    }

    private string Atom(int? index)
    {
        var atom = atoms.At(index ?? -1) ?? default;
        if ((atom.At(0) ?? default).Words() == "soft-return") return "<br>";
        return Encoded((atom.At(1) ?? default).Words());
    }

    private static int? Index(JsonElement? number) => number is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var index) ? index : null;
}
