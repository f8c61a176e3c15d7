using System.Net;
using System.Text;

namespace Wellspring.Searching.Ranking;

/// <summary>The piece of a text that shows best why it was found.</summary>
static class Passage
{
    private const int Length = 220;
    private const int Lead = 50;

    /// <summary>HTML: the piece, encoded, its words in <c>mark</c>.</summary>
    /// <param name="occurrences">In reading order.</param>
    public static string Of(string text, IReadOnlyList<Occurrence> occurrences)
    {
        var (from, to) = Window(text, occurrences);
        var html = new StringBuilder(from > 0 ? "… " : "");
        var at = from;
        foreach (var word in occurrences.Where(o => o.Start >= from && o.End <= to))
        {
            if (word.Start < at) continue;
            html.Append(Encoded(text[at..word.Start])).Append("<mark>").Append(Encoded(text[word.Start..word.End])).Append("</mark>");
            at = word.End;
        }
        html.Append(Encoded(text[at..to]));
        return html.Append(to < text.Length ? " …" : "").ToString().Trim();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text.Replace('\n', ' '));

    private static (int From, int To) Window(string text, IReadOnlyList<Occurrence> occurrences)
    {
        var first = Best(occurrences);
        var from = Math.Max(0, (first?.Start ?? 0) - Lead);
        var to = Math.Min(text.Length, from + Length);
        return (from == 0 ? 0 : WordStart(text, from, first!.Value.Start), to == text.Length ? to : WordEnd(text, to, first?.End ?? 0));
    }

    /// <summary>Where the piece with most different words begins; of several, the first with most words.</summary>
    private static Occurrence? Best(IReadOnlyList<Occurrence> occurrences)
    {
        (Occurrence? First, int Different, int Words) best = (null, 0, 0);
        var inside = new Dictionary<int, int>();
        for (int first = 0, after = 0; first < occurrences.Count; first++)
        {
            for (; after < occurrences.Count && occurrences[after].End <= occurrences[first].Start + Length - Lead; after++) Count(inside, occurrences[after].Word, 1);
            if (inside.Count > best.Different || (inside.Count == best.Different && after - first > best.Words)) best = (occurrences[first], inside.Count, after - first);
            if (after > first) Count(inside, occurrences[first].Word, -1);
            else after++;
        }
        return best.First;
    }

    private static void Count(Dictionary<int, int> inside, int word, int more)
    {
        var count = inside.GetValueOrDefault(word) + more;
        if (count > 0) inside[word] = count;
        else inside.Remove(word);
    }

    // Not within a word, and rather at the beginning of a sentence.
    private static int WordStart(string text, int from, int latest)
    {
        for (var i = from; i < latest; i++)
            if (text[i] is '\n' || (text[i] == ' ' && i > 0 && text[i - 1] is '.' or '!' or '?')) return i + 1;
        var blank = text.IndexOfAny([' ', '\n'], from, latest - from);
        return blank < 0 ? latest : blank + 1;
    }

    private static int WordEnd(string text, int to, int earliest)
    {
        var blank = text.LastIndexOfAny([' ', '\n'], to);
        if (blank > earliest) return blank;
        return earliest > to ? earliest : char.IsLowSurrogate(text[to]) ? to - 1 : to;
    }
}
