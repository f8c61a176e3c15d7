using System.Net;
using System.Text;
using AngleSharp.Html.Parser;

namespace Wellspring.Importing.Ghost;

/// <param name="IsCallout">Stood in a box beside the text.</param>
sealed record BodyPart(string Html, bool IsCallout);

/// <summary>
/// A text on its way to plain HTML. Markup that a writer typed is a part of its own, so that what is left open in it
/// swallows nothing that follows.
/// </summary>
sealed class BodyParts
{
    private readonly StringBuilder flow = new();
    private readonly List<BodyPart> parts = [];

    public bool IsEmpty => flow.Length == 0 && parts.Count == 0;

    public IReadOnlyList<BodyPart> All()
    {
        Close();
        return parts;
    }

    public void Add(string html) => flow.Append(html);

    public void AddTyped(string html) => AddPart(new(html, IsCallout: false));

    public void AddCallout(string html) => AddPart(new(html, IsCallout: true));

    public static string Encoded(string words) => WebUtility.HtmlEncode(words);

    /// <summary>A piece of markup with every element closed that it opens.</summary>
    public static string Closed(string html)
    {
        if (html.IndexOfAny(['<', '&']) < 0) return html;
        using var document = new HtmlParser().ParseDocument("");
        document.Body!.InnerHtml = html;
        return document.Body.InnerHtml;
    }

    private void AddPart(BodyPart part)
    {
        Close();
        parts.Add(part);
    }

    private void Close()
    {
        if (flow.Length > 0) parts.Add(new(flow.ToString(), IsCallout: false));
        flow.Clear();
    }
}
