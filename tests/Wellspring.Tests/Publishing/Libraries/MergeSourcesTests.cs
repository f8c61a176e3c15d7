using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Importing;
using Wellspring.Importing.Export;
using Wellspring.Publishing;
using Wellspring.Tests.Evidence;
using Wellspring.Tests.Importing;

namespace Wellspring.Tests.Publishing.Libraries;

/// <summary>Two records of one work become one source, and every text that cites either goes on.</summary>
public sealed class MergeSourcesTests : IAsyncLifetime
{
    private const string Kept = "cole2022b", Retired = "cole2022";

    private Newsroom newsroom = null!;

    private static CancellationToken Cancel => Newsroom.Cancel;

    public async ValueTask InitializeAsync()
    {
        newsroom = await Newsroom.Open();
        await Add(Kept);
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_draft_that_cites_the_retired_key_passes_the_gate_with_the_kept_source()
    {
        Assert.True((await Merge()).Done);
        var written = await newsroom.Write(Newsroom.Draft);
        var copy = written.Edition.Sources.Single(s => s.Key == Retired);
        Assert.Equal("On tears, by Kept", CslItem.Parse(copy.Csl).Title);
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
    }

    [Fact]
    public async Task What_is_live_keeps_its_copy_and_its_fingerprint_and_is_found_by_notices_on_the_kept_source()
    {
        await GoLive();
        var before = await newsroom.Db.Editions.AsNoTracking().SingleAsync(Cancel);
        Assert.True((await Merge()).Done);
        var after = await newsroom.Db.Editions.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(before.Fingerprint, after.Fingerprint);
        Assert.Equal(before.Sources, after.Sources);
        Assert.Equal("10.5555/cole2022", (await Source(Kept)).Doi);
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        Assert.True((await SayRetracted(Kept)).Done);
        Assert.Equal((Kept, Standing.Retracted), (await Open()) is var open ? (open.Source, open.Fell) : default);
        Assert.Equal("/articles/why-we-cry", Assert.Single(Assert.Single(await SourceImpact.Of(newsroom.Db, [Kept], Cancel)).Pages).Path);
        Assert.Contains((await newsroom.Publish()).Refusals, r => r.Code == "source-retracted");
    }

    [Theory]
    [InlineData(Standing.Retracted, Standing.Sound)]
    [InlineData(Standing.Sound, Standing.Retracted)]
    [InlineData(Standing.Concern, Standing.Retracted)]
    [InlineData(Standing.Retracted, Standing.Concern)]
    public async Task The_worse_standing_holds_and_reopens_what_is_live_on_either_key(Standing kept, Standing retired)
    {
        await GoLive();
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        foreach (var (key, standing) in new[] { (Kept, kept), (Retired, retired) })
            if (standing.IsBad()) Assert.True((await Say(key, standing)).Done);
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        Assert.True((await Merge()).Done);
        Assert.Equal(Standing.Retracted, (await Source(Kept)).Standing);
        Assert.Contains(await newsroom.Db.Reopenings.AsNoTracking().Where(r => r.SettledAt == null).ToListAsync(Cancel), r => r.Fell == Standing.Retracted);
    }

    [Fact]
    public async Task A_fall_that_a_reviewer_of_the_other_text_weighed_is_news_for_this_one()
    {
        Assert.True((await SayRetracted(Kept)).Done);
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        await GoLive();
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        Assert.True((await Merge()).Done);
        Assert.Equal((Kept, Standing.Retracted), (await Open()) is var open ? (open.Source, open.Fell) : default);
    }

    [Fact]
    public async Task A_reopening_under_the_retired_key_goes_on_and_is_settled_when_the_source_is_sound_again()
    {
        await GoLive();
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        Assert.True((await SayRetracted(Retired)).Done);
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        Assert.True((await Merge()).Done);
        Assert.Equal(Retired, (await Open()).Source);
        var administrator = await newsroom.Join("ada-administrator", Roles.Administrator, licensed: false);
        Assert.True((await SetStanding.Handle(newsroom.Db, Kept, new(Standing.Sound, "https://example.org/notice", "The notice was about another work."), await Then(), newsroom.Time, administrator, Cancel)).Done);
        Assert.Empty(await newsroom.Db.Reopenings.AsNoTracking().Where(r => r.SettledAt == null).ToListAsync(Cancel));
        Assert.Null((await VerifyAudit.Handle(newsroom.Db, Cancel)).Break);
    }

    [Fact]
    public async Task Merging_goes_in_no_circle_and_a_chain_leads_to_the_last()
    {
        await Add("third");
        Assert.True((await Merge()).Done);
        Assert.Equal("merge-retired", Assert.Single((await Merge(Retired, Kept)).Refusals).Code);
        Assert.Equal("merge-retired", Assert.Single((await Merge(Kept, Retired)).Refusals).Code);
        Assert.Equal("merge-self", Assert.Single((await Merge(Kept, Kept)).Refusals).Code);
        Assert.True((await Merge("third", Kept)).Done);
        var library = await LibraryKeys.Load(newsroom.Db, Cancel);
        Assert.Equal(("third", "third"), (library.Kept(Retired), library.Kept(Kept)));
        Assert.Equal("third", (await LibraryKeys.Sources(newsroom.Db, [Retired], Cancel))[Retired].Key);
    }

    [Fact]
    public async Task Two_works_by_their_names_are_never_one_source()
    {
        Assert.Equal("merge-differs", Assert.Single((await Merge("adams2020", "baker2021")).Refusals).Code);
        Assert.Equal("source-unknown", Assert.Single((await Merge("adams2020", "nobody")).Refusals).Code);
        Assert.Equal(4, await newsroom.Db.Sources.CountAsync(Cancel));
    }

    [Fact]
    public async Task Who_writes_or_reviews_merges_nothing()
    {
        foreach (var actor in new[] { newsroom.Writer, newsroom.Reviewer, Actor.System("import") })
            Assert.Equal("not-allowed", Assert.Single((await MergeSources.Handle(newsroom.Db, Kept, Retired, SharedBibliography.Instance, await Then(), newsroom.Time, actor, Cancel)).Refusals).Code);
        Assert.Empty(await newsroom.Db.SourceAliases.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Two_keys_of_one_work_count_as_one_source()
    {
        Assert.True((await Merge("cole2022", Kept)).Done);
        await newsroom.Write(Newsroom.Draft with { Body = Texts.Sound.Replace("@baker2021", $"@{Kept}", StringComparison.Ordinal) });
        await newsroom.Sign();
        var refused = Assert.Single((await newsroom.Publish()).Refusals);
        Assert.Contains("cites 2 usable sources", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_takes_retired_keys_along_and_gives_the_same_fingerprints()
    {
        await GoLive();
        Assert.True((await Merge()).Done);
        await newsroom.Write(Newsroom.Draft with { Slug = "later", Title = "Later" });
        using var folder = new TemporaryFolder();
        var place = Path.Combine(folder.Path, "out");
        Assert.Empty((await ExportSite.Handle(newsroom.Db, place, Imports.Media, Cancel)).Dropped);
        await using var second = await TestDatabase.Create();
        var report = await Imports.FromFolder(second, place);
        Assert.Empty(report.Dropped.Where(d => d.What.StartsWith("source", StringComparison.Ordinal)));
        Assert.Equal("0/0/2", Imports.Counts((await Imports.FromFolder(second, place)).Articles));
        await using var db = second.Open();
        Assert.Equal(await Fingerprints(newsroom.Db), await Fingerprints(db));
        Assert.Equal(Kept, (await LibraryKeys.Load(db, Cancel)).Kept(Retired));
        Assert.Equal(3, await db.Sources.CountAsync(Cancel));
        var manuscript = (await LoadSubmission.BySlug(db, "later", newsroom.Time, Cancel))!.Submission.Manuscript;
        Assert.DoesNotContain(PublicationGate.FindingsInText(manuscript), f => f.Code == "citation-unknown");
    }

    [Fact]
    public async Task A_file_checked_alone_knows_the_retired_keys_of_its_bibliography()
    {
        Assert.True((await Merge()).Done);
        await newsroom.Write(Newsroom.Draft);
        using var folder = new TemporaryFolder();
        var place = Path.Combine(folder.Path, "out");
        await ExportSite.Handle(newsroom.Db, place, Imports.Media, Cancel);
        Assert.DoesNotContain(CheckFiles.Handle([Path.Combine(place, "articles", Newsroom.Slug, "index.md")], newsroom.Time).SelectMany(f => f.Findings), f => f.Code == "citation-unknown");
    }

    [Theory]
    [InlineData(SourceMatching.ByKey)]
    [InlineData(SourceMatching.ByWork)]
    public async Task A_file_from_before_the_merge_brings_no_second_record_back_and_hides_no_retraction(SourceMatching matching)
    {
        Assert.True((await Merge()).Done);
        var record = SourceRecord.From((System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(Texts.Csl(Retired, "Cole", 2022))!, new Place(1, 1, "old.json")) with { Standing = Standing.Retracted };
        var imported = (await ImportSources.Handle(newsroom.Db, [record], SharedBibliography.Instance, matching, await Then(), newsroom.Time, Actor.System("import"), Cancel)).Value!;
        Assert.Equal((0, Kept), (imported.Created, imported.Keys[Retired]));
        newsroom.Db.ChangeTracker.Clear();
        var kept = await Source(Kept);
        Assert.Equal(("On tears, by Kept", Standing.Retracted), (CslItem.Parse(kept.Csl).Title, kept.Standing));
    }

    [Fact]
    public async Task Another_work_under_the_retired_key_gets_a_key_of_its_own()
    {
        Assert.True((await Merge()).Done);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "bibliography.json"), $"[{Texts.Csl(Retired, "Elsewhere", 2001).Replace("10.5555/cole2022", "10.5555/elsewhere", StringComparison.Ordinal)}]", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "new.md"), $"---\ntitle: New\nslug: new\n---\nIt helps.[@{Retired}]\n", Cancel);
        await Imports.FromFolder(newsroom.Database, folder.Path);
        await using var db = newsroom.AnotherConnection();
        Assert.Equal("10.5555/elsewhere", (await db.Sources.SingleAsync(s => s.Key == "cole2022-2", Cancel)).Doi);
        Assert.Contains("[@cole2022-2]", (await db.Editions.SingleAsync(e => e.Title == "New", Cancel)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_that_has_no_doi_and_comes_under_the_retired_key_is_no_part_of_the_merger()
    {
        Assert.True((await Merge()).Done);
        var book = """{"id":"cole2022","type":"book","title":"Weaning lambs in upland pastures","ISBN":"9780000000001","author":[{"family":"Cole","given":"B."}],"issued":{"date-parts":[[2022]]}}""";
        var record = SourceRecord.From((System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(book)!, new Place(1, 1, "books.json"));
        var imported = (await ImportSources.Handle(newsroom.Db, [record], SharedBibliography.Instance, SourceMatching.ByWork, await Then(), newsroom.Time, Actor.System("import"), Cancel)).Value!;
        Assert.Equal((1, "cole2022-2"), (imported.Created, imported.Keys[Retired]));
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "bibliography.json"), $"[{book}]", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "lambs.md"), $"---\ntitle: Lambs\nslug: lambs\n---\nIt helps.[@{Retired}]\n", Cancel);
        await Imports.FromFolder(newsroom.Database, folder.Path);
        await using var db = newsroom.AnotherConnection();
        Assert.DoesNotContain($"[@{Retired}]", (await db.Editions.SingleAsync(e => e.Title == "Lambs", Cancel)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_judges_a_source_by_a_page_from_before_a_notice_softens_nothing()
    {
        var seen = SetStanding.Mark(await Source(Kept));
        Assert.True((await SayRetracted(Kept)).Done);
        newsroom.Db.ChangeTracker.Clear();
        var administrator = newsroom.Editor with { Roles = Roles.Administrator };
        var late = await SetStanding.Handle(newsroom.Db, Kept, new(Standing.Concern, "https://example.org/notice", "A concern.", seen), await Then(), newsroom.Time, administrator, Cancel);
        Assert.Equal("standing-newer", Assert.Single(late.Refusals).Code);
        Assert.Equal(Standing.Retracted, (await Source(Kept)).Standing);
        var again = await SetStanding.Handle(newsroom.Db, Kept, new(Standing.Concern, "https://example.org/notice", "A concern.", SetStanding.Mark(await Source(Kept))), await Then(), newsroom.Time, administrator, Cancel);
        Assert.True(again.Done);
    }

    [Fact]
    public void An_address_that_is_none_of_the_web_is_no_address_of_a_work()
    {
        var typed = TypedSource.Empty with { Title = "A", Authors = "B, C.", Year = "2020", Pmid = "31234567", Url = "javascript:alert(1)" };
        Assert.Equal("source-url-malformed", Assert.Single(typed.ToRecord().Refusals).Code);
        Assert.True((typed with { Url = "https://example.org/a" }).ToRecord().Done);
    }

    private static async Task<List<string>> Fingerprints(WellspringDb db) => await db.Editions.OrderBy(e => e.Title).Select(e => e.Fingerprint).ToListAsync(Cancel);

    // A record of the same work as "cole2022" that came without its DOI.
    private async Task Add(string key)
    {
        var source = Texts.Source(key, "Kept", 2022, SourceKind.Guideline);
        (source.Csl, source.Doi) = (source.Csl.Replace($"\"DOI\":\"10.5555/{key}\"", "\"URL\":\"https://example.org/tears\"", StringComparison.Ordinal), null);
        newsroom.Db.Add(source);
        await newsroom.Db.SaveChangesAsync(Cancel);
    }

    private async Task GoLive()
    {
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
    }

    private async Task<Outcome<Source>> Merge(string kept = Kept, string retired = Retired)
    {
        newsroom.Db.ChangeTracker.Clear();
        var merged = await MergeSources.Handle(newsroom.Db, kept, retired, SharedBibliography.Instance, await Then(), newsroom.Time, newsroom.Editor, Cancel);
        newsroom.Db.ChangeTracker.Clear();
        return merged;
    }

    private Task<WhenSourcesTurn> Then() => ReopenArticles.ByPolicy(newsroom.Db, Cancel);

    private Task<Outcome<StandingWord>> SayRetracted(string key) => Say(key, Standing.Retracted);

    private async Task<Outcome<StandingWord>> Say(string key, Standing standing) =>
        await SetStanding.Handle(newsroom.Db, key, new(standing, "https://example.org/notice", "The journal says so."), await Then(), newsroom.Time, newsroom.Editor, Cancel);

    private Task<Source> Source(string key) => newsroom.Db.Sources.AsNoTracking().SingleAsync(s => s.Key == key, Cancel);

    private Task<Reopening> Open() => newsroom.Db.Reopenings.AsNoTracking().SingleAsync(r => r.SettledAt == null, Cancel);
}
