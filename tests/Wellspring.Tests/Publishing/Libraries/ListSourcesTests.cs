using Microsoft.EntityFrameworkCore;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Evidence;

namespace Wellspring.Tests.Publishing.Libraries;

/// <summary>The library as lists, by what texts use of it.</summary>
public sealed class ListSourcesTests : IAsyncLifetime
{
    private static readonly SourceQuestion All = new("", null, null, SourceWorry.None, 0);

    private Newsroom newsroom = null!;

    private static CancellationToken Cancel => Newsroom.Cancel;

    public async ValueTask InitializeAsync()
    {
        newsroom = await Newsroom.Open();
        newsroom.Db.AddRange(Texts.Source("doe1999", "Doe", 1999, SourceKind.Trial), Texts.Source("poe2023", "Poe", 2023, SourceKind.Trial, Standing.Retracted));
        await newsroom.Db.SaveChangesAsync(Cancel);
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Theory]
    [InlineData("TEARS doe", "doe1999")]
    [InlineData("10.5555/poe", "poe2023")]
    [InlineData("adams2020", "adams2020")]
    [InlineData("nowhere", "")]
    public async Task Words_are_found_in_title_names_key_and_DOI(string words, string keys) => Assert.Equal(keys, await Keys(All with { Find = words }));

    [Fact]
    public async Task Standing_kind_and_age_narrow_it()
    {
        Assert.Equal("poe2023", await Keys(All with { Standing = Standing.Retracted }));
        Assert.Equal("doe1999 poe2023", await Keys(All with { Kind = SourceKind.Trial }));
        Assert.Equal("doe1999", await Keys(All with { Worry = SourceWorry.Old }));
        await newsroom.Db.Sources.Where(s => s.Key == "doe1999").ExecuteUpdateAsync(s => s.SetProperty(x => x.Landmark, "The first of its kind."), Cancel);
        Assert.Equal("", await Keys(All with { Worry = SourceWorry.Old }));
    }

    [Fact]
    public async Task What_an_edition_or_a_draft_with_news_cites_is_used()
    {
        Assert.Equal("adams2020 baker2021 cole2022 doe1999 poe2023", await Keys(All with { Worry = SourceWorry.Unused }));
        await newsroom.Write(Newsroom.Draft);
        Assert.Equal("doe1999 poe2023", await Keys(All with { Worry = SourceWorry.Unused }));
        var draft = (await BeginDraft.New(newsroom.Db, "New", newsroom.Time, newsroom.Writer, Cancel)).Value!;
        await SaveDraft.Handle(newsroom.Db, draft.Id, new(1, words => words with { Body = "It helps.[@doe1999]" }), newsroom.Time, newsroom.Writer, Cancel);
        Assert.Equal("poe2023", await Keys(All with { Worry = SourceWorry.Unused }));
        Assert.Equal("New", Assert.Single((await LibraryUse.OfSource(newsroom.Db, "doe1999", Cancel)).Drafts).Title);
    }

    [Fact]
    public async Task A_retired_key_that_a_text_cites_is_a_use_of_the_kept_source()
    {
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        var source = Texts.Source("kept2022", "Kept", 2022, SourceKind.Guideline);
        (source.Csl, source.Doi) = (source.Csl.Replace("\"DOI\":\"10.5555/kept2022\"", "\"URL\":\"https://example.org/\"", StringComparison.Ordinal), null);
        newsroom.Db.Add(source);
        await newsroom.Db.SaveChangesAsync(Cancel);
        Assert.Equal("doe1999 kept2022 poe2023", await Keys(All with { Worry = SourceWorry.Unused }));
        Assert.True((await MergeSources.Handle(newsroom.Db, "kept2022", "cole2022", SharedBibliography.Instance, await ReopenArticles.ByPolicy(newsroom.Db, Cancel), newsroom.Time, newsroom.Editor, Cancel)).Done);
        Assert.Equal("doe1999 poe2023", await Keys(All with { Worry = SourceWorry.Unused }));
        Assert.Equal("", await Keys(All with { Worry = SourceWorry.BadAndLive }));
        Assert.True((await SetStanding.Handle(newsroom.Db, "kept2022", new(Standing.Concern, "https://example.org/n", "A concern."), await ReopenArticles.ByPolicy(newsroom.Db, Cancel), newsroom.Time, newsroom.Editor, Cancel)).Done);
        Assert.Equal("kept2022", await Keys(All with { Worry = SourceWorry.BadAndLive }));
        var use = Assert.Single((await LibraryUse.OfSource(newsroom.Db, "kept2022", Cancel)).Editions);
        Assert.Equal(("cole2022", UseState.Live), (use.By, use.State));
        Assert.Equal("/articles/why-we-cry", Assert.Single(await SourceImpact.Touched(newsroom.Db, "kept2022", Cancel)).Path);
    }

    [Fact]
    public async Task A_long_library_comes_in_pages_that_hold_each_source_once()
    {
        newsroom.Db.AddRange(Enumerable.Range(0, 120).Select(n => Texts.Source($"many{n:000}", "Many", 2020, SourceKind.Other)));
        await newsroom.Db.SaveChangesAsync(Cancel);
        var pages = new List<ListedSources>();
        for (var page = 0; page < 3; page++) pages.Add(await ListSources.Handle(newsroom.Db, All with { Page = page }, newsroom.Time, Cancel));
        Assert.Equal([50, 50, 25], pages.Select(p => p.Rows.Count));
        Assert.All(pages, p => Assert.Equal(125, p.Matching));
        Assert.Equal(125, pages.SelectMany(p => p.Rows).Select(r => r.Key).Distinct().Count());
    }

    private async Task<string> Keys(SourceQuestion question) => string.Join(' ', (await ListSources.Handle(newsroom.Db, question, newsroom.Time, Cancel)).Rows.Select(r => r.Key));
}
