using System.Net;
using System.Text;

namespace Wellspring.Importing.WordPress;

/// <summary>
/// Turns shortcodes into the HTML they stood for, and names those that only their plug-in could have turned.
/// Markup, code and escaped brackets (<c>[[gallery]]</c>) are left alone.
/// </summary>
sealed class Shortcodes(string html, Func<ShortcodeTag, IReadOnlyList<string>> gallery, Losses losses)
{
    private static readonly string[] Verbatim = ["<pre", "<code", "<script", "<style", "<textarea"];

    private readonly StringBuilder output = new(html.Length);
    private readonly HashSet<string> opened = [];
    private readonly Dictionary<string, int> found = new(StringComparer.OrdinalIgnoreCase);
    private int at;

    public string Resolve()
    {
        while (at < html.Length) Step();
        return output.ToString();
    }

    private void Step()
    {
        var next = html.AsSpan(at).IndexOfAny('<', '[');
        if (next != 0) Copy(next < 0 ? html.Length : at + next);
        else if (html[at] == '<') Copy(EndOfMarkup());
        else Bracket();
    }

    private void Bracket()
    {
        if (Escaped() is { } end) Keep(html[(at + 1)..(end - 1)], end);
        else if (ShortcodeTag.At(html, at) is { } tag) Resolve(tag);
        else Copy(at + 1);
    }

    private int? Escaped() =>
        at + 1 < html.Length && html[at + 1] == '[' && ShortcodeTag.At(html, at + 1) is { } tag && tag.End < html.Length && html[tag.End] == ']'
            ? tag.End + 1
            : null;

    private void Resolve(ShortcodeTag tag)
    {
        switch (tag.Name.ToLowerInvariant())
        {
            case "caption" or "wp_caption": Caption(tag); break;
            case "gallery" when !tag.Closes: Gallery(tag); break;
            case "embed" when !tag.Closes: Embed(tag); break;
            case "audio" or "video" when !tag.Closes: Player(tag); break;
            case "embed" or "audio" or "video" or "gallery" or "playlist" when tag.Closes: Keep("", tag.End); break;
            default: Unknown(tag); break;
        }
    }

    private void Caption(ShortcodeTag tag)
    {
        if (tag.Closes) Keep(opened.Remove("caption") ? "</figure>" : "", tag.End);
        else if (Find($"[/{tag.Name}]") is null) Keep("", tag.End);
        else Keep(OpenFigure(tag), tag.End);
    }

    private string OpenFigure(ShortcodeTag tag)
    {
        opened.Add("caption");
        return $"""<figure class="wp-caption" title="{WebUtility.HtmlEncode(tag["caption"])}">""";
    }

    private void Gallery(ShortcodeTag tag)
    {
        var images = gallery(tag);
        if (images.Count == 0) losses.Name("shortcode", "[gallery]: the file does not say which pictures it showed");
        Keep("\n\n" + string.Concat(images.Select(image => $"<p>{image}</p>\n\n")), tag.End);
    }

    private void Embed(ShortcodeTag tag)
    {
        var close = Find("[/embed]");
        var url = close is null ? "" : html[tag.End..close.Value].Trim();
        Keep(Embeds.Link(url, losses), close is null ? tag.End : close.Value + "[/embed]".Length);
    }

    private void Player(ShortcodeTag tag)
    {
        var named = tag["src", "mp3", "m4a", "ogg", "wav", "mp4", "webm", "ogv", "m4v", "wma", "wmv", "flv"];
        Keep(Embeds.Link(named.Length > 0 ? named : tag.BareAddress, losses), tag.End);
    }

    // "[sic]" is a word in brackets; a tag with attributes, a joined name, or an end of its own is a plug-in's.
    private void Unknown(ShortcodeTag tag)
    {
        var isShortcode = tag.Closes ? opened.Contains(tag.Name) : tag.Attributes.Contains('=', StringComparison.Ordinal) || tag.Name.Contains('_', StringComparison.Ordinal) || Find($"[/{tag.Name}]") is not null;
        if (!isShortcode) { Copy(tag.End); return; }
        opened.Add(tag.Name);
        losses.Name("shortcode", $"[{tag.Name}] belongs to a plug-in; the text inside it is kept");
        Keep("", tag.End);
    }

    private int EndOfMarkup()
    {
        var rest = html.AsSpan(at);
        foreach (var name in Verbatim)
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && After($"</{name[1..]}>") is { } verbatimEnd) return verbatimEnd;
        return After(rest.StartsWith("<!--") ? "-->" : ">") ?? at + 1;
    }

    private int? After(string end) => Find(end) is { } start ? start + end.Length : null;

    // What was looked for once is remembered: a text of a million unclosed tags stays linear.
    private int? Find(string text)
    {
        if (!found.TryGetValue(text, out var place) || (place >= 0 && place < at)) found[text] = place = html.IndexOf(text, at, StringComparison.OrdinalIgnoreCase);
        return place < 0 ? null : place;
    }

    private void Copy(int end) => Keep(html[at..end], end);

    private void Keep(string text, int end)
    {
        output.Append(text);
        at = end;
    }
}
