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
        for (var i = 0; i < occurrences.Count; i++)
        {
            var inside = occurrences.Skip(i).TakeWhile(o => o.End <= occurrences[i].Start + Length - Lead).ToList();
            var value = (Different: inside.Select(o => o.Word).Distinct().Count(), Words: inside.Count);
            if (value.Different > best.Different || (value.Different == best.Different && value.Words > best.Words)) best = (occurrences[i], value.Different, value.Words);
        }
        return best.First;
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
