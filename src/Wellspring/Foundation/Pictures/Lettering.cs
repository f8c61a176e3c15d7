namespace Wellspring.Foundation.Pictures;

/// <summary>Words broken into lines by measuring them.</summary>
public static class Lettering
{
    /// <summary>How large the number of a source is beside the words.</summary>
    public const double RaisedSize = 0.68;

    // A browser without the typeface falls back on one of about the same width.
    private const double Slack = 0.96;

    private static readonly Piece Space = new(" ");

    /// <summary>Whether the words can be set with what is shipped.</summary>
    public static bool CanSet(IEnumerable<Piece> pieces) => pieces.All(p => Typeface.CanSet(p.Text));

    public static double WidthOf(IEnumerable<Piece> pieces, double size) =>
        pieces.Sum(p => Typeface.Of(p).WidthOf(p.Text, p.Raised ? size * RaisedSize : size));

    /// <summary>The lines in which the words fit into the width; a word longer than a line is broken.</summary>
    public static IReadOnlyList<IReadOnlyList<Piece>> Wrap(IEnumerable<Piece> pieces, double size, double width)
    {
        var room = width * Slack;
        var lines = new List<List<Piece>> { new() };
        foreach (var word in Words(pieces).SelectMany(w => Broken(w, size, room)))
        {
            var line = lines[^1];
            if (line.Count > 0 && WidthOf([.. line, Space, .. word], size) > room) lines.Add(line = []);
            if (line.Count > 0) line.Add(Space with { Strong = line[^1].Strong && word[0].Strong });
            line.AddRange(word);
        }
        return [.. lines.Where(l => l.Count > 0).Select(Joined)];
    }

    /// <summary>The first of the lines; the last one ends in an ellipsis where others are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<Piece>> Cut(IReadOnlyList<IReadOnlyList<Piece>> lines, int most, double size, double width)
    {
        if (lines.Count <= most) return lines;
        var last = lines[most - 1];
        while (last is [.., var end] && WidthOf([.. last, end with { Text = "…" }], size) > width * Slack)
            last = end.Text.Length > 1 ? [.. last.SkipLast(1), end with { Text = end.Text[..^1].TrimEnd() }] : [.. last.SkipLast(1)];
        return [.. lines.Take(most - 1), [.. last, new("…", last is [.., { Strong: true }])]];
    }

    /// <summary>Whole words, each with the numbers that stand right behind it.</summary>
    private static IEnumerable<List<Piece>> Words(IEnumerable<Piece> pieces)
    {
        var word = new List<Piece>();
        foreach (var piece in pieces)
        {
            foreach (var (i, part) in piece.Text.Split(' ').Index())
            {
                if (i > 0 && word.Count > 0) { yield return word; word = []; }
                if (part.Length > 0) word.Add(piece with { Text = part });
            }
        }
        if (word.Count > 0) yield return word;
    }

    private static IEnumerable<List<Piece>> Broken(List<Piece> word, double size, double room)
    {
        if (WidthOf(word, size) <= room || word is not [var first, ..]) return [word];
        var fits = Enumerable.Range(1, first.Text.Length).TakeWhile(n => WidthOf([first with { Text = first.Text[..n] }], size) <= room).LastOrDefault(1);
        if (fits == first.Text.Length) return [[first], .. Broken([.. word.Skip(1)], size, room)];
        return [[first with { Text = first.Text[..fits] }], .. Broken([first with { Text = first.Text[fits..] }, .. word.Skip(1)], size, room)];
    }

    private static List<Piece> Joined(List<Piece> line)
    {
        var joined = new List<Piece>();
        foreach (var piece in line)
            if (joined is [.., var last] && last.Strong == piece.Strong && last.Raised == piece.Raised) joined[^1] = last with { Text = last.Text + piece.Text };
            else joined.Add(piece);
        return joined;
    }
}
