using Wellspring.Articles;
using Wellspring.Evidence;

namespace Wellspring.Publishing;

/// <summary>A cited record with the standing it has today.</summary>
/// <param name="work">The library's key: two keys of a text are one work when one of them was retired into the other.</param>
public sealed class CitedSource(CitedRecord record, Standing standing, string work)
{
    public string Key => record.Key;

    public string Work => work;

    public Standing Standing => standing;

    /// <summary>A kind nobody knows counts as <see cref="SourceKind.Other"/>: it is not accepted.</summary>
    public SourceKind Kind { get; } = SourceWords.KindNamed(record.Kind) ?? SourceKind.Other;

    public CslItem Item { get; } = CslItem.Parse(record.Csl);

    public bool IsLandmark => !string.IsNullOrWhiteSpace(record.Landmark);

    /// <summary>The work in a sentence: its title, or its key when it has none.</summary>
    public string Name => Item.Title is { } title ? $"\"{title}\" ({Key})" : Key;
}
