using System.Text;

namespace Wellspring.Publishing;

/// <summary>A body with the changes of two people; where they contradict each other it holds theirs.</summary>
sealed class BodyMerge
{
    private readonly StringBuilder text = new();
    private readonly List<DraftConflict> conflicts = [];

    public string Text => text.ToString();

    public IReadOnlyList<DraftConflict> Conflicts => conflicts;

    /// <summary>How many passages are as others changed them.</summary>
    public int Theirs { get; private set; }

    public static BodyMerge Of(string common, string mine, string theirs)
    {
        var merge = new BodyMerge();
        foreach (var stretch in ThreeWay.Of(common, mine, theirs, Pieces.Blocks)) merge.Add(stretch);
        return merge;
    }

    /// <summary>Two texts of which nobody knows any more what they had in common.</summary>
    public static BodyMerge Apart(string mine, string theirs)
    {
        var merge = new BodyMerge();
        if (mine == theirs) merge.text.Append(theirs);
        else merge.Contradict(new("", mine, theirs));
        return merge;
    }

    private void Add(Stretch stretch)
    {
        if (stretch.Theirs != stretch.Base && stretch.Theirs != stretch.Mine) Theirs++;
        if (stretch.IsAgreed) Append(stretch.Agreed);
        else if (stretch.Base.Length == 0) Both(stretch);
        else if (Within(stretch) is { } agreed) Append(agreed);
        else Contradict(stretch);
    }

    // Both put in something new between the same two blocks: there is room for either.
    private void Both(Stretch stretch)
    {
        Append(stretch.Theirs);
        Append(stretch.Mine);
    }

    /// <returns>Null when both changed the same sentence, or put one in at the same point.</returns>
    private static string? Within(Stretch stretch)
    {
        var parts = ThreeWay.Of(stretch.Base, stretch.Mine, stretch.Theirs, Pieces.Sentences).ToList();
        return parts.TrueForAll(p => p.IsAgreed) ? string.Concat(parts.Select(p => p.Agreed)) : null;
    }

    private void Contradict(Stretch stretch)
    {
        var start = Append(stretch.Theirs);
        conflicts.Add(new(null, (start, stretch.Theirs.Length), stretch.Base, stretch.Mine, stretch.Theirs));
    }

    // A block begins on a line of its own, whichever side it came from.
    private int Append(string words)
    {
        if (text.Length > 0 && words.Length > 0 && text[^1] is not ('\n' or '\r') && words[0] is not ('\n' or '\r')) text.Append("\n\n");
        text.Append(words);
        return text.Length - words.Length;
    }
}
