namespace Wellspring.Articles;

public enum InfographicKind { List, Steps, Comparison, Proportion, Bars }

/// <summary>What an <c>::: infographic</c> says, read once for the page, the drawing and the gate.</summary>
/// <param name="Unit">Of what a hundred are, or what the bars count; empty where nothing is counted.</param>
/// <param name="Sample">Among how many it was counted: the n of the study.</param>
public sealed record Infographic(InfographicKind Kind, string Title, string Unit, string Sample, IReadOnlyList<InfographicItem> Items, IReadOnlyList<TableRow> Rows)
{
    public bool IsChart => Kind is InfographicKind.Proportion or InfographicKind.Bars;

    /// <summary>On what a chart stands, in words: a number without its unit and its n says nothing.</summary>
    public string Basis => Kind switch
    {
        InfographicKind.Proportion => $"Of 100 {Unit} (n\u00a0=\u00a0{Sample})",
        InfographicKind.Bars when Unit.Length > 0 => $"{char.ToUpperInvariant(Unit[0])}{Unit[1..]} (n\u00a0=\u00a0{Sample})",
        _ => "",
    };

    /// <summary>The sources it cites, each once, in order of first use.</summary>
    public IEnumerable<string> CitedKeys() =>
        Items.SelectMany(i => i.Term.Concat(i.Words)).Concat(Rows.SelectMany(Walk.Blocks).SelectMany(Walk.Inlines)).SelectMany(Walk.Inlines)
            .OfType<CitationGroup>().SelectMany(c => c.Items).Select(i => i.Key).Distinct(StringComparer.Ordinal);

    /// <summary>What it is and how much it holds; the words themselves stand beside it.</summary>
    public string Description => Kind switch
    {
        InfographicKind.Steps => $"{Items.Count} steps, one after the other. The same words follow as a list.",
        InfographicKind.Comparison => $"A table of {Rows.Count} rows. The same words follow as a table.",
        InfographicKind.Proportion => "A square of 100 fields, filled in proportion. The same numbers follow as a list.",
        InfographicKind.Bars => $"{Items.Count} bars that begin at zero. The same numbers follow as a list.",
        _ => $"{Items.Count} things side by side. The same words follow as a list.",
    };
}

/// <param name="Term">The bold words that an item begins with; of a chart, its number.</param>
/// <param name="Value">The number of a chart's item; null in other kinds.</param>
public sealed record InfographicItem(IReadOnlyList<Inline> Term, IReadOnlyList<Inline> Words, decimal? Value)
{
    public bool IsCited => Term.Concat(Words).SelectMany(Walk.Inlines).OfType<CitationGroup>().Any();
}
