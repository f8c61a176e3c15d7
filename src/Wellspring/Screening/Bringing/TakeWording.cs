using Wellspring.Foundation;

namespace Wellspring.Screening;

/// <summary>
/// Takes the words of a form into an instrument that is here without any: its questions and options, and nothing else. Points, bands, advice and
/// conditions stay ours, so a form that counts otherwise is refused with the question named.
/// </summary>
static class TakeWording
{
    public static Outcome<Instrument> From(Instrument form, Instrument known)
    {
        if (Pairs(form, known) is not { } pairs) return Finding.Refuse("form-questions-count", $"{known.Title} adds up {Scored(known).Count} questions, and this form {Scored(form).Count}: they cannot be told apart.");
        var refusals = pairs.SelectMany(p => Against(p, known)).Concat(Turned(pairs)).Concat(form.Scores.SelectMany(score => CompareScores.Meaning(score, known))).ToList();
        return refusals.Count > 0 ? refusals : known with { Questions = [.. known.Questions.Select(k => Worded(pairs, k))] };
    }

    // By their codes, or else, where there are as many of them, by their order.
    private static List<Pair>? Pairs(Instrument form, Instrument known)
    {
        var (ours, theirs) = (Scored(known), Scored(form));
        var coded = ours.Select(k => new Pair(theirs.FirstOrDefault(f => k.IsCoded(f))!, k)).ToList();
        return theirs.Count != ours.Count ? null : coded.TrueForAll(p => p.Form is not null) ? coded : [.. theirs.Zip(ours, (f, k) => new Pair(f, k))];
    }

    private static List<Question> Scored(Instrument instrument) => [.. instrument.Questions.Where(q => q.IsScored)];

    private static IEnumerable<Finding> Against(Pair pair, Instrument known)
    {
        var (form, ours) = (pair.Form, pair.Known);
        if (form.Text.Length == 0) yield return CompareForm.Wrong("form-wording-missing", $"Question {form.LinkId} has no words.");
        var points = form.Options.Where(o => o.Points is not null).Select(o => o.Points).Order().ToList();
        if (!points.SequenceEqual(ours.Options.Select(o => o.Points).Order()))
            yield return CompareForm.Wrong("form-points-wrong", $"Question {form.LinkId}, \"{CompareForm.Short(form.Text)}\", gives {CompareForm.Listed(points)} points, and {known.Title} gives {CompareForm.Listed(ours.Options.Select(o => o.Points).Order())}.");
        else if (ours.Options.FirstOrDefault(k => pair.Words(k) is { } words && ours.Options.Any(other => other != k && CompareForm.Letters(other.Code) == CompareForm.Letters(words))) is { } turned)
            yield return Backwards(pair, turned);
        else if (pair.Words(Most(ours)) is { } most && Least.Contains(CompareForm.Letters(most)))
            yield return Backwards(pair, Most(ours));
    }

    // What says least in the English lists that occur. A form in another language is left to the eyes of its reviewer.
    private static readonly HashSet<string> Least = ["NEVER", "NOTATALL", "NONE", "ATNOTIME", "NONEOFTHETIME", "STRONGLYDISAGREE"];

    // Lists whose codes count from 0 begin with what says least; those from 1, of agreement, end with it.
    private static Option Most(Question known) => known.Options[known.Options[0].Code == "0" ? ^1 : 0];

    /// <summary>An option has the same words in every question of one list. Where most questions agree and some have them the other way round, those are not reversed as they should be, or should not be.</summary>
    private static IEnumerable<Finding> Turned(List<Pair> pairs)
    {
        foreach (var list in pairs.Where(p => p.IsWhole).GroupBy(p => string.Join('|', p.Known.Options.Select(o => o.Code).Order(StringComparer.Ordinal))))
        {
            var said = list.GroupBy(p => string.Join('\n', p.Known.Options.OrderBy(o => o.Code, StringComparer.Ordinal).Select(o => CompareForm.Letters(p.Words(o)!)))).OrderByDescending(g => g.Count()).ToList();
            foreach (var pair in said.Skip(1).SelectMany(g => g).Where(p => IsTurned(p, said[0].First()))) yield return Backwards(pair, pair.Known.Options[0]);
        }
    }

    private static bool IsTurned(Pair pair, Pair usual) =>
        pair.Known.Options.Select(o => CompareForm.Letters(pair.Words(o)!)).ToHashSet().SetEquals(usual.Known.Options.Select(o => CompareForm.Letters(usual.Words(o)!)));

    private static Finding Backwards(Pair pair, Option option) =>
        CompareForm.Wrong("form-points-wrong", $"Question {pair.Form.LinkId}, \"{CompareForm.Short(pair.Form.Text)}\", counts the other way round: \"{pair.Words(option)}\" gives {CompareForm.Points(option)}.");

    private static Question Worded(List<Pair> pairs, Question known) => pairs.FirstOrDefault(p => p.Known == known) is not { } pair ? known
        : known with { Text = pair.Form.Text, Lead = pair.Form.Lead ?? known.Lead, Options = [.. known.Options.Select(o => o with { Text = pair.Words(o)! })] };

    private sealed record Pair(Question Form, Question Known)
    {
        public bool IsWhole => Known.Options.All(o => Words(o) is not null);

        /// <summary>What the form calls an option: the one that gives as many points.</summary>
        public string? Words(Option known) => Form.Options.FirstOrDefault(o => o.Points == known.Points)?.Text;
    }
}
