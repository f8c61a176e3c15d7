using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What about sources is looked for.</summary>
public enum SourceWorry
{
    None,

    /// <summary>No edition and no draft cites it.</summary>
    Unused,

    /// <summary>Older than the policy lets a source be, and no landmark.</summary>
    Old,

    /// <summary>Retracted or under concern, and a live edition cites it.</summary>
    BadAndLive,
}

/// <param name="Find">Words of title, names, key, DOI or PMID, all of them.</param>
/// <param name="Page">From 0.</param>
public sealed record SourceQuestion(string Find, Standing? Standing, SourceKind? Kind, SourceWorry Worry, int Page)
{
    public const int PageLength = 50;
}

/// <param name="IsOld">Past the policy's limit of age and no landmark.</param>
/// <param name="Editions">How many editions cite it.</param>
/// <param name="IsLive">A live one does.</param>
public sealed record ListedSource(string Key, string Title, int? Year, SourceKind Kind, Standing Standing, DateOnly? CheckedOn, bool IsOld, int Editions, bool IsLive);

public sealed record ListedSources(IReadOnlyList<ListedSource> Rows, int Matching, int Years);

/// <summary>The source library, by key, a page at a time.</summary>
public static class ListSources
{
    public static async Task<ListedSources> Handle(WellspringDb db, SourceQuestion question, TimeProvider time, CancellationToken cancel)
    {
        var policy = await EditorialPolicy.Current(db, cancel);
        var oldest = time.GetUtcNow().Year - policy.SourceYears;
        var asked = await Matching(db, question, oldest, cancel);
        // The index alone gives the page's keys: records stand beside texts of some kilobytes, and are read for the page only.
        var keys = await asked.OrderBy(s => s.Key).Select(s => s.Key).Skip(question.Page * SourceQuestion.PageLength).Take(SourceQuestion.PageLength).ToListAsync(cancel);
        return new(await Rows(db, keys, oldest, cancel), await asked.CountAsync(cancel), policy.SourceYears);
    }

    private static async Task<IQueryable<Source>> Matching(WellspringDb db, SourceQuestion question, int oldest, CancellationToken cancel)
    {
        var sources = db.Sources.AsNoTracking();
        foreach (var word in SoughtWords.In(question.Find)) sources = sources.Where(s => s.ListWords.Contains(word));
        if (question.Standing is { } standing) sources = sources.Where(s => s.Standing == standing);
        if (question.Kind is { } kind) sources = sources.Where(s => s.Kind == kind);
        return question.Worry switch
        {
            SourceWorry.Unused => await Unused(db, sources, cancel),
            SourceWorry.Old => sources.Where(s => s.Year < oldest && (s.Landmark == null || s.Landmark == "")),
            SourceWorry.BadAndLive => await Live(db, sources.Where(s => s.Standing == Standing.Retracted || s.Standing == Standing.Concern), cancel),
            _ => sources,
        };
    }

    private static async Task<IQueryable<Source>> Unused(WellspringDb db, IQueryable<Source> sources, CancellationToken cancel)
    {
        var uses = db.EditionUses.Where(u => u.Kind == UseKind.Source);
        var library = await LibraryKeys.Load(db, cancel);
        var otherwise = (await DraftUses.Cited(db, cancel)).Select(library.Kept).Concat(await UnderRetiredKeys(uses, db, library, cancel)).Distinct().ToList();
        return sources.Where(s => !uses.Any(u => u.Name == s.Key) && !otherwise.Contains(s.Key));
    }

    private static async Task<IQueryable<Source>> Live(WellspringDb db, IQueryable<Source> sources, CancellationToken cancel)
    {
        var live = db.Publications;
        var uses = db.EditionUses.Where(u => u.Kind == UseKind.Source && live.Any(p => p.EditionId == u.EditionId));
        var otherwise = await UnderRetiredKeys(uses, db, await LibraryKeys.Load(db, cancel), cancel);
        return sources.Where(s => uses.Any(u => u.Name == s.Key) || otherwise.Contains(s.Key));
    }

    // Looked up apart, for there are few: asked of each source together with its own key, they would cost the index.
    private static async Task<IReadOnlyList<string>> UnderRetiredKeys(IQueryable<EditionUse> uses, WellspringDb db, LibraryKeys library, CancellationToken cancel)
    {
        var aliases = db.SourceAliases;
        return library.Pairs.Any() ? [.. (await uses.Where(u => aliases.Any(a => a.Key == u.Name)).Select(u => u.Name).Distinct().ToListAsync(cancel)).Select(library.Kept)] : [];
    }

    private static async Task<IReadOnlyList<ListedSource>> Rows(WellspringDb db, List<string> keys, int oldest, CancellationToken cancel)
    {
        var library = await LibraryKeys.Load(db, cancel);
        var all = library.WithRetired(keys);
        var rows = await db.Sources.AsNoTracking().Where(s => keys.Contains(s.Key)).OrderBy(s => s.Key).Select(s => new { s.Key, s.ListTitle, s.Year, s.Kind, s.Standing, s.CheckedOn, s.Landmark }).ToListAsync(cancel);
        var live = db.Publications;
        var uses = (await db.EditionUses.Where(u => u.Kind == UseKind.Source && all.Contains(u.Name)).Select(u => new { u.Name, u.EditionId, IsLive = live.Any(p => p.EditionId == u.EditionId) }).ToListAsync(cancel)).ToLookup(u => library.Kept(u.Name));
        return rows.ConvertAll(s => new ListedSource(s.Key, s.ListTitle, s.Year, s.Kind, s.Standing, s.CheckedOn,
            s.Year < oldest && string.IsNullOrWhiteSpace(s.Landmark), uses[s.Key].Select(u => u.EditionId).Distinct().Count(), uses[s.Key].Any(u => u.IsLive)));
    }
}
