using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wellspring.Foundation;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace Wellspring.Articles.Language;

/// <summary>The runs of a block.</summary>
sealed class RunReading(string body, Places places, Misunderstandings notes)
{
    // Deeper emphasis within emphasis means nothing to a reader, and everything to the stack.
    private const int Deepest = 40;

    public IReadOnlyList<Inline> Of(LeafBlock block) => Trimmed(Children(block.Inline, 0));

    private List<Inline> Children(ContainerInline? container, int depth)
    {
        var content = new Runs();
        Add(content, container, depth);
        return content.ToList();
    }

    private void Add(Runs content, ContainerInline? container, int depth)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling) Add(content, inline, depth);
    }

    // A delimiter that found no partner is the character it is, and what follows stands within it.
    private void Add(Runs content, MarkdigInline inline, int depth)
    {
        var at = places.At(inline.Span.Start);
        if (inline is DelimiterInline delimiter)
        {
            content.Add(delimiter.ToLiteral(), at);
            Add(content, delimiter, depth);
        }
        else if (AsText(inline) is { } text) content.Add(text, at);
        else content.Add(depth > Deepest ? new TextRun(Written(inline), at) : Run(inline, at, depth));
    }

    private string? AsText(MarkdigInline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        StrayAttributes stray => Stray(stray),
        _ => null,
    };

    private string Stray(StrayAttributes stray)
    {
        notes.StrayAttributes(stray.Written, places.At(stray.Span.Start));
        return stray.Written;
    }

    private Inline Run(MarkdigInline inline, Place at, int depth) => inline switch
    {
        CitationNode cite => new CitationGroup(cite.Items, at) { Narrative = cite.Narrative, Written = cite.Written },
        EmphasisInline emphasis => new Emphasis(emphasis.DelimiterCount > 1, Children(emphasis, depth + 1), at),
        CodeInline code => new CodeRun(code.Content, at),
        LinkInline { IsImage: true } image => Image(image, at),
        LinkInline link => Link(link, at, depth),
        AutolinkInline auto => new Link(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, null, [new TextRun(auto.Url, at)], at),
        LineBreakInline line => new LineBreak(line.IsHard, at),
        HtmlInline html => RawHtml(html, at),
        _ => new TextRun(Written(inline), at),
    };

    private Image Image(LinkInline link, Place at)
    {
        var alt = new StringBuilder();
        foreach (var literal in link.Descendants<LeafInline>()) alt.Append(literal is LineBreakInline ? " " : Words(literal));
        var image = new Image((link.Url ?? "").Trim(), alt.ToString(), NullIfEmpty(link.Title), at) { Attributes = AttributeParser.Of(link) };
        notes.CheckAttributes("picture", image.Attributes, at);
        return image;
    }

    private static string Words(LeafInline leaf) => leaf switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        CodeInline code => code.Content,
        CitationNode cite => cite.Written,
        StrayAttributes stray => stray.Written,
        _ => "",
    };

    private Link Link(LinkInline link, Place at, int depth)
    {
        notes.CheckAttributes("link", AttributeParser.Of(link), at);
        return new((link.Url ?? "").Trim(), NullIfEmpty(link.Title), Children(link, depth + 1), at);
    }

    private RawHtmlRun RawHtml(HtmlInline html, Place at)
    {
        notes.RawHtml(html.Tag, at);
        return new(html.Tag, at);
    }

    private string Written(MarkdigInline inline)
    {
        var start = Math.Clamp(inline.Span.Start, 0, body.Length);
        return body[start..Math.Clamp(inline.Span.End + 1, start, body.Length)];
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    // The space before attributes at the end belongs to neither.
    private static List<Inline> Trimmed(List<Inline> content)
    {
        if (content is [.., TextRun last] && last.Text.AsSpan().TrimEnd().Length < last.Text.Length) content[^1] = last with { Text = last.Text.TrimEnd() };
        if (content is [.., TextRun { Text: "" }]) content.RemoveAt(content.Count - 1);
        if (content is [.., LineBreak]) content.RemoveAt(content.Count - 1);
        return content;
    }
}
