using System.Text.RegularExpressions;

namespace Wellspring.Evidence;

/// <summary>PubMed identifiers in every spelling, as digits without leading zeros.</summary>
public static partial class PmidText
{
    /// <summary>"PMID: 29687400", "29687400", "https://pubmed.ncbi.nlm.nih.gov/29687400/" → "29687400"; null when it is none (a PMC number is none).</summary>
    public static string? Find(string? text) =>
        text is not null && Spelling().Match(text) is { Success: true } match ? match.Groups["pmid"].Value : FindInUrl(text);

    /// <summary>Each PMID of a field that holds several, by blank, comma or semicolon, and nothing else.</summary>
    public static IReadOnlyList<string> FindAll(string text) =>
        Find(text) is { } one ? [one]
        : Several().Match(text) is { Success: true } match ? [.. match.Groups["pmid"].Captures.Select(c => Find(c.Value)).OfType<string>().Distinct()]
        : [];

    public static string? FindInUrl(string? url) =>
        url is not null && Address().Match(url) is { Success: true } match ? match.Groups["pmid"].Value : null;

    public static Uri Link(string pmid) => new($"https://pubmed.ncbi.nlm.nih.gov/{pmid}/");

    // No two runs of blanks stand side by side in these: whatever is pasted is read in one go.
    [GeneratedRegex(@"^\s*(?:(?:pmid|pubmed(?:\s+id)?|medline)\s*)?(?:[:=#]\s*)?0*(?<pmid>[1-9]\d{0,8})(?:v\d+)?\s*(?:[.;]\s*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Spelling();

    [GeneratedRegex(@"^\s*(?:pmid\s*(?:[:=]\s*)?)?(?<pmid>\d{1,9})(?:[\s;,]+(?:pmid\s*(?:[:=]\s*)?)?(?<pmid>\d{1,9}))+[\s;,.]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Several();

    [GeneratedRegex(@"^https?://(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/(?:m/)?pubmed|pubmed\.gov|europepmc\.org/(?:article|abstract)/MED)/0*(?<pmid>[1-9]\d{0,8})(?:[/?#].*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
