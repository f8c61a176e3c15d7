using Microsoft.EntityFrameworkCore;
using Wellspring.Evidence;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site;

/// <summary>What a page says of itself when its review ran out, or when it could not wait for one.</summary>
public sealed class StandingTests
{
    [Fact]
    public async Task A_claim_whose_sources_were_all_retracted_is_counted_as_resting_on_nothing()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        foreach (var source in press.Db.Sources) source.Standing = Standing.Retracted;
        await press.Db.SaveChangesAsync(Newsroom.Cancel);
        await press.RenderAll();
        var page = await press.Text("/articles/onions");
        Assert.Contains("1 on retracted sources only", page, StringComparison.Ordinal);
        Assert.DoesNotContain("on reviews and guidelines", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_when_its_review_is_due_and_asks_search_engines_to_leave_it_out_when_it_lapsed()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.RenderAll();
        Assert.DoesNotContain("Due for review", await press.Text("/articles/onions"), StringComparison.Ordinal);

        press.Newsroom.Time.Advance(TimeSpan.FromDays(740));
        Assert.Equal(["/articles/onions"], (await press.RenderPublished("onions")).Where(p => p == "/articles/onions"));
        var overdue = await press.Text("/articles/onions");
        Assert.Contains("was to be reviewed again by November 2028", overdue, StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", overdue, StringComparison.Ordinal);

        press.Newsroom.Time.Advance(TimeSpan.FromDays(200));
        await press.RenderPublished("onions");
        Assert.Contains("<meta name=\"robots\" content=\"noindex\"", await press.Text("/articles/onions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_published_urgently_says_so_with_its_reason_and_until_when()
    {
        await using var press = await Press.Start();
        var newsroom = press.Newsroom;
        await newsroom.Write(Newsroom.Draft with { Slug = "recall", Authors = ["rita-reviewer"] }, newsroom.Reviewer);
        await SignUrgently.Handle(press.Db, "recall", newsroom.Time, newsroom.Reviewer, Newsroom.Cancel);
        const string reason = "A medicine was recalled this morning, and readers have to know it today.";
        Assert.Empty((await PublishUrgently.Handle(press.Db, "recall", reason, [], Seals.Test, newsroom.Time, newsroom.Editor with { Roles = Wellspring.Foundation.Roles.Administrator }, Newsroom.Cancel)).Refusals);
        await press.RenderAll();
        var page = await press.Text("/articles/recall");
        Assert.Contains("Published urgently.", page, StringComparison.Ordinal);
        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.Contains("23 November 2026, 09:00 UTC", page, StringComparison.Ordinal);
        Assert.DoesNotContain("who did not write this text", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Medically reviewed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lastReviewed", page, StringComparison.Ordinal);
        var person = await press.Text("/people/rita-reviewer");
        Assert.Contains("is a licensed reviewer, but not independent of this text, which could not wait.", person, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>Reviewed</h2>", person, StringComparison.Ordinal);
        Assert.True(await press.OnDemand("/articles/recall/review-record"));
        var record = await press.Text("/articles/recall/review-record");
        foreach (var told in new[] { "Published urgently.", reason, "23 November 2026, 09:00 UTC" }) Assert.Contains(told, record, StringComparison.Ordinal);

        newsroom.Time.Advance(TimeSpan.FromHours(1));
        await newsroom.Sign(await newsroom.Join("sam-second", Wellspring.Foundation.Roles.Reviewer, licensed: true), "recall");
        Assert.Empty((await newsroom.Publish(slug: "recall")).Refusals);
        await press.RenderPublished("recall");
        Assert.DoesNotContain("Signed urgently", await press.Text("/people/rita-reviewer"), StringComparison.Ordinal);
        Assert.Contains("<h2>Reviewed</h2>", await press.Text("/people/sam-second"), StringComparison.Ordinal);
        Assert.DoesNotContain("Published urgently.", await press.Text("/articles/recall"), StringComparison.Ordinal);
        Assert.Contains("A licensed reviewer who did not write this text has signed exactly these words.", await press.Text("/articles/recall"), StringComparison.Ordinal);
        Assert.DoesNotContain("Published urgently.", await press.Text("/articles/recall/review-record"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_on_a_fallen_source_says_so_in_its_list_at_once_and_above_the_text_after_the_days_of_grace()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.RenderAll();
        var source = await press.Db.Sources.OrderBy(s => s.Key).FirstAsync(Newsroom.Cancel);
        using var list = new Wellspring.Tests.Importing.TemporaryFile(".csv");
        await File.WriteAllTextAsync(list.Path, $"Status,DOI,Date\nretraction,{source.Doi},2026-11-19\n", Newsroom.Cancel);
        await using (var db = press.Newsroom.AnotherConnection())
            await ImportRetractions.Handle(db, list.Path, ReopenArticles.After(TimeSpan.FromDays(14)), press.Newsroom.Time, Wellspring.Foundation.Actor.System("import"), Newsroom.Cancel);

        await using var reader = press.Newsroom.AnotherConnection();
        Assert.Contains("/articles/onions", await press.Site.SourcesChanged(reader, [source.Key], Newsroom.Cancel));
        var page = await press.Text("/articles/onions");
        Assert.Contains("Retracted (checked 20 Nov 2026)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("A source has fallen.", page, StringComparison.Ordinal);

        press.Newsroom.Time.Advance(TimeSpan.FromDays(14));
        await press.Site.SourcesChanged(reader, [source.Key], Newsroom.Cancel);
        Assert.Contains("A source has fallen.", await press.Text("/articles/onions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_days_of_grace_do_not_begin_anew_when_a_concern_becomes_a_retraction()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await Tell(press, "Expression of concern", "2026-01-01");
        press.Newsroom.Time.Advance(TimeSpan.FromDays(20));
        await press.RenderAll();
        Assert.Contains("A source has fallen.", await press.Text("/articles/onions"), StringComparison.Ordinal);
        await Tell(press, "Retraction", "2026-01-02");
        press.Newsroom.Time.Advance(TimeSpan.FromDays(1));
        await press.RenderAll();
        Assert.Contains("A source has fallen.", await press.Text("/articles/onions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_concern_that_was_known_when_the_text_was_signed_is_no_fall_until_it_gets_worse()
    {
        await using var press = await Press.Start();
        var newsroom = press.Newsroom;
        await newsroom.Write(Newsroom.Draft with { Slug = "onions" });
        await Tell(press, "Expression of concern", "2026-01-01");
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty((await newsroom.Sign(slug: "onions")).Refusals);
        Assert.Empty((await newsroom.Publish(null, "onions", new AcceptedWarning("source-concern", "The notice does not touch what is cited."))).Refusals);
        newsroom.Time.Advance(TimeSpan.FromDays(30));
        await press.RenderAll();
        Assert.DoesNotContain("A source has fallen.", await press.Text("/articles/onions"), StringComparison.Ordinal);
        Assert.Contains("Its publisher has expressed concern", await press.Text("/articles/onions"), StringComparison.Ordinal);

        await Tell(press, "Retraction", "2026-01-02");
        newsroom.Time.Advance(TimeSpan.FromDays(13));
        await press.RenderAll();
        Assert.DoesNotContain("A source has fallen.", await press.Text("/articles/onions"), StringComparison.Ordinal);
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        await press.RenderAll();
        Assert.Contains("A source has fallen.", await press.Text("/articles/onions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_concern_that_an_editor_accepted_after_the_text_was_signed_is_a_fall()
    {
        await using var press = await Press.Start();
        var newsroom = press.Newsroom;
        await newsroom.Write(Newsroom.Draft with { Slug = "onions" });
        Assert.Empty((await newsroom.Sign(slug: "onions")).Refusals);
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        await Tell(press, "Expression of concern", "2026-01-01");
        Assert.Empty((await newsroom.Publish(null, "onions", new AcceptedWarning("source-concern", "The notice does not touch what is cited."))).Refusals);
        newsroom.Time.Advance(TimeSpan.FromDays(14));
        await press.RenderAll();
        Assert.Contains("A source has fallen.", await press.Text("/articles/onions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_record_says_of_when_its_standings_are_and_how_a_source_stands_today_where_that_differs()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        Assert.True(await press.OnDemand("/articles/onions/review-record"));
        var record = await press.Text("/articles/onions/review-record");
        Assert.Contains("How each of them stood when this edition went live and its record was signed, on 20 November 2026.", record, StringComparison.Ordinal);
        Assert.Contains("Everything on this page is covered by one digital signature.", record, StringComparison.Ordinal);
        Assert.DoesNotContain("Today:", record, StringComparison.Ordinal);

        await Tell(press, "Retraction", "2026-11-19");
        await using var reader = press.Newsroom.AnotherConnection();
        Assert.Contains("/articles/onions/review-record", await press.Site.SourcesChanged(reader, ["adams2020"], Newsroom.Cancel));
        record = await press.Text("/articles/onions/review-record");
        Assert.Contains("No notice of concern when last checked. Today: <strong>Retracted (checked 20 Nov 2026)</strong>", record, StringComparison.Ordinal);
        Assert.Contains("Everything on this page but what is said of sources today is covered by one digital signature.", record, StringComparison.Ordinal);
    }

    private static async Task Tell(Press press, string nature, string date)
    {
        await using var db = press.Newsroom.AnotherConnection();
        var source = await db.Sources.AsNoTracking().OrderBy(s => s.Key).FirstAsync(s => s.Doi != null, Newsroom.Cancel);
        using var list = new Wellspring.Tests.Importing.TemporaryFile(".csv");
        await File.WriteAllTextAsync(list.Path, $"Status,DOI,Date\n{nature},{source.Doi},{date}\n", Newsroom.Cancel);
        Assert.Single((await ImportRetractions.Handle(db, list.Path, ReopenArticles.After(TimeSpan.FromDays(14)), press.Newsroom.Time, Wellspring.Foundation.Actor.System("import"), Newsroom.Cancel)).Changes);
    }
}
