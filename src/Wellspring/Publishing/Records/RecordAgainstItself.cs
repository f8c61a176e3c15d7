using System.Globalization;
using System.Text.Json.Nodes;
using Wellspring.Articles;
using Wellspring.Evidence;

namespace Wellspring.Publishing;

/// <summary>
/// Whether a record says only what an honest publication can: its address is its article's, nobody signed after it was published or
/// reviewed their own text, the licence had been checked and was in force, and nothing rests on what was retracted.
/// </summary>
static class RecordAgainstItself
{
    public static string? Difference(JsonObject contents, string? askedPath) =>
        OfAddress(contents, askedPath) ?? OfTimes(contents) ?? contents.Items("signOffs").Select(s => OfSignOff(contents, s)).FirstOrDefault(d => d is not null) ?? OfSources(contents);

    // The host may be another, as on a mirror; what is behind it may not.
    private static string? OfAddress(JsonObject contents, string? asked)
    {
        var (url, path) = (contents.Str("url"), PublicPaths.Of(IsPolicy(contents) ? ArticleKind.Policy : ArticleKind.Article, contents.Obj("article").Str("slug") ?? ""));
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !address.AbsolutePath.EndsWith(path, StringComparison.Ordinal)) return $"The record gives its address as \"{url}\", but it is of {path}.";
        if (contents.Obj("text").Str("url") != url + ".md") return $"The record gives the address of its text as \"{contents.Obj("text").Str("url")}\", but it is {url}.md.";
        return asked is null || asked.TrimEnd('/').EndsWith(path, StringComparison.Ordinal) ? null : $"It is the record of {path}, and not of {asked}, which was asked for.";
    }

    private static string? OfTimes(JsonObject contents)
    {
        var (first, published) = (contents.Obj("article").Str("firstPublishedAt"), contents.Obj("article").Str("publishedAt"));
        if (RecordClaims.Instant(first) is not { } firstAt || RecordClaims.Instant(published) is not { } publishedAt) return "The record does not say when it was published.";
        return firstAt <= publishedAt ? null : $"The record says that the article was first published at {first}, later than its edition at {published}.";
    }

    private static string? OfSignOff(JsonObject contents, JsonObject signOff)
    {
        var (reviewer, publishedAt) = (signOff.Obj("reviewer"), RecordClaims.Instant(contents.Obj("article").Str("publishedAt"))!.Value);
        if (RecordClaims.Instant(signOff.Str("signedAt")) is not { } signedAt) return "The record does not say when it was signed.";
        if (signedAt > publishedAt) return $"The record was signed at {signOff.Str("signedAt")}, after it was published at {contents.Obj("article").Str("publishedAt")}.";
        if (contents["urgent"] is null && reviewer is not null && contents.Items("authors").Any(a => a.Str("slug") == reviewer.Str("slug"))) return $"{reviewer.Str("name")} reviewed a text of their own, and nothing was urgent.";
        if (IsPolicy(contents)) return null;
        return reviewer is null ? "The record names no reviewer, whom every text but a policy page has." : OfLicence(signOff.Obj("licence"), reviewer.Str("name"), DayOf(signedAt), DayOf(publishedAt));
    }

    // The licence is recorded as it stood at publication: it may have been checked again after the sign-off, as it is every year.
    private static string? OfLicence(JsonObject? licence, string? reviewer, DateOnly signed, DateOnly published)
    {
        if (licence is null) return $"The record names no licence of {reviewer}.";
        if (Day(licence.Str("checkedOn")) is not { } checkedOn) return $"The licence of {reviewer} was never checked.";
        if (checkedOn > published) return $"The licence of {reviewer} was checked on {licence.Str("checkedOn")}, after the text was published.";
        if (licence["expiresOn"] is not null && Day(licence.Str("expiresOn")) is null) return $"The last day of the licence of {reviewer} is no date.";
        return Day(licence.Str("expiresOn")) < signed ? $"The licence of {reviewer} had run out on {licence.Str("expiresOn")}, before the text was signed." : null;
    }

    private static string? OfSources(JsonObject contents) =>
        contents.Items("sources").FirstOrDefault(s => s.Str("standing") == Standing.Retracted.Name()) is { } retracted ? $"The record rests on {retracted.Str("id")}, which it says was retracted." : null;

    private static bool IsPolicy(JsonObject contents) => contents.Obj("article").Str("kind") == "policy";

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    internal static DateOnly? Day(string? said) => DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
