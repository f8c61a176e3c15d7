using Wellspring.Foundation;

namespace Wellspring.Articles.Language;

/// <summary>Turns offsets into lines and columns, from 1; every answer lies inside the body or right behind its end.</summary>
sealed class Places
{
    private readonly int length;
    private readonly List<int> lineStarts = [0];

    // Where the last answer lay: the next one is asked for nearby.
    private int line;

    public Places(string body)
    {
        length = body.Length;
        for (var at = 0; (at = NextLine(body, at)) >= 0;) lineStarts.Add(at);
    }

    public Place At(int offset)
    {
        offset = Math.Clamp(offset, 0, length);
        if (!IsOn(line, offset)) line = IsOn(line + 1, offset) ? line + 1 : Find(offset);
        return new(line + 1, offset - lineStarts[line] + 1);
    }

    private bool IsOn(int at, int offset) =>
        at < lineStarts.Count && lineStarts[at] <= offset && (at + 1 == lineStarts.Count || offset < lineStarts[at + 1]);

    private int Find(int offset) => lineStarts.BinarySearch(offset) is >= 0 and var start ? start : ~lineStarts.BinarySearch(offset) - 1;

    private static int NextLine(string body, int from)
    {
        var end = body.AsSpan(from).IndexOfAny('\n', '\r');
        if (end < 0) return -1;
        end += from;
        return body[end] == '\r' && end + 1 < body.Length && body[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
