using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Helplines;
using Wellspring.Searching;
using Wellspring.Site.Content;

namespace Wellspring.Site.Search;

/// <summary>
/// Keeps this node's index in step with the pages that it serves. What differs is found by comparing all stamps, never by counting events or
/// by a clock: so nothing is missed after a crash, on a node that did not render, or with another database than before.
/// </summary>
public sealed class SiteSearch(SearchIndex index, PageCache pages, SiteSettings settings, TimeProvider time)
{
    private const int AtOnce = 200;
    private const int Many = 500;

    private readonly Dictionary<string, long> hidden = [];
    private volatile bool doubted;
    private long? rendered;

    public SearchIndex Index => index;

    /// <summary>What whoever searches in need is told: as the pages say it, and before they were read, or while they cannot be, as it comes with the program.</summary>
    public ShownCountry Home { get; private set; } = CrisisHelp.Shipped.Home;

    /// <summary>Whether searches see all of these pages.</summary>
    public bool Holds(long rendering) => rendered >= rendering && !doubted;

    /// <summary>Takes in what changed since the last time.</summary>
    public async Task Sync(WellspringDb db, CancellationToken cancel)
    {
        CloseWhenDoubted();
        var clock = await db.PageClock.Select(c => c.Rendered).SingleAsync(cancel);
        if (rendered == clock) return;
        await pages.Refresh(db, cancel);
        var held = index.Stamps();
        // First of all what nobody shall find any more.
        index.Change([], held.Keys.Where(path => pages.VersionOf(path) is null));
        await Compare(db, held, cancel);
        rendered = clock;
    }

    /// <summary>Something about the index failed: before it is used again it is looked at whether it is whole.</summary>
    public void Doubt() => doubted = true;

    private void CloseWhenDoubted()
    {
        if (!doubted) return;
        index.Close();
        hidden.Clear();
        (rendered, doubted) = (null, false);
    }

    private async Task Compare(WellspringDb db, IReadOnlyDictionary<string, long> held, CancellationToken cancel)
    {
        var site = await LoadSiteContent.Handle(db, settings, time.GetUtcNow(), cancel);
        Home = site.Crisis.Home;
        var facts = SearchFacts.Of(site).Select(f => (Fact: f, Stamp: Stamp(f))).Where(f => f.Stamp is not null).Select(f => (f.Fact, Stamp: f.Stamp!.Value)).ToList();
        var gone = held.Keys.Except(facts.Select(f => f.Fact.Document.Path)).ToList();
        var changed = facts.Where(f => held.GetValueOrDefault(f.Fact.Document.Path) != f.Stamp && hidden.GetValueOrDefault(f.Fact.Document.Path) != f.Stamp).ToList();
        index.Change([], gone);
        foreach (var some in changed.Chunk(AtOnce)) await Put(db, some, cancel);
        if (changed.Count >= Many) index.Settle();
    }

    // Only what is served now can be found.
    private long? Stamp(SearchFact fact) => pages.VersionOf(fact.Document.Path) is { } bytes ? fact.Document.Stamp($"{bytes} {fact.Edition}") : null;

    private async Task Put(WellspringDb db, (SearchFact Fact, long Stamp)[] some, CancellationToken cancel)
    {
        var hiding = await Hiding(db, [.. some.Select(f => f.Fact.Document.Path)], cancel);
        foreach (var (fact, stamp) in some.Where(f => hiding.Contains(f.Fact.Document.Path))) hidden[fact.Document.Path] = stamp;
        var shown = some.Where(f => !hiding.Contains(f.Fact.Document.Path)).ToList();
        var texts = await Texts(db, [.. shown.Select(f => f.Fact.Edition).OfType<Guid>()], cancel);
        index.Change(shown.Select(f => (Whole(f.Fact, texts), f.Stamp)), hiding);
    }

    private static SearchDocument Whole(SearchFact fact, Dictionary<Guid, SearchText> texts) =>
        fact.Edition is { } edition && texts.TryGetValue(edition, out var text) ? fact.Document with { Headings = text.Headings, Text = text.Text } : fact.Document;

    private static async Task<Dictionary<Guid, SearchText>> Texts(WellspringDb db, IReadOnlyCollection<Guid> editions, CancellationToken cancel) =>
        (await db.Editions.AsNoTracking().Where(e => editions.Contains(e.Id)).Select(e => new { e.Id, e.Body }).ToListAsync(cancel)).ToDictionary(e => e.Id, e => SearchText.Of(ArticleText.Parse(e.Body)));

    /// <summary>The pages that ask search engines to leave them out: ours does so too. What is served says it, not what was meant.</summary>
    private static async Task<HashSet<string>> Hiding(WellspringDb db, IReadOnlyCollection<string> paths, CancellationToken cancel)
    {
        var bodies = await db.Pages.Where(p => paths.Contains(p.Path)).Select(p => new { p.Path, p.Gzip }).ToListAsync(cancel);
        return [.. bodies.Where(p => IsHidden(p.Gzip)).Select(p => p.Path)];
    }

    private static bool IsHidden(byte[] gzip)
    {
        if (gzip.Length == 0) return true;
        using var reader = new StreamReader(Compression.Inflate(gzip), Encoding.UTF8);
        while (reader.ReadLine() is { } line && !line.Contains("</head>", StringComparison.Ordinal))
            if (line.Contains("name=\"robots\" content=\"noindex\"", StringComparison.Ordinal)) return true;
        return false;
    }
}
