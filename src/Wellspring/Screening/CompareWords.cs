using Wellspring.Foundation;

namespace Wellspring.Screening;

/// <summary>
/// Whether the questions and options that carry a known code also say what the instrument says: "Not at all sure" under the code of "Not at all"
/// is another test, and so is a question that lost its "not".
/// </summary>
static class CompareWords
{
    private const double Enough = 0.5;
    private static readonly HashSet<string> Negations = ["NOT", "NO", "NONE", "NOTHING", "NEVER", "CANNOT", "CANT", "COULDNT", "DIDNT", "DONT", "DOESNT", "ISNT", "WASNT", "WONT", "UNABLE", "WITHOUT", "HARDLY"];

    public static IEnumerable<Finding> Of(IReadOnlyList<(Question Form, Question Known)> pairs, Instrument known)
    {
        var stem = Stem(pairs);
        return pairs.Count(p => Speaks(p.Form, p.Known, stem)) * 2 <= pairs.Count ? [] : pairs.SelectMany(p => Questions(p.Form, p.Known, known, stem).Concat(Options(p.Form, p.Known, known)));
    }

    // "About how often did you feel" stands in every question of the K10 and tells none of them from another.
    private static HashSet<string> Stem(IReadOnlyList<(Question Form, Question Known)> pairs) =>
        pairs.Count < 3 ? [] : [.. pairs.SelectMany(p => Words(p.Known.Text)).CountBy(w => w).Where(w => w.Value * 2 > pairs.Count).Select(w => w.Key)];

    // A form in another language shares hardly a word.
    private static bool Speaks(Question form, Question known, HashSet<string> stem)
    {
        var (theirs, ours) = (Words(form.Text), Words(known.Text).Where(w => w.Length > 3 && !stem.Contains(w)).ToList());
        return ours.Count == 0 || ours.Count(theirs.Contains) >= Enough * ours.Count;
    }

    private static IEnumerable<Finding> Questions(Question form, Question known, Instrument instrument, HashSet<string> stem) =>
        Speaks(form, known, stem) && Negations.Overlaps(Words(form.Text)) == Negations.Overlaps(Words(known.Text)) ? []
            : [CompareForm.Wrong("form-question-words", $"Question {form.LinkId} asks \"{CompareForm.Short(form.Text)}\", where {instrument.Title} asks \"{CompareForm.Short(known.Text)}\".")];

    private static IEnumerable<Finding> Options(Question form, Question known, Instrument instrument) =>
        form.Options.Select(o => (Form: o, Known: known.Options.FirstOrDefault(k => k.Code == o.Code)))
            .Where(o => o.Known is not null && Plain(o.Form.Text) is { Length: > 0 } words && words != Plain(o.Known.Text) && o.Form.Text != o.Form.Code).Take(1)
            .Select(o => CompareForm.Wrong("form-option-words", $"Question {form.LinkId} calls \"{CompareForm.Short(o.Form.Text)}\" what {instrument.Title} calls \"{o.Known!.Text}\"."));

    private static HashSet<string> Words(string text) =>
        [.. string.Concat(text.Where(c => c is not ('’' or '\'')).Select(c => char.IsLetter(c) ? char.ToUpperInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    // Forms write points into the words: "0 - Not at all".
    private static string Plain(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();
}
