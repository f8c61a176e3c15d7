using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>
/// A list of retractions as CSV (RFC 4180): the Retraction Watch data in its twenty columns, or any list that has a column for the
/// DOI and one for the status. It is read row by row: its size does not matter.
/// </summary>
static class RetractionFile
{
    private const int LongestField = 1_000_000;
    /// <param name="drop">Told of every row that says nothing usable, or not all of it, with its line and the reason.</param>
    /// <returns>Row by row what it tells: one notice for each work that it names.</returns>
    /// <exception cref="UnreadableInputException">No such file, no such list, or a quotation mark that never closes.</exception>
    public static IEnumerable<IReadOnlyList<RetractionNotice>> Read(string file, DateOnly today, Action<DroppedRecord> drop)
    {
        InputText.MustBeFile(file);
        using var reader = new StreamReader(file, new UTF8Encoding(false));
        using var csv = new CsvReader(reader, Configuration(file, drop));
        var columns = Columns(csv, file);
        if (OpenQuote.Find(file) is { } open) throw new UnreadableInputException("a quotation mark that opens here never closes: all that follows would be lost.", open);
        while (Next(csv, file)) yield return Notices(csv, columns, today, why => drop(new("row", $"{file}:{csv.Parser.RawRow}", why)));
    }

    private sealed record NamedColumns(string Doi, string? Pmid, string Nature, string? Date);

    private static CsvConfiguration Configuration(string file, Action<DroppedRecord> drop) => new(CultureInfo.InvariantCulture)
    {
        MaxFieldSize = LongestField,
        MissingFieldFound = null,
        BadDataFound = bad => drop(new("row", $"{file}:{bad.Context.Parser!.RawRow}", "a quotation mark stands where none may")),
        TrimOptions = TrimOptions.Trim,
        DetectDelimiter = false,
    };

    private static NamedColumns Columns(CsvReader csv, string file)
    {
        var header = Next(csv, file) && csv.ReadHeader() ? csv.HeaderRecord! : [];
        string? Find(params string[] names) => names.Select(n => header.FirstOrDefault(h => h.Trim().Equals(n, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(h => h is not null);
        return Find("OriginalPaperDOI", "DOI") is { } doi && Find("RetractionNature", "Status", "Nature") is { } nature
            ? new(doi, Find("OriginalPaperPubMedID", "PMID"), nature, Find("RetractionDate", "Date"))
            : throw new UnreadableInputException("this is no list of retractions: it has no columns OriginalPaperDOI and RetractionNature (or DOI and Status).", new Place(1, 1, file));
    }

    private static bool Next(CsvReader csv, string file)
    {
        try
        {
            return csv.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new UnreadableInputException($"a field has more than {LongestField} letters: a quotation mark may stand where none belongs.", new Place(csv.Parser.RawRow, 1, file));
        }
    }

    private static IReadOnlyList<RetractionNotice> Notices(CsvReader csv, NamedColumns columns, DateOnly today, Action<string> drop)
    {
        string Field(string? column) => column is null ? "" : csv.GetField(column) ?? "";
        var (dois, pmids, nature) = (DoiText.FindAll(Field(columns.Doi)), PmidText.FindAll(Field(columns.Pmid)), Field(columns.Nature));
        if (dois.Count + pmids.Count == 0) drop("it names no work by DOI or PMID");
        else if (StandingOf(nature) is not { } standing) drop($"{QuotedText.Of(nature)} is no status that is known");
        else if (Day(Field(columns.Date), standing, today, drop) is var day && (day, standing) is not (null, Standing.Sound))
            return [.. Enumerable.Range(0, Math.Max(dois.Count, pmids.Count)).Select(i => new RetractionNotice(dois.ElementAtOrDefault(i), pmids.ElementAtOrDefault(i), standing, day))];
        return [];
    }

    private static DateOnly? Day(string said, Standing standing, DateOnly today, Action<string> drop)
    {
        var day = RetractionNotice.DayUpTo(today, NoticeDate.Find(said));
        if (day is null && (said.Length > 0 || standing is Standing.Sound))
            drop((said.Length > 0 ? $"{QuotedText.Of(said)} is no date of a notice (month/day/year or year-month-day, not in the future): " : "it has no date: ") + standing switch
            {
                Standing.Sound => "without one it takes no notice back",
                Standing.Corrected => "the correction counts only where nothing else is known",
                _ => "it counts as of today",
            });
        return day;
    }

    private static Standing? StandingOf(string nature) => nature.ToLowerInvariant() switch
    {
        "retraction" or "retractions" or "retracted" => Standing.Retracted,
        "expression of concern" or "concern" or "concerns" => Standing.Concern,
        "correction" or "corrections" or "corrected" => Standing.Corrected,
        "reinstatement" => Standing.Sound,
        _ => null,
    };
}
