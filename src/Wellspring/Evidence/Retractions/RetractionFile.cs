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
    private static readonly string[] Dates = ["M/d/yyyy H:mm", "M/d/yyyy", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <param name="drop">Told of every row that says nothing usable, with its line and the reason.</param>
    /// <exception cref="UnreadableInputException">No such file, no such list, or a quotation mark that never closes.</exception>
    public static IEnumerable<RetractionNotice> Read(string file, Action<DroppedRecord> drop)
    {
        if (!File.Exists(file)) throw new UnreadableInputException("there is no such file.", new Place(0, 0, file));
        using var reader = new StreamReader(file, new UTF8Encoding(false));
        using var csv = new CsvReader(reader, Configuration(file, drop));
        var columns = Columns(csv, file);
        while (Next(csv, file))
            if (Notice(csv, columns, file, drop) is { } notice) yield return notice;
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
            throw new UnreadableInputException($"a field has more than {LongestField} letters: a quotation mark that opens here may never close.", new Place(csv.Parser.RawRow, 1, file));
        }
    }

    private static RetractionNotice? Notice(CsvReader csv, NamedColumns columns, string file, Action<DroppedRecord> drop)
    {
        string Field(string? column) => column is null ? "" : csv.GetField(column) ?? "";
        var (doi, pmid, nature) = (DoiText.Find(Field(columns.Doi)), PmidText.Find(Field(columns.Pmid)), Field(columns.Nature));
        if ((doi ?? pmid) is not null && StandingOf(nature) is { } standing) return new(doi, pmid, standing, DateOf(Field(columns.Date)));
        drop(new("row", $"{file}:{csv.Parser.RawRow}", (doi ?? pmid) is null ? "it names no work by DOI or PMID" : $"“{nature}” is no status that is known"));
        return null;
    }

    private static Standing? StandingOf(string nature) => nature.ToLowerInvariant() switch
    {
        "retraction" or "retractions" or "retracted" => Standing.Retracted,
        "expression of concern" or "concern" or "concerns" => Standing.Concern,
        "correction" or "corrections" or "corrected" => Standing.Corrected,
        "reinstatement" => Standing.Sound,
        _ => null,
    };

    private static DateOnly? DateOf(string text) =>
        DateTime.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? DateOnly.FromDateTime(date) : null;
}
