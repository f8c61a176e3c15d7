namespace Wellspring.Evidence;

/// <summary>An entry of a BibTeX file: its fields as LaTeX, strings put in and pieces joined.</summary>
/// <param name="Type">Lower-case: article, inbook …</param>
sealed record BibtexEntry(string Type, string Key, int Line, int Column)
{
    public Dictionary<string, string> Fields { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first of these fields that is there and not empty.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Fields.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value)) return value;
        }
        return null;
    }
}
