using System.Globalization;
using System.Text.Json.Nodes;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>A record as somebody types it.</summary>
/// <param name="Authors">One on each line, family name first: "Bylsma, Lauren M."; a name without a comma is that of an organisation.</param>
/// <param name="Container">The journal or the book that it stands in.</param>
public sealed record TypedSource(string Title, string Authors, string Year, string Container, string Volume, string Pages, string Publisher, string Doi, string Pmid, string Url)
{
    public static readonly TypedSource Empty = new("", "", "", "", "", "", "", "", "", "");

    /// <summary>What a form shows of a record.</summary>
    public static TypedSource Of(CslItem item) => new(
        item.Title ?? "", string.Join('\n', item.Names("author")), item.Year?.ToString(CultureInfo.InvariantCulture) ?? "", item.Text("container-title") ?? "", item.Text("volume") ?? "",
        item.Text("page") ?? "", item.Text("publisher") ?? "", item.Doi ?? "", item.Pmid ?? "", item.Text("URL") ?? "");

    /// <summary>The record; what is missing to find the work by is said all at once.</summary>
    public Outcome<SourceRecord> ToRecord()
    {
        var item = Item();
        var csl = new CslItem(item);
        if (Against(csl) is { Count: > 0 } refusals) return refusals;
        item["id"] = CitationKey.For(csl);
        return new SourceRecord(csl.Id!, csl, SourceKind.Other, Standing.Unchecked, null, new Place(0, 0, "typed"));
    }

    private JsonObject Item()
    {
        var item = new JsonObject { ["type"] = Container.Length > 0 ? "article-journal" : Publisher.Length > 0 ? "book" : "webpage" };
        foreach (var (name, value) in new[] { ("title", Title), ("container-title", Container), ("volume", Volume), ("page", Pages), ("publisher", Publisher), ("DOI", DoiText.Find(Doi) ?? Doi), ("PMID", PmidText.Find(Pmid) ?? Pmid), ("URL", Url) })
            if (value.Length > 0) item[name] = value;
        var authors = Authors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Name).ToArray();
        if (authors.Length > 0) item["author"] = new JsonArray(authors);
        if (int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) item["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(year)) };
        return item;
    }

    private static JsonObject Name(string line) => line.Split(',', 2, StringSplitOptions.TrimEntries) is [var family, var given]
        ? new() { ["family"] = family, ["given"] = given } : new() { ["literal"] = line };

    private static List<Finding> Against(CslItem item)
    {
        var refusals = new List<Finding>();
        if (item.Title is null) refusals.Add(Finding.Refuse("source-title-missing", "Give the work's title."));
        if (item.Names("author").Count == 0) refusals.Add(Finding.Refuse("source-authors-missing", "Name its authors, one on each line, or the organisation."));
        if (item.Year is null) refusals.Add(Finding.Refuse("source-year-missing", "Give the year in which it came out, as 2019."));
        if (item.Text("URL") is not null && item.Url is null) refusals.Add(Finding.Refuse("source-url-malformed", "The address is none of the web: it begins with https:// or http://."));
        if (item.Doi is null && item.Pmid is null && item.Url is null) refusals.Add(Finding.Refuse("source-doi-missing", "Give something to find it by: its DOI, its PMID, or an address."));
        return refusals;
    }
}
