using Wellspring.Articles;
using Wellspring.Foundation.Forms;

namespace Wellspring.Studio.Picking;

/// <summary>A place of a text where something can be put, as somebody without a cursor chooses it.</summary>
/// <param name="At">How many letters of the body stand before it.</param>
/// <param name="Words">How the block begins behind which it is.</param>
public sealed record TextSpot(int At, string Words);

/// <summary>The places of a text. Each is behind a block, so that nothing that is put in breaks another apart.</summary>
static class TextSpots
{
    private const int LongestWords = 70;

    /// <summary>The ends of paragraphs: where a citation or a link may stand.</summary>
    public static IReadOnlyList<TextSpot> InLines(string body) => [.. Blocks(body).Where(b => b.Block is Paragraph).Select(b => b.Spot with { At = BeforeBraces(body, b.Start, b.Spot.At) })];

    /// <summary>The ends of all blocks: where a picture may stand.</summary>
    public static IReadOnlyList<TextSpot> Between(string body) => [.. Blocks(body).Select(b => b.Spot)];

    /// <summary>The body with words at a place of it; at its end when it has no such place.</summary>
    public static string PutInLine(string body, int at, string words) =>
        InLines(body).Any(s => s.At == at) ? body.Insert(at, words) : AtEnd(body, words.TrimStart());

    public static string PutBetween(string body, int at, string block) =>
        Between(body).Any(s => s.At == at) ? body.Insert(at, $"\n\n{block}") : AtEnd(body, block);

    private static string AtEnd(string body, string block) => body.TrimEnd().Length == 0 ? block + "\n" : $"{body.TrimEnd()}\n\n{block}\n";

    private static IEnumerable<(Block Block, int Start, TextSpot Spot)> Blocks(string body)
    {
        var text = ArticleText.Parse(body);
        return text.Blocks.Zip(text.Spans, (block, span) => (block, span.Start, new TextSpot(EndOf(body, span), TypedText.OneLine(body[span.Start..span.End], LongestWords))));
    }

    private static int EndOf(string body, (int Start, int End) span) => span.Start + body[span.Start..span.End].TrimEnd().Length;

    // What is said of a paragraph in braces stays its last.
    private static int BeforeBraces(string body, int start, int end)
    {
        var brace = body.LastIndexOf('{', end - 1, end - start);
        return brace > start && body[end - 1] == '}' ? start + body[start..brace].TrimEnd().Length : end;
    }
}
