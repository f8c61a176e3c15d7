using CsCheck;
using Wellspring.Screening;

namespace Wellspring.Tests.Screening;

/// <summary>What people may answer: at each question, in order, the place of an option, or -1 for nothing.</summary>
static class AnswerSets
{
    private const int None = -1;

    /// <summary>As many sets at once as a test asks for. Left alone, chance would hardly ever answer everything, and never with one extreme.</summary>
    public static Gen<int[][]> Any(Instrument instrument, int count)
    {
        var options = instrument.Questions.Select(q => q.Options.Count).ToArray();
        return Gen.Select(Gen.Int[0, 3], Gen.Int[0, 59], Gen.Int[0, 9_999].Array[options.Length],
            (way, leaning, draws) => draws.Zip(options, (draw, all) => Place(way, leaning % all, draw, all)).ToArray()).Array[count];
    }

    private static int Place(int way, int leaning, int draw, int options) => way switch
    {
        0 => draw % options,
        1 => draw % (options + 1) - 1,
        2 => draw % 20 == 0 ? None : draw / 20 % options,
        _ => draw % 5 > 0 ? leaning : draw / 5 % options,
    };

    public static List<int[]> Edges(Instrument instrument)
    {
        var questions = instrument.Questions;
        int[] none = [.. questions.Select(_ => None)], lowest = [.. questions.Select(q => By(q, least: true))], highest = [.. questions.Select(q => By(q, least: false))];
        var each = questions.Index().SelectMany(q => Enumerable.Range(0, q.Item.Options.Count).Select(place => (q.Index, place))).ToList();
        return
        [
            none, lowest, highest,
            .. Enumerable.Range(0, questions.Count).SelectMany(i => new[] { With(lowest, i, None), With(highest, i, None) }),
            .. each.SelectMany(e => new[] { With(none, e.Index, e.place), With(lowest, e.Index, e.place), With(highest, e.Index, e.place) }),
        ];
    }

    public static IEnumerable<int[]> All(Instrument instrument) => instrument.Questions.Aggregate<Question, IEnumerable<int[]>>([[]],
        (sets, question) => sets.SelectMany(set => Enumerable.Range(None, question.Options.Count + 1).Select(place => (int[])[.. set, place])));

    private static int By(Question question, bool least)
    {
        var sorted = question.Options.Index().OrderBy(o => o.Item.Points ?? 0).ToList();
        return least ? sorted[0].Index : sorted[^1].Index;
    }

    private static int[] With(int[] set, int at, int place)
    {
        var other = (int[])set.Clone();
        other[at] = place;
        return other;
    }
}
