using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <param name="Landmark">Why a work older than the policy allows may still be cited; empty for none.</param>
/// <param name="Seen">The mark of the record as it was before whoever corrects it.</param>
public sealed record CorrectedSource(TypedSource Record, SourceKind? Kind, string Landmark, string Seen);

/// <summary>
/// Puts a record of the library right. Editions keep the copies that they were signed with: new editions only see the change. What the
/// form does not show stays as it was.
/// </summary>
public static class CorrectSource
{
    private const int LongestLandmark = 300;
    private static readonly string[] Shown = ["title", "author", "issued", "container-title", "volume", "page", "publisher", "DOI", "PMID", "URL"];

    public static async Task<Outcome<Source>> Handle(WellspringDb db, string key, CorrectedSource corrected, Bibliography bibliography, WhenSourcesTurn then, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await db.Sources.SingleOrDefaultAsync(s => s.Key == key, cancel) is not { } source) return SourceUnknown.With(key);
        if (LibraryRoles.AgainstChanging(actor, source) is { } notAllowed) return notAllowed;
        var record = corrected.Record.ToRecord();
        var item = record.Done ? Over(source, record.Value.Item) : null;
        if (await Against(db, source, corrected, record.Refusals, item, then, cancel) is { Count: > 0 } refusals) return refusals;
        var entry = bibliography.Entries(CslStyle.Apa, [item!.Json])[0];
        if (entry.Html is not { } html) return Finding.Refuse("source-unprintable", $"No entry can be made of the record: {entry.Problem}");
        Store(source, item, corrected, html, time.GetUtcNow());
        db.Record(actor, "corrected", $"source/{key}", time.GetUtcNow(), $"{source.Kind.Name()}{(source.Landmark is { } why ? $", landmark: {why}" : "")}");
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return source;
    }

    /// <summary>A mark of the record: whoever corrects what somebody else has corrected meanwhile is told.</summary>
    public static string Mark(Source source) => Hashing.Sha256Hex($"{source.Csl}\n{source.Kind}\n{source.Landmark}")[..16];

    private static async Task<List<Finding>> Against(WellspringDb db, Source source, CorrectedSource corrected, IReadOnlyList<Finding> wrong, CslItem? item, WhenSourcesTurn then, CancellationToken cancel)
    {
        var refusals = wrong.ToList();
        if (corrected.Kind is null) refusals.Add(Finding.Refuse("source-kind-missing", "Choose what kind of evidence it is."));
        if (corrected.Landmark.Length > LongestLandmark) refusals.Add(Finding.Refuse("source-landmark-long", $"The reason has {corrected.Landmark.Length} characters; {LongestLandmark} are the most."));
        if (corrected.Seen != Mark(source)) refusals.Add(Finding.Refuse("record-newer", "Somebody corrected this record after you opened it. It is shown below as you typed it; open the source again to see theirs."));
        if (item is not null && !WorkNames.Of(source).AreKeptBy(WorkNames.Of(item)) && (await then.Vouched(db, [source.Key], cancel)).Count > 0)
            refusals.Add(Finding.Refuse("source-doi-signed", $"Signed texts cite \"{source.Key}\" as {WorkNames.Of(source)}, and notices of retraction find them by it. Keep it and add what is missing; add another work as a source of its own."));
        return refusals;
    }

    private static CslItem Over(Source source, CslItem typed)
    {
        var json = (JsonObject)CslItem.Parse(source.Csl).Json.DeepClone();
        foreach (var field in Shown)
        {
            if (SaysTheSame(json, typed.Json, field)) continue;
            json.Remove(field);
            if (typed.Json[field] is { } value) json[field] = value.DeepClone();
        }
        json["id"] = source.Key;
        return new(json);
    }

    // A form has no room for a month, or for which part of a name is a particle: what it shows alike is not touched.
    private static bool SaysTheSame(JsonObject there, JsonObject typed, string field) => field switch
    {
        "author" => new CslItem(there).Names(field).SequenceEqual(new CslItem(typed).Names(field)),
        "issued" => new CslItem(there).Year == new CslItem(typed).Year,
        "DOI" => new CslItem(there).Doi == new CslItem(typed).Doi && there[field] is not null == typed[field] is not null,
        _ => CslItem.TextOf(there[field]) == CslItem.TextOf(typed[field]),
    };

    private static void Store(Source source, CslItem item, CorrectedSource corrected, string entry, DateTimeOffset now)
    {
        // What was checked was another work.
        if (!WorkNames.Of(source).AreKeptBy(WorkNames.Of(item)) && !source.Standing.IsBad()) source.Uncheck(now);
        (source.Csl, source.Kind, source.Landmark, source.Entry) = (new SourceRecord(source.Key, item, corrected.Kind!.Value, source.Standing, null, new Place(0, 0, "")).Csl, corrected.Kind.Value, corrected.Landmark.Length > 0 ? corrected.Landmark : null, entry);
        (source.Doi, source.Pmid) = (item.Doi, item.Pmid);
    }
}
