namespace Wellspring.Foundation;

/// <summary>What somebody looks for in a list, as words of which each must be there. All lists of the studio read it alike.</summary>
public static class SoughtWords
{
    /// <summary>Each word is a condition for the database; nobody who types needs more, and somebody who pastes a page must not write it a query.</summary>
    public const int Most = 8;

    /// <returns>In lower case, each once, as they were typed; those after <see cref="Most"/> are left out.</returns>
    public static IReadOnlyList<string> In(string typed) =>
        [.. typed.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(Most)];
}
