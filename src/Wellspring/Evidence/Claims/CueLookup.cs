using System.Collections.Frozen;

namespace Wellspring.Evidence;

/// <summary>
/// Finds the cues of a word: whole words, stems (<c>inflamm*</c>) and endings (<c>%itis</c>), written in lower case.
/// The tables are read once. Language repeats itself, so the last words asked for are remembered in a table that never grows.
/// </summary>
sealed class CueLookup
{
    private const int LongestStem = 16;

    private readonly FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> stems;
    private readonly (string Ending, Cue Cue)[] endings;
    private readonly Known?[] known = new Known?[32768];

    public CueLookup(IEnumerable<(Cue Cue, string Words)> tables)
    {
        var entries = tables.SelectMany(t => t.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), (t, word) => (t.Cue, Word: word)).ToList();
        words = Table(entries.Where(e => !e.Word.EndsWith('*') && !e.Word.StartsWith('%')));
        stems = Table(entries.Where(e => e.Word.EndsWith('*')).Select(e => (e.Cue, Word: e.Word[..^1])));
        endings = [.. entries.Where(e => e.Word.StartsWith('%') && e.Word.Length > 1).Select(e => (e.Word[1..], e.Cue))];
    }

    /// <param name="word">In lower case.</param>
    /// <param name="hash">Of the word.</param>
    public Known Of(ReadOnlySpan<char> word, int hash)
    {
        // Threads may overwrite each other here: an entry is immutable, and a lost one is only looked up again.
        ref var entry = ref known[hash & (known.Length - 1)];
        var last = entry;
        if (last is not null && word.SequenceEqual(last.Word)) return last;
        return entry = new(word.ToString(), LookUp(word), WordPoints.Of(word));
    }

    private Cue LookUp(ReadOnlySpan<char> word)
    {
        words.TryGetValue(word, out var cues);
        for (var length = 2; length <= Math.Min(word.Length, LongestStem); length++)
            if (stems.TryGetValue(word[..length], out var more)) cues |= more;
        return word.Length > 5 ? cues | OfEnding(word) : cues;
    }

    private Cue OfEnding(ReadOnlySpan<char> word)
    {
        foreach (var (ending, cue) in endings)
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal)) return cue;
        return Cue.None;
    }

    private static FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> Table(IEnumerable<(Cue Cue, string Word)> entries) =>
        entries.GroupBy(e => e.Word, e => e.Cue, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Aggregate((a, b) => a | b), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public sealed record Known(string Word, Cue Cues, float Points);
}
