using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Studio.Editing;

/// <summary>A stretch of the body with its block, or without one where the language has none: link definitions, or what the gate does not understand.</summary>
sealed record Unit(string Source, string After, Block? Block);

/// <summary>A body in stretches that together are the body, to the letter.</summary>
static class Units
{
    public static (string Before, IReadOnlyList<Unit> Units) Of(ArticleText text)
    {
        var units = new List<Unit>();
        var starts = Starts(text);
        var before = Between(units, text.Body[..(starts.Count > 0 ? starts[0].At : text.Body.Length)]);
        for (var i = 0; i < starts.Count; i++) Add(units, text, starts[i], i + 1 < starts.Count ? starts[i + 1] : (text.Body.Length, text.Blocks.Count));
        return (before, units);
    }

    // Blocks that begin on one line are one stretch.
    private static List<(int At, int Block)> Starts(ArticleText text)
    {
        var starts = new List<(int At, int Block)>();
        foreach (var (block, span) in text.Spans.Index())
        {
            var at = LineStart(text.Body, Math.Clamp(span.Start, 0, text.Body.Length));
            if (starts.Count == 0 || at > starts[^1].At) starts.Add((at, block));
        }
        return starts;
    }

    private static int LineStart(string body, int at)
    {
        while (at > 0 && body[at - 1] is not ('\n' or '\r')) at--;
        return at;
    }

    private static void Add(List<Unit> units, ArticleText text, (int At, int Block) from, (int At, int Block) to)
    {
        var end = Math.Clamp(text.Spans[to.Block - 1].End, from.At, to.At);
        while (end < to.At && text.Body[end] is not ('\n' or '\r')) end++;
        var rest = text.Body[end..to.At];
        var isGap = string.IsNullOrWhiteSpace(rest) || ArticleText.Parse(rest).Blocks.Count == 0;
        var (source, after) = Split(isGap ? text.Body[from.At..end] : text.Body[from.At..to.At]);
        var isOne = isGap && to.Block == from.Block + 1 && IsUnderstood(text, from.Block);
        units.Add(new(source, after, isOne ? text.Blocks[from.Block] : null));
        if (!isGap) return;
        var own = units.Count - 1;
        units[own] = units[own] with { After = after + Between(units, rest) };
    }

    /// <returns>The blank part in front; definitions become a unit of their own.</returns>
    private static string Between(List<Unit> units, string gap)
    {
        var at = gap.Length - gap.AsSpan().TrimStart().Length;
        if (at == gap.Length) return gap;
        at = LineStart(gap, at);
        var (source, after) = Split(gap[at..]);
        units.Add(new(source, after, null));
        return gap[..at];
    }

    private static (string Source, string After) Split(string stretch)
    {
        var end = stretch.AsSpan().TrimEnd().Length;
        while (end < stretch.Length && stretch[end] is not ('\n' or '\r')) end++;
        return (stretch[..end], stretch[end..]);
    }

    // Raw HTML among words is a node of its own; all else that the language lacks is shown as it is written.
    private static bool IsUnderstood(ArticleText text, int block)
    {
        var first = text.Blocks[block].Place.Line;
        var next = block + 1 < text.Blocks.Count ? text.Blocks[block + 1].Place.Line : int.MaxValue;
        return !text.NotUnderstood.Any(f => f.Code != "raw-html" && f.Place.Line >= first && f.Place.Line < next);
    }
}
