using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>Attributes in braces: <c>{#id .class key="value"}</c>.</summary>
public sealed record Attributes(string? Id, IReadOnlyList<string> Classes, IReadOnlyDictionary<string, string> Values)
{
    public static readonly Attributes None = new(null, [], new Dictionary<string, string>());
}

/// <summary>One block of a text. Lines and columns of <see cref="Place"/> count in the body, from 1.</summary>
public abstract record Block(Place Place, Attributes Attributes);

public sealed record Heading(int Level, IReadOnlyList<Inline> Content, string Anchor, Place Place, Attributes Attributes) : Block(Place, Attributes);

public sealed record Paragraph(IReadOnlyList<Inline> Content, Place Place, Attributes Attributes) : Block(Place, Attributes);

public sealed record ListBlock(bool Ordered, int Start, IReadOnlyList<ListItem> Items, Place Place, Attributes Attributes) : Block(Place, Attributes);

public sealed record ListItem(IReadOnlyList<Block> Blocks, Place Place, Attributes Attributes) : Block(Place, Attributes);

public sealed record TableBlock(IReadOnlyList<TableRow> Rows, Place Place, Attributes Attributes) : Block(Place, Attributes);

public sealed record TableRow(bool IsHeader, IReadOnlyList<TableCell> Cells, Place Place, Attributes Attributes) : Block(Place, Attributes);

/// <param name="Align">"left", "center", "right" or null.</param>
public sealed record TableCell(IReadOnlyList<Block> Blocks, string? Align, Place Place, Attributes Attributes) : Block(Place, Attributes);

public sealed record Quote(IReadOnlyList<Block> Blocks, Place Place, Attributes Attributes) : Block(Place, Attributes);

public sealed record CodeBlock(string Language, string Code, Place Place, Attributes Attributes) : Block(Place, Attributes);

public sealed record ThematicBreak(Place Place, Attributes Attributes) : Block(Place, Attributes);

/// <summary>Markup of the text that the language does not allow; kept so that it can be named, never rendered as it is.</summary>
public sealed record RawHtmlBlock(string Html, Place Place, Attributes Attributes) : Block(Place, Attributes);

/// <summary><c>::: name {…}</c>; an unknown name keeps its blocks and is a finding.</summary>
public sealed record Container(string Name, IReadOnlyList<Block> Blocks, Place Place, Attributes Attributes) : Block(Place, Attributes)
{
    public const string Screening = "screening";
    public const string SelfCheck = "self-check";

    public static readonly IReadOnlyList<string> Known = ["care-card", "key-points", "callout", "experience", "infographic", "faq", Screening, SelfCheck];

    /// <summary>The slug of the screening test that a <c>screening</c> shows; null for every other container, and where none is named.</summary>
    public string? Test { get; init; }

    public bool IsKnown => Known.Contains(Name);
}
