using System.Net;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Readers;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.Inbox;

public sealed class InboxTests : IAsyncLifetime
{
    private RunningSite site = null!;
    private StudioBrowser edith = null!;
    private int proofs;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start();
        edith = await StudioBrowser.SignedIn(site, "edith@example.org", Roles.Editor);
    }

    public ValueTask DisposeAsync()
    {
        edith.Dispose();
        return site.DisposeAsync();
    }

    [Fact]
    public async Task Requests_come_by_how_many_ask_and_a_decision_is_recorded_with_who_and_why()
    {
        await Receive(new(MessageKind.Request) { Words = "Grief in children, please" });
        var number = await Receive(new(MessageKind.Request) { Words = "How do I deal with panic attacks?" });
        await Receive(new(MessageKind.Request) { Words = "what helps with panic attacks" });
        var list = await Text("/studio/inbox");
        Assert.True(list.IndexOf("panic attacks", StringComparison.Ordinal) < list.IndexOf("Grief in children", StringComparison.Ordinal));
        Assert.Contains("2 readers ask", list, StringComparison.Ordinal);
        var message = $"/studio/inbox/{number}";
        Assert.Contains("what helps with panic attacks", await Text(message), StringComparison.Ordinal);
        Assert.Equal(message, To(await edith.Submit(message, message + "/decision", ("decision", "decline"), ("why", "Outside our field"))));
        var shown = await Text(message);
        Assert.Contains("edith@example.org", shown, StringComparison.Ordinal);
        Assert.Contains("Outside our field", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("panic attacks", await Text("/studio/inbox"), StringComparison.Ordinal);
        Assert.Contains("panic attacks", await Text("/studio/inbox?state=all"), StringComparison.Ordinal);
        Assert.Contains("Nothing here holds these words.", await Text("/studio/inbox?find=zebra"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_stays_in_its_field_with_the_reason_beside_it()
    {
        var number = await Receive(new(MessageKind.Request) { Words = "Grief in children, please" });
        var message = $"/studio/inbox/{number}";
        var answer = await edith.Submit(message, message + "/decision", ("decision", "answer"), ("article", "no-such-<article>"), ("why", "See \"there\""));
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<a href=\"#article\">", page, StringComparison.Ordinal);
        Assert.Contains("id=\"article-wrong\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"no-such-&lt;article&gt;\"", page, StringComparison.Ordinal);
        Assert.Contains("See &quot;there&quot;</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#decision\">", await (await edith.Submit(message, message + "/decision")).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_goes_out_once_from_a_template_and_takes_the_address_with_it()
    {
        var number = await Receive(new(MessageKind.Contact) { Words = "Your page on sleep helped me.", WantsAnswer = true, Address = "ruth@example.org" });
        Assert.Equal("/studio/inbox/templates", To(await edith.Submit("/studio/inbox/templates", "/studio/inbox/templates", ("name", "Thanks"), ("words", "Thank you for writing."))));
        var template = System.Text.RegularExpressions.Regex.Match(await Text("/studio/inbox/templates"), "/studio/inbox/templates/([0-9a-f-]{36})\"").Groups[1].Value;
        var message = $"/studio/inbox/{number}";
        Assert.Contains("Thank you for writing.</textarea>", await Text($"{message}?template={template}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await edith.Submit(message, message + "/reply", ("reply", " "))).StatusCode);
        Assert.Equal(message, To(await edith.Submit(message, message + "/reply", ("reply", "Thank you for writing, Ruth."))));
        Assert.DoesNotContain("ruth@example.org", await Text(message), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await edith.Submit(message, message + "/reply", ("reply", "Again."))).StatusCode);
        await using var db = site.Database.Open();
        Assert.Empty(await db.ReplyAddresses.ToListAsync(Cancel));
        Assert.DoesNotContain(await db.Audit.ToListAsync(Cancel), e => (e.Details + e.Subject).Contains("Ruth", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Words_of_danger_are_marked_and_what_was_kept_apart_is_let_in()
    {
        await Receive(new(MessageKind.Contact) { Words = "I want to kill myself and nobody answers." });
        Assert.Contains("May be in danger", await Text("/studio/inbox?box=feedback"), StringComparison.Ordinal);
        var spam = await Receive(new(MessageKind.Contact) { Words = "Great site" }, trap: "filled in");
        Assert.DoesNotContain("Great site", await Text("/studio/inbox?box=feedback"), StringComparison.Ordinal);
        Assert.Contains("Great site", await Text("/studio/inbox?box=kept-apart"), StringComparison.Ordinal);
        await edith.Submit($"/studio/inbox/{spam}", $"/studio/inbox/{spam}/decision", ("decision", "let-in"));
        Assert.Contains("Great site", await Text("/studio/inbox?box=feedback"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_has_a_name_of_its_own_is_changed_and_removed()
    {
        const string Templates = "/studio/inbox/templates";
        await edith.Submit(Templates, Templates, ("name", "Thanks"), ("words", "Thank you."));
        var again = await edith.Submit(Templates, Templates, ("name", "Thanks"), ("words", ""));
        var page = await again.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains("<a href=\"#name\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#words\">", page, StringComparison.Ordinal);
        var one = Templates + "/" + System.Text.RegularExpressions.Regex.Match(await Text(Templates), Templates + "/([0-9a-f-]{36})\"").Groups[1].Value;
        Assert.Equal(Templates, To(await edith.Submit(one, one, ("name", "Thanks"), ("words", "Many thanks."))));
        Assert.Contains("Many thanks.", await Text(Templates), StringComparison.Ordinal);
        Assert.Equal(Templates, To(await edith.Submit(one, one + "/removal")));
        Assert.DoesNotContain("Many thanks.", await Text(Templates), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_lists_come_in_pages()
    {
        for (var i = 0; i < InboxQuestion.PageLength + 5; i++) await Receive(new(MessageKind.Feedback) { Words = $"Remark number {i}.", Helpful = Helpful.Yes });
        var first = await Text("/studio/inbox?box=feedback");
        Assert.Contains("55 messages", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Remark number 2.", first, StringComparison.Ordinal);
        Assert.Contains("Remark number 2.", await Text("/studio/inbox?box=feedback&page=1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await edith.Get("/studio/inbox?box=feedback&page=99999999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await edith.Get("/studio/inbox/999999")).StatusCode);
    }

    private async Task<long> Receive(Incoming incoming, string trap = "")
    {
        var proof = Hashing.Sha256Hex($"proof {proofs++}");
        await using var db = site.Database.Open();
        Assert.Equal(Reception.Stored, await ReceiveMessage.Handle(db, incoming, new(proof, trap), TimeProvider.System, Cancel));
        return await db.ReaderMessages.Where(m => m.Proof == proof).Select(m => m.Number).SingleAsync(Cancel);
    }

    private async Task<string> Text(string path) => await (await edith.Get(path)).Content.ReadAsStringAsync(Cancel);

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();
}
