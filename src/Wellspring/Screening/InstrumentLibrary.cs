using Wellspring.Foundation;
using Wellspring.Screening.Fhir;

namespace Wellspring.Screening;

/// <summary>The instruments that come with the program (content/instruments). That one is here does not make it public.</summary>
public static class InstrumentLibrary
{
    private const string Folder = "instruments/";

    private static readonly Lazy<IReadOnlyList<Instrument>> Read = new(() =>
        [.. typeof(InstrumentLibrary).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n => ReadInstrument.From(Json(n), n))]);

    public static IReadOnlyList<Instrument> All => Read.Value;

    /// <summary>
    /// The instrument that a response answers: by the address it names, by a panel's code in it, or else by its questions' codes. Of several that
    /// know as many of its answers, the one with the fewest questions; null when none knows any.
    /// </summary>
    public static Instrument? Find(GivenAnswers given) => ByAddress(given.Questionnaire) ?? ByQuestions(given);

    /// <summary>The instrument of which this is a form: by its codes, or because it asks all that the instrument adds up, and little else. Null when it is none.</summary>
    public static Instrument? Find(Instrument form) =>
        All.FirstOrDefault(i => i.Codes.Any(form.Codes.Contains)) ?? All.Where(i => Asks(form, i)).OrderByDescending(i => i.Questions.Count).FirstOrDefault();

    private static bool Asks(Instrument form, Instrument known)
    {
        var pairs = CompareForm.Pairs(form, known).Where(p => p.Known.IsScored).ToList();
        return pairs.Count == known.Questions.Count(q => q.IsScored) && pairs.Count * 4 >= form.Questions.Count * 3;
    }

    private static Instrument? ByAddress(string? address)
    {
        if (address?.Split('|')[0].TrimEnd('/') is not { Length: > 0 } url) return null;
        var last = url[(url.LastIndexOfAny(['/', ':']) + 1)..];
        return All.FirstOrDefault(i => i.Codes.Any(c => c.Value == last) || Plain(i.Slug) == Plain(last));
    }

    private static Instrument? ByQuestions(GivenAnswers given) =>
        All.Select(i => (Instrument: i, Known: given.Answers.Count(a => i.Questions.Any(q => q.Codes.Any(c => c.Value == GivenAnswer.Bare(a.LinkId))))))
            .Where(f => f.Known > 0).OrderByDescending(f => f.Known).ThenBy(f => f.Instrument.Questions.Count).FirstOrDefault().Instrument;

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static string Json(string name)
    {
        using var stream = typeof(InstrumentLibrary).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
