using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>A run within a block.</summary>
public abstract record Inline(Place Place);

public sealed record TextRun(string Text, Place Place) : Inline(Place);

public sealed record Emphasis(bool Strong, IReadOnlyList<Inline> Content, Place Place) : Inline(Place);

public sealed record CodeRun(string Code, Place Place) : Inline(Place);

public sealed record Link(string Href, string? Title, IReadOnlyList<Inline> Content, Place Place) : Inline(Place);

public sealed record Image(string Source, string Alt, string? Title, Place Place) : Inline(Place)
{
    /// <summary><c>width</c> and <c>height</c>, when the text gives them.</summary>
    public Attributes Attributes { get; init; } = Attributes.None;
}

public sealed record LineBreak(bool Hard, Place Place) : Inline(Place);

/// <summary>Inline markup that the language does not allow; named by the gate, never rendered as it is.</summary>
public sealed record RawHtmlRun(string Html, Place Place) : Inline(Place);

/// <summary>One bracket: <c>[see @bylsma2019, p. 70; -@gracanin2014]</c>.</summary>
public sealed record CitationGroup(IReadOnlyList<CitationItem> Items, Place Place) : Inline(Place)
{
    /// <summary>Part of the sentence, as in "@bylsma2019 describes"; plain words to a reader when the key is unknown.</summary>
    public bool Narrative { get; init; }

    /// <summary>As the text has it, brackets and all.</summary>
    public string Written { get; init; } = "";
}

public sealed record CitationItem(string Key, string Prefix, string Locator, bool SuppressAuthor);
