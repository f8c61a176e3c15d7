using System.Net;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio;

public sealed class TopicPagesTests : IAsyncLifetime
{
    private const string Topics = "/studio/topics";

    private RunningSite site = null!;
    private StudioBrowser edith = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start();
        edith = await StudioBrowser.SignedIn(site, "edith@example.org", Roles.Editor);
        foreach (var (title, parent) in new[] { ("Mind", ""), ("Body", ""), ("Grief", "mind") })
            Assert.Equal(HttpStatusCode.SeeOther, (await edith.Submit(Topics, Topics, ("title", title), ("parent", parent))).StatusCode);
    }

    public ValueTask DisposeAsync()
    {
        edith.Dispose();
        return site.DisposeAsync();
    }

    [Fact]
    public async Task The_buttons_of_a_topic_move_it_without_a_script()
    {
        Assert.Equal($"{Topics}?moved=body#topic-body", To(await edith.Submit(Topics, $"{Topics}/body/place", ("step", "in"))));
        Assert.Equal("/topics/mind/body", await PathOf("body"));
        Assert.Contains("stands under “Mind” now", WebUtility.HtmlDecode(await Text($"{Topics}?moved=body")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await edith.Submit(Topics, $"{Topics}/mind/place", ("step", "up"))).StatusCode);
        await edith.Submit(Topics, $"{Topics}/body/place", ("parent", ""), ("at", "0"));
        Assert.Equal("/topics/body", await PathOf("body"));
    }

    [Fact]
    public async Task A_hub_that_was_merged_leads_readers_to_the_one_that_stayed()
    {
        Assert.Equal($"{Topics}/body?kept=merged", To(await edith.Submit($"{Topics}/grief", $"{Topics}/grief/merger", ("into", "body"))));
        Assert.Equal($"{Topics}/body", To(await edith.Get($"{Topics}/grief")));
        await using (var db = site.Database.Open()) Assert.Equal("/topics/body", (await db.Set<Wellspring.Delivery.Redirect>().SingleAsync(r => r.From == "/topics/mind/grief", Cancel)).To);
        await site.UntilReady();
        var moved = await edith.Get("/topics/mind/grief");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/topics/body"), (moved.StatusCode, To(moved)));
        Assert.Equal(HttpStatusCode.OK, (await edith.Get("/topics/body")).StatusCode);
    }

    [Fact]
    public async Task What_is_refused_stays_in_its_field_with_the_reason_beside_it()
    {
        var answer = await edith.Submit(Topics, Topics, ("title", "Mind"), ("description", "Studies show that tears lower stress by 30 %."), ("slug", "mind"));
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<a href=\"#description\">", page, StringComparison.Ordinal);
        Assert.Contains("id=\"slug-wrong\"", page, StringComparison.Ordinal);
        Assert.Contains("tears lower stress by 30 %.</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_opened_before_somebody_elses_change_keeps_what_was_typed_and_shows_theirs()
    {
        var seen = ("seen", ChangeTopic.Mark("Body", ""));
        Assert.Equal($"{Topics}/body?kept=words", To(await edith.Submit($"{Topics}/body", $"{Topics}/body", ("title", "The body"), ("description", "What it does."), seen)));
        var answer = await edith.Submit($"{Topics}/body", $"{Topics}/body", ("title", "Body & soul"), ("description", ""), seen);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("The title is “The body” now. The introduction is “What it does.” now.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Body & soul\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{ChangeTopic.Mark("The body", "What it does.")}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_and_risk_are_changed_and_an_empty_topic_is_removed()
    {
        Assert.Equal($"{Topics}/body?kept=words", To(await edith.Submit($"{Topics}/body", $"{Topics}/body", ("title", "The body"), ("description", "What it does."))));
        Assert.Equal($"{Topics}/body?kept=changed", To(await edith.Submit($"{Topics}/body", $"{Topics}/body/risk", ("risk", "high"))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await edith.Submit($"{Topics}/body", $"{Topics}/body/risk", ("risk", "none"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await edith.Submit($"{Topics}/mind", $"{Topics}/mind/removal")).StatusCode);
        Assert.Equal(Topics, To(await edith.Submit($"{Topics}/body", $"{Topics}/body/removal")));
        Assert.DoesNotContain("The body", await Text(Topics), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_writes_sees_the_tree_and_no_buttons()
    {
        using var wes = await StudioBrowser.SignedIn(site, "wes@example.org", Roles.Writer);
        var shown = await (await wes.Get(Topics)).Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Grief", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("/place", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await wes.Submit(Topics, $"{Topics}/body/removal")).StatusCode);
    }

    private async Task<string> PathOf(string slug)
    {
        await using var db = site.Database.Open();
        return Wellspring.Publishing.PublicPaths.Of((await TopicTree.Load(db, Cancel)).Find(slug)!);
    }

    private async Task<string> Text(string path) => await (await edith.Get(path)).Content.ReadAsStringAsync(Cancel);

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();
}
