using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Studio.Reviews;

/// <summary>The whole way of a review over HTTP, by browsers that run no script.</summary>
public sealed class ReviewDeskTests : IAsyncLifetime
{
    private const string Hostile = "<script>alert(1)</script> \"><img src=x onerror=alert(2)> {{7*7}} ‮evil";

    private ReviewingSite site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await ReviewingSite.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task From_an_editors_question_to_a_reader()
    {
        var desk = await site.Ask(note: "Mind the second source.");
        Assert.Contains("They wait for you", await Page(site.Reviewer, "/studio/reviews"), StringComparison.Ordinal);
        var page = await Page(site.Reviewer, desk);
        Assert.Contains("Mind the second source.", page, StringComparison.Ordinal);
        Assert.Contains("<b>0 of 1</b> claims", page, StringComparison.Ordinal);
        Assert.Contains("https://doi.org/10.5555/adams2020", page, StringComparison.Ordinal);

        await Done(site.Reviewer, desk, "/verdicts", ("claim", Claim(page)), ("word", "supported"), ("words", "Well put."));
        page = await Page(site.Reviewer, desk);
        Assert.Contains("<b>1 of 1</b> claims", page, StringComparison.Ordinal);
        Assert.Contains("You said: <b>supported</b> “Well put.”", page, StringComparison.Ordinal);
        await Done(site.Reviewer, desk, "/comments", ("anchor", Anchor(page)), ("words", "A kind opening."));
        await Done(site.Reviewer, desk, "/signature", ("shown", Shown(page)), ("reauthentication-password", StudioBrowser.Password));
        Assert.Contains("You signed this text", await Page(site.Reviewer, desk), StringComparison.Ordinal);

        Assert.Contains("It can be published.", await Page(site.Editor, ReviewingSite.Room), StringComparison.Ordinal);
        await Done(site.Editor, ReviewingSite.Room, "/publication", ("when", "now"));
        await site.Site.UntilReady();
        Assert.Contains("Why we cry", await site.Site.Text($"/articles/{Newsroom.Slug}"), StringComparison.Ordinal);
        Assert.Contains("Edition 1 went live.", await Page(site.Reviewer, desk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_changed_while_it_was_read_is_not_signed_and_what_it_says_now_is_shown()
    {
        var desk = await site.Ask();
        var shown = Shown(await Page(site.Reviewer, desk));
        await site.Write(Newsroom.Draft with { Title = "Why people cry" });
        var answer = await site.Reviewer.Submit(desk, desk + "/signature", ("shown", shown), ("reauthentication-password", StudioBrowser.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await ReviewingSite.Read(answer);
        Assert.Contains("The text has changed since you opened it, and nothing was signed.", page, StringComparison.Ordinal);
        Assert.Contains("<h1>Why people cry</h1>", page, StringComparison.Ordinal);
        await using var db = site.Site.Database.Open();
        Assert.Empty(await db.SignOffs.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Without_the_password_nothing_is_signed_and_the_password_is_never_shown_again()
    {
        var desk = await site.Ask();
        var answer = await site.Reviewer.Submit(desk, desk + "/signature", ("shown", Shown(await Page(site.Reviewer, desk))), ("reauthentication-password", "not my password at all"));
        var page = await ReviewingSite.Read(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("This is not your password.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("not my password at all", page, StringComparison.Ordinal);
        await using var db = site.Site.Database.Open();
        Assert.Empty(await db.SignOffs.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Who_is_not_independent_meets_the_gate_at_every_door()
    {
        var desk = await site.Ask();
        using var second = await site.Join("wilma-second", Roles.Writer | Roles.Reviewer, licensed: true);
        await site.Write(Newsroom.Draft with { Title = "Why we really cry" }, "wilma-second");
        var page = await Page(second, desk);
        Assert.Contains("wilma-second@example.org has edited this article and cannot review it.", page, StringComparison.Ordinal);
        Assert.Contains("aria-disabled=\"true\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"word\"", page, StringComparison.Ordinal);
        await Refused(second, desk, "/verdicts", "has edited this article", ("claim", Claim(await Page(site.Reviewer, desk))), ("word", "supported"));
        await Refused(second, desk, "/signature", "has edited this article", ("shown", Shown(page)), ("reauthentication-password", StudioBrowser.Password));
        await Refused(site.Editor, ReviewingSite.Room, "/rounds", "has edited this article", ("round-reviewers", $"{await site.IdOf("wilma-second")}"), ("round-due", "2999-01-01"));
        await using var db = site.Site.Database.Open();
        Assert.Empty(await db.SignOffs.ToListAsync(Cancel));
        Assert.Empty(await db.Verdicts.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Hostile_words_are_words()
    {
        var desk = await site.Ask(note: Hostile);
        await Done(site.Reviewer, desk, "/comments", ("anchor", Anchor(await Page(site.Reviewer, desk))), ("words", Hostile));
        await Done(site.Reviewer, desk, "/verdicts", ("claim", Claim(await Page(site.Reviewer, desk))), ("word", "not-checkable"), ("words", Hostile));
        await Done(site.Reviewer, desk, "/refusal", ("decline-reason", Hostile));
        foreach (var path in new[] { desk, ReviewingSite.Room, "/studio/reviews", "/studio/calendar", "/studio/audit" })
        {
            var page = await (await site.Editor.Get(path)).Content.ReadAsStringAsync(Cancel);
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
            Assert.DoesNotContain("‮", page, StringComparison.Ordinal);
        }
        Assert.Contains("alert(1)", await Page(site.Writer, desk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_a_form_is_refused()
    {
        var desk = await site.Ask();
        var page = await Page(site.Reviewer, desk);
        await site.Write(Newsroom.Draft with { Body = Texts.Sound.Replace("foolish", "fine", StringComparison.Ordinal).Replace("closer", "nearer", StringComparison.Ordinal) });
        await Refused(site.Reviewer, desk, "/comments", "A careful remark.", ("anchor", Anchor(page)), ("words", "A careful remark."));
        await Refused(site.Reviewer, desk, "/verdicts", "A careful word.", ("claim", Claim(page)), ("word", "needs-change"), ("words", "A careful word."));
        await Refused(site.Reviewer, desk, "/refusal", "xxxxx</textarea>", ("decline-reason", new string('x', 501)));
        await Refused(site.Editor, ReviewingSite.Room, "/withdrawal", "not-a-path", ("withdraw-notice", "It needs another look."), ("withdraw-instead", "not-a-path"));
        await Refused(site.Editor, ReviewingSite.Room, "/publication", "is no time as", ("when", "later"), ("schedule-at", "tomorrow"));
    }

    [Fact]
    public async Task Comments_are_answered_and_settled_on_the_page_of_the_article_too()
    {
        var desk = await site.Ask();
        await Done(site.Reviewer, desk, "/comments", ("anchor", Anchor(await Page(site.Reviewer, desk))), ("words", "Say it kindly."));
        await using var db = site.Site.Database.Open();
        var comment = (await db.Comments.SingleAsync(Cancel)).Id;
        await Done(site.Writer, ReviewingSite.Room, "/answers", ("comment", $"{comment}"), ("words", "I shall."));
        await Done(site.Reviewer, desk, "/resolutions", ("comment", $"{comment}"), ("settled", "yes"));
        Assert.Contains("Settled by rita-reviewer", await Page(site.Writer, ReviewingSite.Room), StringComparison.Ordinal);
        await Refused(site.Writer, ReviewingSite.Room, "/answers", "Write the comment first.", ("comment", $"{comment}"), ("words", " "));
    }

    [Fact]
    public async Task What_changed_since_the_last_signature_stands_at_the_head()
    {
        var desk = await site.Ask();
        await Done(site.Reviewer, desk, "/signature", ("shown", Shown(await Page(site.Reviewer, desk))), ("reauthentication-password", StudioBrowser.Password));
        await site.Write(Newsroom.Draft with { Standfirst = "A long answer to an old question." });
        var page = await Page(site.Reviewer, desk);
        Assert.Contains("What changed since edition 1 was signed", page, StringComparison.Ordinal);
        Assert.Contains("<del><span class=\"vh\">removed: </span>short</del><ins><span class=\"vh\">added: </span>long</ins>", page, StringComparison.Ordinal);
        Assert.Contains("it has changed since", await Page(site.Editor, ReviewingSite.Room), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_scheduled_taken_back_withdrawn_and_brought_back()
    {
        var desk = await site.Ask();
        await Done(site.Reviewer, desk, "/signature", ("shown", Shown(await Page(site.Reviewer, desk))), ("reauthentication-password", StudioBrowser.Password));
        await Done(site.Editor, ReviewingSite.Room, "/publication", ("when", "later"), ("schedule-at", "2999-03-28T09:00"));
        Assert.Contains("28 March 2999, 09:00 (UTC)", await Page(site.Editor, "/studio/calendar"), StringComparison.Ordinal);
        await Done(site.Editor, ReviewingSite.Room, "/schedule/cancellation");
        await Done(site.Editor, ReviewingSite.Room, "/publication", ("when", "now"));
        await Done(site.Editor, ReviewingSite.Room, "/withdrawal", ("withdraw-notice", "It needs another look."));
        Assert.Contains("Its address tells readers: It needs another look.", await Page(site.Editor, ReviewingSite.Room), StringComparison.Ordinal);
        await site.Write(Newsroom.Draft with { Title = "Another" });
        Assert.Contains("Edition 1 and edition 2", await Page(site.Editor, ReviewingSite.Room + "/history?view=side&all=yes"), StringComparison.Ordinal);
        await Done(site.Writer, ReviewingSite.Room + "/history", ReviewingSite.Room + "/editions", ("edition", "1"));
        Assert.Contains("It can be published.", await Page(site.Editor, ReviewingSite.Room), StringComparison.Ordinal);
        Assert.Contains("restored", await Page(site.Editor, "/studio/audit?subject=article%2Fwhy-we-cry"), StringComparison.Ordinal);
        Assert.StartsWith("number,at,who,act,subject,details,hash\r\n", await Page(site.Editor, "/studio/audit/entries.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_refused_without_its_words_and_readers_are_told_them()
    {
        await Publish(Newsroom.Draft);
        await Sign(Newsroom.Draft with { Body = Texts.Sound.Replace("help more likely", "help likelier", StringComparison.Ordinal) });
        await Refused(site.Editor, ReviewingSite.Room, "/publication", "what was wrong", ("when", "now"), ("change-kind", "correction"), ("change-words", ""));
        await Done(site.Editor, ReviewingSite.Room, "/publication", ("when", "now"), ("change-kind", "correction"), ("change-words", "We wrote more than the guideline says."));
        await site.Site.UntilReady();
        Assert.Contains("We wrote more than the guideline says.", WebUtility.HtmlDecode(await site.Site.Text("/about/corrections")), StringComparison.Ordinal);
        Assert.Contains("We wrote more than the guideline says.", WebUtility.HtmlDecode(await site.Site.Text($"/articles/{Newsroom.Slug}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_stands_in_full_at_the_first_claim_that_cites_it_and_opens_in_a_tab_of_its_own()
    {
        await site.Write(Newsroom.Draft with { Body = Texts.Sound.Replace("\n## When", "\nWhoever cries alone gets no such help.[@adams2020]\n\n## When", StringComparison.Ordinal) });
        var page = await Page(site.Reviewer, await site.Ask());
        var cards = Regex.Matches(page, "<article class=\"claim.*?</article>", RegexOptions.Singleline).Select(m => m.Value).ToList();
        Assert.Equal(2, cards.Count);
        Assert.DoesNotContain("class=\"again\"", cards[0], StringComparison.Ordinal);
        Assert.Contains("class=\"again\"", cards[1], StringComparison.Ordinal);
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..];
        Assert.DoesNotContain(Regex.Matches(main, "<a [^>]*href=\"http[^>]*>"), link => !link.Value.Contains("target=\"_blank\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reviewer_sees_where_in_a_work_it_stands_and_what_is_said_to_those_who_see_no_picture()
    {
        await site.Write(Newsroom.Draft with { Body = Texts.Sound + "\n\n![Two people on a bench](bench.svg)\n", Media = [new("bench.svg", null, "CC0", "Ann")] });
        var page = await Page(site.Reviewer, await site.Ask());
        Assert.Contains("<p class=\"cited-place\">p. 4</p>", page, StringComparison.Ordinal);
        Assert.Contains("To those who cannot see it: “Two people on a bench”", page, StringComparison.Ordinal);
    }

    private async Task Publish(Draft draft)
    {
        await Sign(draft);
        await Done(site.Editor, ReviewingSite.Room, "/publication", ("when", "now"));
    }

    // The round stays open over several editions, as it does for people.
    private async Task Sign(Draft draft)
    {
        await site.Write(draft);
        await using var db = site.Site.Database.Open();
        var desk = await db.Rounds.AnyAsync(Cancel) ? await Reopened(db) : await site.Ask();
        await Done(site.Reviewer, desk, "/signature", ("shown", Shown(await Page(site.Reviewer, desk))), ("reauthentication-password", StudioBrowser.Password));
    }

    private async Task<string> Reopened(WellspringDb db)
    {
        var answer = await site.Editor.Submit(ReviewingSite.Room, ReviewingSite.Room + "/rounds", ("round-reviewers", $"{await site.IdOf("rita-reviewer")}"), ("round-due", "2999-01-01"), ("round-note", ""));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return $"/studio/reviews/{await db.Rounds.Where(r => r.ClosedAt == null).Select(r => r.Id).SingleAsync(Cancel)}";
    }

    private static async Task<string> Page(StudioBrowser browser, string path)
    {
        var answer = await browser.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ReviewingSite.Read(answer);
    }

    private static async Task Done(StudioBrowser browser, string page, string path, params (string, string)[] fields)
    {
        var answer = await browser.Submit(page, path.StartsWith("/studio", StringComparison.Ordinal) ? path : page + path, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{path}: {(int)answer.StatusCode}\n{await ReviewingSite.Read(answer)}");
    }

    private static async Task Refused(StudioBrowser browser, string page, string path, string said, params (string, string)[] fields)
    {
        var answer = await browser.Submit(page, page + path, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await ReviewingSite.Read(answer);
        Assert.Contains(said, shown, StringComparison.Ordinal);
        Assert.Contains("<title>Error: ", shown, StringComparison.Ordinal);
    }

    private static string Claim(string page) => Regex.Match(page, "name=\"claim\" value=\"([^\"]+)\"").Groups[1].Value;

    private static string Shown(string page) => Regex.Match(page, "name=\"shown\" value=\"([^\"]+)\"").Groups[1].Value;

    private static string Anchor(string page) => Regex.Match(page, "name=\"anchor\" value=\"([^\"]+)\"").Groups[1].Value;
}
