namespace Wellspring.Studio.Editing;

/// <summary>Runs in their one form: words joined where their marks are the same, no blanks at an edge or beside a break, none at the edge of emphasis.</summary>
static class RunForm
{
    private static readonly string[] Expelling = ["strong", "em"];

    public static IReadOnlyList<EditorNode> Of(IReadOnlyList<EditorNode> content, bool breaks)
    {
        var runs = content.Select(run => Clean(run, breaks)).Where(run => run is not { Type: "text", Text: "" }).ToList();
        foreach (var mark in Expelling) Expel(runs, mark, char.IsWhiteSpace);
        var joined = Joined(Trimmed(Joined(runs)));
        InBrackets(joined);
        return Expressible(joined);
    }

    // Emphasis whose edge is a mark of punctuation within a word cannot be written (CommonMark 0.31.2, 6.2): the mark stays outside,
    // as it does with most writers. What cannot be written even so keeps its words.
    private static List<EditorNode> Expressible(List<EditorNode> runs)
    {
        if (RunWriting.Try(runs) is not null) return runs;
        var words = new List<EditorNode>(runs);
        foreach (var mark in Expelling) Expel(words, mark, c => !char.IsLetterOrDigit(c));
        words = Joined(words);
        foreach (var attempt in new[] { words, Without(words, "em"), Without(words, "strong") })
            if (RunWriting.Try(attempt) is not null) return attempt;
        return Without(Without(words, "em"), "strong");
    }

    private static List<EditorNode> Without(List<EditorNode> runs, string mark) =>
        Joined([.. runs.Select(r => r.Has(mark) ? r with { Marks = [.. r.Marks.Where(m => m.Type != mark)] } : r)]);

    // A citation in the sentence itself begins like a word; behind anything else it goes in brackets.
    private static void InBrackets(List<EditorNode> runs)
    {
        for (var i = runs.Count - 1; i >= 0; i--)
            if (runs[i]["written"] is ['@', ..] written && (!BeginsAWord(runs, i) || (written.EndsWith(']') && MeetsABracket(runs, i))))
                runs[i] = runs[i].With("written", written.EndsWith(']') ? $"[{written.Replace(" [", ", ", StringComparison.Ordinal)}" : $"[{written}]");
    }

    private static bool MeetsABracket(List<EditorNode> runs, int i) =>
        i + 1 < runs.Count && (runs[i + 1]["written"] is ['[', ..] || (runs[i + 1].Has("link") && !runs[i + 1].Marks.SequenceEqual(runs[i].Marks)));

    private static bool BeginsAWord(List<EditorNode> runs, int i)
    {
        if (i == 0) return runs[i].Marks.Count == 0;
        if (runs[i - 1].Type == "hard_break") return runs[i].Marks.Count == 0;
        return runs[i - 1].Type == "text" && runs[i - 1].Marks.SequenceEqual(runs[i].Marks) && !runs[i].Has("code")
            && runs[i - 1].Text[^1] is var before && (char.IsWhiteSpace(before) || before is '(' or '"' or '\u201c' or '\u2014' or '-');
    }

    private static EditorNode Clean(EditorNode run, bool breaks)
    {
        if (run.Type == "text") return run with { Text = Written.OneLine(run.Text) };
        if (run.Type == "hard_break") return breaks ? new("hard_break") : EditorNode.Words(" ", run.Marks);
        return run.Has("code") ? run with { Marks = [.. run.Marks.Where(m => m.Type != "code")] } : run;
    }

    private static void Expel(List<EditorNode> runs, string mark, Func<char, bool> isOut)
    {
        for (var i = 0; i < runs.Count; i++)
            if (IsPlain(runs[i]) && runs[i].Has(mark) && !Has(runs, i - 1, mark)) Part(runs, i, mark, runs[i].Text.TakeWhile(isOut).Count(), first: true);
        for (var i = runs.Count - 1; i >= 0; i--)
            if (IsPlain(runs[i]) && runs[i].Has(mark) && !Has(runs, i + 1, mark)) Part(runs, i, mark, runs[i].Text.Length - runs[i].Text.Reverse().TakeWhile(isOut).Count(), first: false);
    }

    // The blanks lose the mark; the words keep it.
    private static void Part(List<EditorNode> runs, int i, string mark, int at, bool first)
    {
        var run = runs[i];
        if (at == (first ? 0 : run.Text.Length)) return;
        var blank = run with { Marks = [.. run.Marks.Where(m => m.Type != mark)] };
        var (before, after) = first ? (blank, run) : (run, blank);
        runs.RemoveAt(i);
        if (at < run.Text.Length) runs.Insert(i, after with { Text = run.Text[at..] });
        if (at > 0) runs.Insert(i, before with { Text = run.Text[..at] });
    }

    private static bool Has(List<EditorNode> runs, int i, string mark) => i >= 0 && i < runs.Count && runs[i].Has(mark);

    private static bool IsPlain(EditorNode run) => run.Type == "text" && !run.Has("code");

    // Within a link the brackets hold blanks in their place.
    private static bool MayTrim(EditorNode run) => IsPlain(run) && !run.Has("link");

    private static List<EditorNode> Trimmed(List<EditorNode> runs)
    {
        var trimmed = new List<EditorNode>();
        foreach (var run in runs)
        {
            if (run.Type == "hard_break") TrimEnd(trimmed);
            var isStart = trimmed.Count == 0 || trimmed[^1].Type == "hard_break";
            var kept = isStart && MayTrim(run) ? run with { Text = run.Text.TrimStart() } : run;
            if (kept is not { Type: "text", Text: "" } && !(kept.Type == "hard_break" && trimmed.Count == 0)) trimmed.Add(kept);
        }
        TrimEnd(trimmed);
        while (trimmed is [.., { Type: "hard_break" }])
        {
            trimmed.RemoveAt(trimmed.Count - 1);
            TrimEnd(trimmed);
        }
        return trimmed;
    }

    private static void TrimEnd(List<EditorNode> runs)
    {
        while (runs is [.., var last] && MayTrim(last) && last.Text.TrimEnd() is var text && text.Length < last.Text.Length)
            if (text.Length > 0) runs[^1] = last with { Text = text };
            else runs.RemoveAt(runs.Count - 1);
    }

    public static List<EditorNode> Joined(IReadOnlyList<EditorNode> runs)
    {
        var joined = new List<EditorNode>(runs.Count);
        foreach (var run in runs)
            if (run.Type == "text" && joined is [.., { Type: "text" } last] && last.Marks.SequenceEqual(run.Marks)) joined[^1] = last with { Text = last.Text + run.Text };
            else joined.Add(run);
        return joined;
    }
}
