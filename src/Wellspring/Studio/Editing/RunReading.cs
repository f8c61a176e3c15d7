using Wellspring.Articles;

namespace Wellspring.Studio.Editing;

/// <summary>Runs, nested in the tree, as a row of leaves with marks.</summary>
sealed class RunReading
{
    private readonly List<EditorNode> runs = [];
    private bool isLossy;

    /// <returns>Null when something would be lost, as a link without words.</returns>
    public static IReadOnlyList<EditorNode>? Of(IReadOnlyList<Inline> content)
    {
        var reading = new RunReading();
        reading.Add(content, []);
        return reading.isLossy ? null : reading.runs;
    }

    private void Add(IReadOnlyList<Inline> content, IReadOnlyList<EditorMark> marks)
    {
        foreach (var inline in content) Add(inline, marks);
    }

    private void Add(Inline inline, IReadOnlyList<EditorMark> marks)
    {
        switch (inline)
        {
            case TextRun text: runs.Add(EditorNode.Words(text.Text, marks)); break;
            case Emphasis emphasis: Add(emphasis.Content, With(marks, new(emphasis.Strong ? "strong" : "em"))); break;
            case Link link: Add(link, marks); break;
            case CodeRun { Code: "" }: isLossy = true; break;
            case CodeRun code: runs.Add(EditorNode.Words(code.Code, With(marks, new("code")))); break;
            case LineBreak { Hard: false }: runs.Add(EditorNode.Words(" ", marks)); break;
            default: Add(Leaf(inline) with { Marks = marks }); break;
        }
    }

    // What does not read as itself where it stands alone could not be sent back.
    private void Add(EditorNode leaf)
    {
        isLossy |= (leaf["written"] is { } written && !Written.IsOne("citation", written)) || (leaf["html"] is { } html && !Written.IsOne("html", html))
            || (leaf["attributes"] is { } braces && !Written.IsOne("attributes", braces));
        runs.Add(leaf);
    }

    private void Add(Link link, IReadOnlyList<EditorMark> marks)
    {
        isLossy |= link.Content.Count == 0;
        Add(link.Content, With(marks, new("link", Written.OneLine(link.Href), link.Title is null ? null : Written.OneLine(link.Title))));
    }

    private static EditorNode Leaf(Inline inline) => inline switch
    {
        Image image => new EditorNode("image").With("src", Written.OneLine(image.Source)).With("alt", Written.OneLine(image.Alt))
            .With("title", image.Title is null ? null : Written.OneLine(image.Title)).With("attributes", Written.Of(image.Attributes)),
        CitationGroup cited => new EditorNode("citation").With("written", Spaced(cited.Written)),
        RawHtmlRun html => new EditorNode("raw_html").With("html", Written.OneLine(html.Html)),
        _ => new EditorNode("hard_break"),
    };

    private static string Spaced(string written) => written.Contains('\n', StringComparison.Ordinal) || written.Contains('\r', StringComparison.Ordinal)
        ? string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : written;

    private static IReadOnlyList<EditorMark> With(IReadOnlyList<EditorMark> marks, EditorMark mark) =>
        marks.Any(m => m.Type == mark.Type) ? marks : [.. marks.Append(mark).OrderBy(m => EditorSchema.Instance.Mark(m.Type)!.Rank)];
}
