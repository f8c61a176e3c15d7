using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing;

public sealed class WriteEditionTests
{
    [Fact]
    public async Task A_draft_becomes_an_edition_with_copies_of_what_it_cites()
    {
        await using var newsroom = await Newsroom.Open();
        var written = await newsroom.Write(Newsroom.Draft);

        Assert.Equal(Change.Created, written.Change);
        await using var reader = newsroom.AnotherConnection();
        var edition = await reader.Editions.SingleAsync(Newsroom.Cancel);
        Assert.Equal(1, edition.Number);
        Assert.Equal(["adams2020", "baker2021", "cole2022"], edition.Sources.Select(s => s.Key));
        Assert.Equal("systematic review", edition.Sources[0].Kind);
        Assert.Equal(written.Edition.Fingerprint, edition.Fingerprint);
        Assert.Equal(newsroom.Writer.UserId, edition.WrittenByUser);
        Assert.Contains(await reader.Audit.ToListAsync(Newsroom.Cancel), e => e.Act == "wrote" && e.Subject == "article/why-we-cry");
    }

    [Fact]
    public async Task The_same_draft_again_changes_nothing()
    {
        await using var newsroom = await Newsroom.Open();
        var first = await newsroom.Write(Newsroom.Draft);
        var second = await newsroom.Write(Newsroom.Draft);
        Assert.Equal(Change.Unchanged, second.Change);
        Assert.Equal(first.Edition.Id, second.Edition.Id);
    }

    [Fact]
    public async Task A_draft_does_not_change_the_kind_of_what_is_live()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Write(Newsroom.Draft with { Kind = ArticleKind.Guide });
        Assert.Equal(ArticleKind.Guide, (await newsroom.Db.Articles.SingleAsync(Newsroom.Cancel)).Kind);
        await newsroom.Sign();
        Assert.True((await newsroom.Publish()).Done);
        await newsroom.Write(Newsroom.Draft with { Kind = ArticleKind.Policy });
        Assert.Equal(ArticleKind.Guide, (await newsroom.Db.Articles.SingleAsync(Newsroom.Cancel)).Kind);
    }

    public static TheoryData<string, Draft> Changes() => new()
    {
        { "title", Newsroom.Draft with { Title = "Why do we cry?" } },
        { "body", Newsroom.Draft with { Body = Texts.Sound + "\nMore.\n" } },
        { "description", Newsroom.Draft with { Description = "Other words." } },
        { "topic", Newsroom.Draft with { Topic = "grief" } },
        { "also", Newsroom.Draft with { Also = ["grief"] } },
        { "audience", Newsroom.Draft with { Audiences = ["parents"] } },
        { "part", Newsroom.Draft with { PartOf = "tears", Part = 2 } },
        { "media", Newsroom.Draft with { Media = [new EditionMedia("a.png", null, "CC0", "")] } },
        { "kind", Newsroom.Draft with { Kind = ArticleKind.Guide } },
    };

    [Theory, MemberData(nameof(Changes))]
    public async Task Any_change_counts(string what, Draft changed)
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        Assert.Equal((what, Change.Updated), (what, (await newsroom.Write(changed)).Change));
        Assert.Equal(Change.Unchanged, (await newsroom.Write(changed)).Change);
    }

    [Fact]
    public async Task A_later_edit_in_the_library_touches_new_editions_only()
    {
        await using var newsroom = await Newsroom.Open();
        var first = await newsroom.Write(Newsroom.Draft);
        var source = await newsroom.Db.Sources.SingleAsync(s => s.Key == "adams2020", Newsroom.Cancel);
        source.Csl = Texts.Csl("adams2020", "Adams", 2019);
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);

        await using var reader = newsroom.AnotherConnection();
        Assert.Equal(Texts.Csl("adams2020", "Adams", 2020), (await reader.Editions.SingleAsync(Newsroom.Cancel)).Sources[0].Csl);
        var second = await newsroom.Write(Newsroom.Draft);
        Assert.Equal(Change.Updated, second.Change);
        Assert.NotEqual(first.Edition.Fingerprint, second.Edition.Fingerprint);
    }

    [Fact]
    public async Task An_article_is_found_by_its_origin_although_its_slug_changed()
    {
        await using var newsroom = await Newsroom.Open();
        var first = await newsroom.Write(Newsroom.Draft with { Origin = "wordpress:7" });
        var second = await newsroom.Write(Newsroom.Draft with { Origin = "wordpress:7", Slug = "tears" });
        Assert.Equal(first.Article.Id, second.Article.Id);
        Assert.Equal((Change.Updated, "tears"), (second.Change, second.Article.Slug));
    }

    [Fact]
    public async Task What_was_ever_published_keeps_its_slug_whatever_a_later_draft_says()
    {
        await using var newsroom = await Newsroom.Open();
        var draft = Newsroom.Draft with { Origin = "wordpress:7" };
        await newsroom.Write(draft);
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        Assert.Equal((Change.Unchanged, Newsroom.Slug), await Written(draft with { Slug = "tears" }));
        await WithdrawArticle.Handle(newsroom.Db, Newsroom.Slug, "One of its sources was taken back.", null, newsroom.Time, newsroom.Editor, Newsroom.Cancel);
        Assert.Equal((Change.Updated, Newsroom.Slug), await Written(draft with { Slug = "tears", Title = "Tears" }));

        async Task<(Change, string)> Written(Draft later) => await newsroom.Write(later) is var written ? (written.Change, written.Article.Slug) : default;
    }

    [Fact]
    public async Task What_is_no_sample_stays_no_sample()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        Assert.False((await newsroom.Write(Newsroom.Draft with { IsSample = true, Title = "Other" })).Article.IsSample);
    }

    [Fact]
    public async Task The_system_writes_in_its_own_name()
    {
        await using var newsroom = await Newsroom.Open();
        var written = await newsroom.Write(Newsroom.Draft, Actor.System("import"));
        Assert.Equal(("import", null), (written.Edition.WrittenBy, written.Edition.WrittenByUser));
    }
}
