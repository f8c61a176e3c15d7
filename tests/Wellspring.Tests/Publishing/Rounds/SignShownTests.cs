using Microsoft.EntityFrameworkCore;
using Wellspring.Publishing;
using Wellspring.Reviewing;

namespace Wellspring.Tests.Publishing.Rounds;

/// <summary>A reviewer signs what was on their screen, whatever happened to the text meanwhile.</summary>
public sealed class SignShownTests
{
    [Fact]
    public async Task A_text_that_changed_since_it_was_shown_is_not_signed()
    {
        await using var newsroom = await Newsroom.Open();
        var shown = (await newsroom.Write(Newsroom.Draft)).Edition.Fingerprint;
        await newsroom.Write(Newsroom.Draft with { Title = "Why people cry" });
        var refused = await SignArticle.Shown(newsroom.Db, Newsroom.Slug, shown, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel);
        Assert.Equal(["text-changed"], refused.Refusals.Select(f => f.Code));
        Assert.Empty(await newsroom.Db.SignOffs.ToListAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task A_writer_who_saves_in_the_moment_of_signing_leaves_the_signature_on_the_old_text_and_nothing_goes_live()
    {
        for (var round = 0; round < 8; round++)
        {
            await using var newsroom = await Newsroom.Open();
            var shown = (await newsroom.Write(Newsroom.Draft)).Edition.Fingerprint;
            await using var theirs = newsroom.AnotherConnection();
            var signing = SignArticle.Shown(theirs, Newsroom.Slug, shown, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel);
            var writing = newsroom.Write(Newsroom.Draft with { Title = "Why people cry" });
            await Task.WhenAll(signing, writing);
            var signed = await newsroom.Db.SignOffs.AsNoTracking().ToListAsync(Newsroom.Cancel);
            Assert.All(signed, s => Assert.Equal(shown, s.Covers));
            Assert.Equal((await signing).Done, signed.Count == 1);
            Assert.Contains((await newsroom.Publish()).Refusals, f => f.Code is "sign-off-stale" or "sign-off-missing");
        }
    }

    [Fact]
    public async Task A_licence_that_lapses_between_signature_and_publication_is_told_on_the_page_before_anybody_presses()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Empty((await Look(newsroom)).AgainstPublishing);
        newsroom.Time.Advance(TimeSpan.FromDays(420));
        var page = (await Look(newsroom)).AgainstPublishing.Select(f => f.Sentence);
        Assert.Contains((await newsroom.Publish()).Refusals.Single(f => f.Code == "licence-lapsed").Sentence, page);
    }

    private static async Task<ArticleStanding> Look(Newsroom newsroom) => (await LookAtArticle.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Value!;
}
