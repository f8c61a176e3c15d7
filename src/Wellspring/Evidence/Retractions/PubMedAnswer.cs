using System.Globalization;
using System.Text.RegularExpressions;

namespace Wellspring.Evidence;

/// <summary>
/// What PubMed's <c>efetch</c> answers in the MEDLINE format. A work that was retracted says so in its own record
/// (<c>RIN</c>, publication type "Retracted Publication"), as it does of a concern (<c>ECI</c>) or an erratum (<c>EIN</c>).
/// </summary>
static partial class PubMedAnswer
{
    private static readonly string[] Formats = ["yyyy MMM d", "yyyy MMM", "yyyy"];

    /// <summary>Each work that the answer holds, by its PMID.</summary>
    public static IReadOnlyDictionary<string, RegisterAnswer> Read(string medline, DateOnly today)
    {
        var found = new Dictionary<string, RegisterAnswer>();
        foreach (var record in NbibFile.Records("", medline).Records)
            if (PmidText.Find(record.First("PMID")) is { } pmid) found[pmid] = new(true, Notice(record, pmid, today) is { } notice ? [notice] : []);
        return found;
    }

    private static RetractionNotice? Notice(TaggedRecord record, string pmid, DateOnly today) => NbibRecord.StandingOf(record) switch
    {
        Standing.Retracted => new(null, pmid, Standing.Retracted, Latest(record, "RIN", today)),
        Standing.Concern => new(null, pmid, Standing.Concern, Latest(record, "ECI", today)),
        Standing.Corrected => new(null, pmid, Standing.Corrected, Latest(record, "EIN", today)),
        _ => null,
    };

    // "Lancet. 2010 Feb 6;375(9713):445. doi: …"
    private static DateOnly? Latest(TaggedRecord record, string tag, DateOnly today) =>
        RetractionNotice.DayUpTo(today, record.All(tag).Select(citation => Issued().Match(citation)).Where(m => m.Success).Select(m => DayOf(m.Groups["date"].Value)).Max());

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"\.\s(?<date>(?:19|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Issued();
}
