using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Studio.Reviews;

namespace Wellspring.Tests.Studio.Room;

/// <summary>The page of one article, as each member of the team finds it.</summary>
public sealed class RoomTests : IAsyncLifetime
{
    private ReviewingSite site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await ReviewingSite.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Whom_a_draft_proposes_is_ticked_until_they_are_asked()
    {
        Assert.False(await IsTicked());
        await site.Write(Newsroom.Draft with { Reviewers = ["rita-reviewer"] });
        Assert.True(await IsTicked());
        Assert.Contains("rita-reviewer@example.org, proposed in the draft", await Page(site.Editor), StringComparison.Ordinal);
        var refused = await site.Editor.Submit(ReviewingSite.Room, ReviewingSite.Room + "/rounds", ("round-due", "2999-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.DoesNotMatch(Ticked(await site.IdOf("rita-reviewer")), await ReviewingSite.Read(refused));
        await site.Ask();
        Assert.False(await IsTicked());
    }

    [Fact]
    public async Task Everybody_is_told_what_they_can_do_now_and_who_does_the_rest()
    {
        await Next("An editor asks a reviewer to read it. You can propose one in the draft: press “Write”.", site.Writer);
        await Next("Ask a reviewer to read it, below under “Ask for a review”.", site.Editor);
        await Next("An editor asks a reviewer to read it. When it is you, a letter comes and it stands on your desk.", site.Reviewer);

        var review = await site.Ask();
        await Next("rita-reviewer reads it. Nothing is asked of you until then.", site.Writer);
        await Next("Wait for rita-reviewer. You can ask further reviewers below.", site.Editor);
        await Next("Read it and sign it, or say that you cannot: open the review.", site.Reviewer);

        await site.Write(Newsroom.Draft with { Description = "" });
        await Next("Put right what the gate says below: press “Write”.", site.Writer);
        await site.Write(Newsroom.Draft);

        var page = await ReviewingSite.Read(await site.Reviewer.Get(review));
        await site.Reviewer.Submit(review, review + "/signature", ("shown", Regex.Match(page, "name=\"shown\" value=\"([^\"]+)\"").Groups[1].Value), ("reauthentication-password", StudioBrowser.Password));
        await Next("It can be published. An editor does that. What you keep as a new edition before then needs a signature of its own.", site.Writer);
        await Next("It can be published. Do that below, under “Publish”.", site.Editor);
        await Next("It can be published. An editor does that.", site.Reviewer);

        await site.Editor.Submit(ReviewingSite.Room, ReviewingSite.Room + "/publication", ("when", "now"));
        await Next("Nothing is to be done. To change it, press “Write”.", site.Writer);
        await Next("Nothing is to be done.", site.Reviewer);
    }

    [Fact]
    public async Task A_finding_leads_whoever_writes_to_its_place_in_the_draft()
    {
        await site.Write(Newsroom.Draft with { Description = "", Body = Texts.Sound.Replace("[@cole2022, p. 4]", "[@nobody2020]", StringComparison.Ordinal) });
        var written = await Page(site.Writer);
        Assert.Matches("<button class=\"to-place\" form=\"write\" formaction=\"/studio/articles/why-we-cry/draft#body\"><span class=\"vh\">Write at </span>“Reviews suggest that tears", written);
        Assert.Matches("draft#description\"><span class=\"vh\">Write at </span>Description</button>", written);
        Assert.Matches("<small>“Reviews suggest that tears", await Page(site.Reviewer));
        Assert.DoesNotMatch("Line [0-9]", written);
    }

    [Fact]
    public async Task A_reason_that_was_given_is_offered_with_the_next_edition_and_given_anew()
    {
        await using (var db = site.Site.Database.Open())
        {
            db.Add(Texts.Source("dunn2001", "Dunn", 2001, SourceKind.Guideline));
            await db.SaveChangesAsync(Cancel);
        }
        var draft = Newsroom.Draft with { Body = Texts.Sound.Replace("[@cole2022, p. 4]", "[@cole2022, p. 4; @dunn2001]", StringComparison.Ordinal) };
        await Signed(draft);
        Assert.DoesNotContain("does it still hold?", await Page(site.Editor), StringComparison.Ordinal);
        await Published("It is still the standard.");
        await Signed(draft with { Title = "Why people cry" });
        var page = await Page(site.Editor);
        Assert.Contains("value=\"It is still the standard.\"", page, StringComparison.Ordinal);
        Assert.Contains("This one was given with edition 2", page, StringComparison.Ordinal);
        var refused = await site.Editor.Submit(ReviewingSite.Room, ReviewingSite.Room + "/publication", ("when", "now"), ("accept-source-old", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await Published("Read again: it is.");
        await using var after = site.Site.Database.Open();
        Assert.Equal(2, await after.Audit.CountAsync(e => e.Act == "published" && e.ActorName == "eddie-editor@example.org" && e.Details.Contains("source-old"), Cancel));
    }

    private async Task Signed(Draft draft)
    {
        await site.Write(draft);
        var asked = await site.Editor.Submit(ReviewingSite.Room, ReviewingSite.Room + "/rounds", ("round-reviewers", $"{await site.IdOf("rita-reviewer")}"), ("round-due", "2999-01-01"), ("round-note", ""));
        Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);
        var review = Regex.Match(await Page(site.Reviewer), "/studio/reviews/[0-9a-f-]{36}").Value;
        var shown = Regex.Match(await ReviewingSite.Read(await site.Reviewer.Get(review)), "name=\"shown\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.Equal(HttpStatusCode.SeeOther, (await site.Reviewer.Submit(review, review + "/signature", ("shown", shown), ("reauthentication-password", StudioBrowser.Password))).StatusCode);
    }

    private async Task Published(string reason)
    {
        var answer = await site.Editor.Submit(ReviewingSite.Room, ReviewingSite.Room + "/publication", ("when", "now"), ("accept-source-old", reason));
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, await ReviewingSite.Read(answer));
    }

    private static async Task Next(string words, StudioBrowser browser) => Assert.Contains($"<b>Next:</b> {words}</p>", await Page(browser), StringComparison.Ordinal);

    private async Task<bool> IsTicked() => Regex.IsMatch(await Page(site.Editor), Ticked(await site.IdOf("rita-reviewer")));

    private static string Ticked(Guid user) => $"value=\"{user}\"[^>]* checked";

    private static async Task<string> Page(StudioBrowser browser)
    {
        var answer = await browser.Get(ReviewingSite.Room);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ReviewingSite.Read(answer);
    }
}
