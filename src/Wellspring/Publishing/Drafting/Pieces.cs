using System.Text.RegularExpressions;
using DiffPlex;
using Wellspring.Articles;

namespace Wellspring.Publishing;

/// <summary>A body in the pieces that people change one at a time; together they are the body, to the letter.</summary>
sealed partial class Pieces(Func<string, IReadOnlyList<string>> cut) : IChunker
{
    /// <summary>Each block, and the blank lines behind it.</summary>
    public static readonly Pieces Blocks = new(CutBlocks);

    /// <summary>Each line, and each sentence of a line: two people's halves of one sentence would make a statement that nobody wrote.</summary>
    public static readonly Pieces Sentences = new(CutSentences);

    public IReadOnlyList<string> Chunk(string text) => cut(text);

    private static List<string> CutBlocks(string body)
    {
        var pieces = new List<string>();
        var starts = ArticleText.Parse(body).Spans.Select(s => LineStart(body, Math.Clamp(s.Start, 0, body.Length))).Append(0).Distinct().Order().ToList();
        foreach (var (i, start) in starts.Index()) Add(pieces, body[start..(i + 1 < starts.Count ? starts[i + 1] : body.Length)]);
        return pieces;
    }

    private static void Add(List<string> pieces, string stretch)
    {
        var end = stretch.AsSpan().TrimEnd().Length;
        if (end > 0) pieces.Add(stretch[..end]);
        if (end < stretch.Length) pieces.Add(stretch[end..]);
    }

    private static int LineStart(string body, int at)
    {
        while (at > 0 && body[at - 1] is not ('\n' or '\r')) at--;
        return at;
    }

    private static IReadOnlyList<string> CutSentences(string text) => [.. Boundary().Split(text).Where(p => p.Length > 0)];

    [GeneratedRegex("""(?<=\n)|(?<=[.!?][])"'”’»]*[ \t]+)(?=\S)""", RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();
}
