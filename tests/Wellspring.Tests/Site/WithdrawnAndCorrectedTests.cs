using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site;

/// <summary>What readers meet where an article was taken down, and what they are told when one has changed.</summary>
public sealed class WithdrawnAndCorrectedTests
{
    [Fact]
    public async Task A_withdrawn_article_answers_410_with_its_notice_and_stands_in_no_list()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.Publish("naps", "sleep");
        await press.RenderAll();
        Assert.Empty((await WithdrawArticle.Handle(press.Db, "onions", "It rested on a study that was taken back.", "/articles/naps", press.Newsroom.Time, press.Newsroom.Editor, Newsroom.Cancel)).Refusals);
        await using var db = press.Newsroom.AnotherConnection();
        await press.Site.Withdrawn(db, ["onions"], Newsroom.Cancel);

        Assert.Equal(410, (await db.Pages.SingleAsync(p => p.Path == "/articles/onions", Newsroom.Cancel)).Status);
        var notice = await press.Text("/articles/onions");
        Assert.Contains("It rested on a study that was taken back.", notice, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/articles/naps\">About naps</a>", notice, StringComparison.Ordinal);
        Assert.Contains("tel:", notice, StringComparison.Ordinal);
        Assert.Contains("Taken down", await press.Text("/about/corrections"), StringComparison.Ordinal);
        var pages = await press.Stored();
        Assert.DoesNotContain("/articles/onions.md", pages.Keys);
        foreach (var path in pages.Keys.Where(p => p is not "/articles/onions" and not "/about/corrections" and not "/about/corrections.xml" && !p.StartsWith("/assets/", StringComparison.Ordinal)))
            Assert.False((await press.Text(path)).Contains("articles/onions", StringComparison.Ordinal), path);
        Assert.Empty(await press.RenderAll());
    }

    [Fact]
    public async Task A_change_is_shown_word_by_word_and_told_in_the_log_and_its_feed()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears", "Why onions sting");
        await press.RenderAll();
        Assert.DoesNotContain("/articles/onions/changes", (await press.Stored()).Keys);
        await press.Publish("onions", "tears", "Why onions make us cry");
        var changed = await press.RenderPublished("onions");

        Assert.Superset(new HashSet<string> { "/articles/onions", "/articles/onions/changes", "/about/corrections", "/about/corrections.xml" }, changed.ToHashSet());
        var changes = await press.Text("/articles/onions/changes");
        Assert.Contains("<del>sting</del>", changes, StringComparison.Ordinal);
        Assert.Matches("<ins>make</ins>", changes);
        Assert.Contains("href=\"/articles/onions/changes\"", await press.Text("/articles/onions"), StringComparison.Ordinal);
        Assert.Contains("<title>Update: Why onions make us cry</title>", await press.Text("/about/corrections.xml"), StringComparison.Ordinal);
        Assert.Empty(await press.RenderAll());
    }

    [Fact]
    public async Task The_log_forgets_nothing_of_what_is_taken_down_and_comes_back()
    {
        await using var press = await Press.Start();
        var newsroom = press.Newsroom;
        await press.Publish("onions", "tears");
        await Correct("Onions once more", "The first number was wrong.");
        Assert.Empty((await WithdrawArticle.Handle(press.Db, "onions", "A second number in it was wrong.", null, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Refusals);
        newsroom.Time.Advance(TimeSpan.FromMinutes(5));
        await press.RenderAll();
        var log = await press.Text("/about/corrections");
        Assert.Contains("The first number was wrong.", log, StringComparison.Ordinal);
        Assert.DoesNotContain("/articles/onions/changes", log, StringComparison.Ordinal);
        Assert.DoesNotContain("<link>https://press.example/articles/onions/changes", await press.Text("/about/corrections.xml"), StringComparison.Ordinal);

        await Correct("Onions at last", "The second number is right now.");
        await press.RenderPublished("onions");
        log = await press.Text("/about/corrections");
        foreach (var told in new[] { "The first number was wrong.", "A second number in it was wrong.", "The second number is right now.", "/articles/onions/changes" }) Assert.Contains(told, log, StringComparison.Ordinal);
        Assert.Contains("The second number is right now.", await press.Text("/articles/onions"), StringComparison.Ordinal);
        Assert.Empty(await press.RenderAll());

        async Task Correct(string title, string words)
        {
            await newsroom.Write(Newsroom.Draft with { Slug = "onions", Title = title, Topic = "tears" });
            await newsroom.Sign(slug: "onions");
            Assert.Empty((await PublishArticle.Handle(press.Db, "onions", [], Seals.Test, newsroom.Time, newsroom.Editor, Newsroom.Cancel, new(CorrectionKind.Correction, words))).Refusals);
            newsroom.Time.Advance(TimeSpan.FromMinutes(5));
        }
    }

    [Fact]
    public async Task A_review_record_is_made_when_somebody_asks_and_kept_in_step_from_then_on()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.RenderAll();
        Assert.DoesNotContain("/articles/onions/review-record", (await press.Stored()).Keys);
        Assert.True(await press.OnDemand("/articles/onions/review-record"));
        Assert.False(await press.OnDemand("/articles/nothing/review-record"));
        await press.Publish("onions", "tears", "Onions, again");
        Assert.Contains("/articles/onions/review-record", await press.RenderPublished("onions"));
        Assert.Contains("Onions, again", await press.Text("/articles/onions/review-record"), StringComparison.Ordinal);
        Assert.Empty(await press.RenderAll());
    }
}
