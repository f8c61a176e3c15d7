namespace Wellspring.Reviewing;

public enum VerdictWord { Supported, NeedsChange, NotCheckable }

/// <summary>Verdicts by their names in commands and records, and in plain words.</summary>
public static class VerdictWords
{
    private static readonly (VerdictWord Word, string Name, string InWords)[] All =
    [
        (VerdictWord.Supported, "supported", "supported"),
        (VerdictWord.NeedsChange, "needs-change", "needs a change"),
        (VerdictWord.NotCheckable, "not-checkable", "cannot be checked"),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(w => w.Name)];

    public static string Name(this VerdictWord word) => All.First(w => w.Word == word).Name;

    public static string InWords(this VerdictWord word) => All.First(w => w.Word == word).InWords;

    /// <summary>The verdict with exactly this name, or null.</summary>
    public static VerdictWord? Named(string? name) => Array.FindIndex(All, w => w.Name == name) is >= 0 and var at ? All[at].Word : null;
}
