using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Wellspring.Publishing;

/// <summary>Lines of two texts side by side, word by word where they differ.</summary>
static class LineByLine
{
    public static IReadOnlyList<ComparedLine> Compare(IEnumerable<string> from, IEnumerable<string> to)
    {
        var sides = new SideBySideDiffBuilder(new Differ()).BuildDiffModel(Whole(from), Whole(to), ignoreWhitespace: false);
        return [.. sides.OldText.Lines.Zip(sides.NewText.Lines, Line).Where(l => l.Both.Count > 0)];
    }

    private static string Whole(IEnumerable<string> lines) => string.Join('\n', lines.Select(l => l.ReplaceLineEndings(" ")));

    private static ComparedLine Line(DiffPiece old, DiffPiece now)
    {
        if (old.Type == ChangeType.Unchanged && now.Type == ChangeType.Unchanged) return Same(now.Text ?? "");
        var pieces = old.SubPieces.Count > 0 && old.SubPieces.Count == now.SubPieces.Count ? old.SubPieces.Zip(now.SubPieces).ToList() : [(old, now)];
        var both = Both(pieces);
        return new([.. both.Where(w => !w.Added)], [.. both.Where(w => !w.Removed)], both, true);
    }

    private static ComparedLine Same(string line)
    {
        IReadOnlyList<ChangedWords> words = line.Length == 0 ? [] : [new(line, false, false)];
        return new(words, words, words, false);
    }

    // What goes and what comes at one place are told together: a blank between two changed words is no reason to part them.
    private static List<ChangedWords> Both(List<(DiffPiece Old, DiffPiece New)> pieces)
    {
        var (runs, gone, come) = (new List<ChangedWords>(), new StringBuilder(), new StringBuilder());
        for (var at = 0; at < pieces.Count; at++)
        {
            var (old, now) = pieces[at];
            var isSame = old.Type == ChangeType.Unchanged && now.Type == ChangeType.Unchanged;
            if (isSame && !(string.IsNullOrWhiteSpace(now.Text) && gone.Length + come.Length > 0 && at + 1 < pieces.Count && pieces[at + 1].Old.Type != ChangeType.Unchanged))
            {
                Put(runs, gone, come);
                runs.Add(new(now.Text ?? "", false, false));
                continue;
            }
            if (old.Type != ChangeType.Imaginary) gone.Append(old.Text);
            if (now.Type != ChangeType.Imaginary) come.Append(now.Text);
        }
        Put(runs, gone, come);
        return Joined(runs);
    }

    private static void Put(List<ChangedWords> runs, StringBuilder gone, StringBuilder come)
    {
        if (gone.Length > 0) runs.Add(new(gone.ToString(), true, false));
        if (come.Length > 0) runs.Add(new(come.ToString(), false, true));
        gone.Clear();
        come.Clear();
    }

    private static List<ChangedWords> Joined(List<ChangedWords> runs)
    {
        var joined = new List<ChangedWords>();
        foreach (var run in runs.Where(r => r.Words.Length > 0))
            if (joined is [.., { Removed: false, Added: false } last] && run is { Removed: false, Added: false }) joined[^1] = last with { Words = last.Words + run.Words };
            else joined.Add(run);
        return joined;
    }
}
