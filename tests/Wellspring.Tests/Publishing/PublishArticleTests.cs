using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing;

public sealed class PublishArticleTests
{
    [Fact]
    public async Task What_is_live_already_has_no_change_to_tell_of()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        var again = await PublishArticle.Handle(newsroom.Db, Newsroom.Slug, [], Seals.Test, newsroom.Time, newsroom.Editor, Newsroom.Cancel, new(CorrectionKind.Correction, "A number was wrong."));
        Assert.Equal("live-already", Assert.Single(again.Refusals).Code);
        Assert.True((await PublishArticle.Handle(newsroom.Db, Newsroom.Slug, [], Seals.Test, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Done);
    }

    [Fact]
    public async Task A_signed_article_goes_live_with_its_audit_entry_and_its_event()
    {
        await using var newsroom = await Newsroom.Open();
        var written = await newsroom.Write(Newsroom.Draft);
        var signed = await newsroom.Sign();
        var published = await newsroom.Publish();

        Assert.Empty(published.Refusals);
        Assert.Equal(written.Edition.Id, published.Value!.EditionId);
        Assert.Equal(signed.Value!.Id, published.Value.SignOffId);
        await using var reader = newsroom.AnotherConnection();
        Assert.Contains(await reader.Audit.ToListAsync(Newsroom.Cancel), e => e.Act == "published" && e.Subject == "article/why-we-cry");
        Assert.Equal(nameof(ArticlePublished), (await reader.Outbox.SingleAsync(m => m.DueAt <= newsroom.Time.GetUtcNow(), Newsroom.Cancel)).Kind);
    }

    [Fact]
    public async Task An_edition_without_a_sign_off_is_refused_and_leaves_no_trace()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        var published = await newsroom.Publish();

        Assert.Contains(published.Refusals, f => f.Code == "sign-off-missing");
        await using var reader = newsroom.AnotherConnection();
        Assert.Empty(await reader.Publications.ToListAsync(Newsroom.Cancel));
        Assert.Empty(await reader.Outbox.ToListAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task A_changed_word_makes_the_sign_off_stale_and_leaves_the_live_edition_live()
    {
        await using var newsroom = await Newsroom.Open();
        var first = await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        await newsroom.Publish();
        await newsroom.Write(Newsroom.Draft with { Body = Texts.Sound + "\nOne more word.\n" });
        var again = await newsroom.Publish();

        Assert.Contains(again.Refusals, f => f.Code == "sign-off-stale");
        await using var reader = newsroom.AnotherConnection();
        Assert.Equal(first.Edition.Id, (await reader.Publications.SingleAsync(Newsroom.Cancel)).EditionId);
    }

    [Fact]
    public async Task A_second_edition_replaces_the_first_and_keeps_the_day_of_the_first_publication()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        await newsroom.Publish();
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        var second = await newsroom.Write(Newsroom.Draft with { Title = "Why do we cry?" });
        await newsroom.Sign();
        var published = await newsroom.Publish();

        Assert.Equal(second.Edition.Id, published.Value!.EditionId);
        Assert.Equal(TimeSpan.FromDays(1), published.Value.PublishedAt - published.Value.FirstPublishedAt);
    }

    [Fact]
    public async Task Only_an_editor_or_an_administrator_publishes()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Equal(["not-allowed"], (await newsroom.Publish(newsroom.Writer)).Refusals.Select(f => f.Code));
        Assert.True((await newsroom.Publish(newsroom.Editor with { Roles = Roles.Administrator })).Done);
    }
}
