using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>
/// Makes one source of two records of one work. One key remains; the other is retired and stands for it wherever a text cites by it.
/// Editions keep their copies and fingerprints. The worse standing of the two holds, and a name that only the retired record
/// has goes over, so that every notice on the work is found. It is not undone.
/// </summary>
public static class MergeSources
{
    public static async Task<Outcome<Source>> Handle(WellspringDb db, string kept, string retired, Bibliography bibliography, WhenSourcesTurn then, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var (one, other) = (await Find(db, kept, cancel), await Find(db, retired, cancel));
        if (await Against(db, (kept, one), (retired, other), actor, cancel) is { Count: > 0 } refusals) return refusals;
        var now = time.GetUtcNow();
        var from = one!.Standing;
        if (TakeNames(one, other!, bibliography) is { } unprintable) return unprintable;
        one.TakeOver(other!, now);
        (one.Landmark, one.IsSample) = (one.Landmark ?? other!.Landmark, one.IsSample && other!.IsSample);
        await Retire(db, one, other!, now, cancel);
        db.Record(actor, "merged", $"source/{kept}", now, $"{retired} retired into it{(one.Standing == from ? "" : $"; it stands as {one.Standing.Name()} now")}");
        await db.SaveChangesAsync(cancel);
        await db.TellStandings([new(kept, from, one.Standing)], then, now, actor, cancel);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return one;
    }

    /// <summary>Why two records are no two of one work, as far as records tell; null when nothing speaks against it.</summary>
    public static Finding? AgainstPair(Source one, Source other) =>
        one.Key == other.Key ? Finding.Refuse("merge-self", "A source cannot be merged into itself.")
        : WorkNames.Of(one).Contradict(WorkNames.Of(other)) ? Finding.Refuse("merge-differs", $"By their names these are two works: {WorkNames.Of(one)}, and {WorkNames.Of(other)}. A preprint and the article that came of it are two. When one of the records is wrong, correct it first.")
        : null;

    private static Task<Source?> Find(WellspringDb db, string key, CancellationToken cancel) => db.Sources.SingleOrDefaultAsync(s => s.Key == key, cancel);

    private static async Task<List<Finding>> Against(WellspringDb db, (string Key, Source? Source) kept, (string Key, Source? Source) retired, Actor actor, CancellationToken cancel)
    {
        if (LibraryRoles.AgainstChanging(actor, new[] { kept.Source, retired.Source }.OfType<Source>()) is { } notAllowed) return [notAllowed];
        var library = await LibraryKeys.Load(db, cancel);
        var refusals = new[] { kept, retired }.Where(s => s.Source is null).Select(s => library.Kept(s.Key) is var now && now != s.Key
            ? Finding.Refuse("merge-retired", $"\"{s.Key}\" was merged into \"{now}\" already.")
            : SourceUnknown.With(s.Key)).ToList();
        if (kept.Source is { } one && retired.Source is { } other && AgainstPair(one, other) is { } differs) refusals.Add(differs);
        return refusals;
    }

    private static Finding? TakeNames(Source kept, Source retired, Bibliography bibliography)
    {
        if (WorkNames.Of(retired).AreKeptBy(WorkNames.Of(kept))) return null;
        var item = (JsonObject)CslItem.Parse(kept.Csl).Json.DeepClone();
        if (kept.Doi is null && retired.Doi is { } doi) item["DOI"] = doi;
        if (kept.Pmid is null && retired.Pmid is { } pmid) item["PMID"] = pmid;
        var entry = bibliography.Entries(CslStyle.Apa, [item])[0];
        if (entry.Html is null) return Finding.Refuse("source-unprintable", $"No entry can be made of the merged record: {entry.Problem}");
        var csl = new CslItem(item);
        (kept.Csl, kept.Doi, kept.Pmid, kept.Entry) = (new SourceRecord(kept.Key, csl, kept.Kind, kept.Standing, null, new Place(0, 0, "")).Csl, csl.Doi, csl.Pmid, entry.Html);
        return null;
    }

    private static async Task Retire(WellspringDb db, Source kept, Source retired, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var alias in await db.SourceAliases.Where(a => a.SourceId == retired.Id).ToListAsync(cancel)) alias.SourceId = kept.Id;
        foreach (var word in await db.StandingWords.Where(w => w.SourceId == retired.Id).ToListAsync(cancel)) word.SourceId = kept.Id;
        db.Add(new SourceAlias { Key = retired.Key, SourceId = kept.Id, At = now, Csl = retired.Csl });
        // First, so that nothing which hung on the retired row goes with it.
        await db.SaveChangesAsync(cancel);
        db.Remove(retired);
    }
}
