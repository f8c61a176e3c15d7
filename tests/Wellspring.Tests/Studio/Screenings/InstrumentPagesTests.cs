using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Screening;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Screening;
using Wellspring.Tests.Screening.Bringing;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.Screenings;

public sealed partial class InstrumentPagesTests : IAsyncLifetime
{
    private const string All = "/studio/tests", Gad = "/studio/tests/gad-7", Who = "/studio/tests/who-5";

    private RunningSite site = null!;
    private StudioBrowser edith = null!;

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
    public async Task All_that_a_reviewer_vouches_for_stands_on_the_page()
    {
        var page = WebUtility.HtmlDecode(await Text(edith, Gad));
        var test = Shipped.Named("gad-7");
        Assert.All(test.Questions, q => Assert.Contains(q.Text, page, StringComparison.Ordinal));
        Assert.All(test.Questions[0].Options, o => Assert.Contains($"{o.Text} ({o.Points})", page, StringComparison.Ordinal));
        Assert.All(test.Scores[0].Bands.SelectMany(b => (IEnumerable<string>)[b.Words, b.Source, .. b.Advice]), words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.All((IEnumerable<string>)[test.Purpose, test.Copyright, test.Fingerprint(), test.Papers[0].Citation], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.Contains("No reviewer has signed what it says now.", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await edith.Get("/studio/tests/nothing")).StatusCode);
        var list = WebUtility.HtmlDecode(await Text(edith, All));
        Assert.Contains("Needs a reviewer’s signature.", list, StringComparison.Ordinal);
        Assert.Contains("Needs a file with its wording, its conditions confirmed by an administrator, a reviewer’s signature.", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_signs_what_was_shown_and_an_editor_publishes_and_withdraws_it()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await edith.Submit(Gad, Gad + "/publication")).StatusCode);
        using var rita = await Reviewer();
        var shown = Shown().Match(await Text(rita, Gad)).Groups[1].Value;
        Assert.Contains("No answer to it shows a reader where help is.", WebUtility.HtmlDecode(await Text(rita, Gad)), StringComparison.Ordinal);
        Assert.Contains("Readers are shown where help is at question 9 from “Several days” on.", WebUtility.HtmlDecode(await Text(rita, Gad.Replace("gad-7", "phq-9", StringComparison.Ordinal))), StringComparison.Ordinal);
        var unlooked = await rita.Submit(Gad, Gad + "/signature", ("shown", shown), ("reauthentication-password", StudioBrowser.Password));
        Assert.Contains("id=\"looked-wrong\"", await unlooked.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("Nobody has signed it.", await Text(edith, Gad), StringComparison.Ordinal);
        var stale = await rita.Submit(Gad, Gad + "/signature", ("looked", "yes"), ("shown", new string('0', 64)), ("reauthentication-password", StudioBrowser.Password));
        Assert.Contains("The test has changed since you opened it", await stale.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var stranger = await rita.Submit(Gad, Gad + "/signature", ("looked", "yes"), ("shown", shown), ("reauthentication-password", "wrong"));
        Assert.Contains("<a href=\"#reauthentication-password\">", await stranger.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(Gad + "?done=signed", To(await rita.Submit(Gad, Gad + "/signature", ("looked", "yes"), ("shown", shown), ("reauthentication-password", StudioBrowser.Password))));
        Assert.Contains("Ready to publish", await Text(edith, All), StringComparison.Ordinal);
        Assert.Equal(Gad + "?done=published", To(await edith.Submit(Gad, Gad + "/publication")));
        var unsaid = await edith.Submit(Gad, Gad + "/withdrawal", ("reason", ""));
        Assert.Contains("<a href=\"#reason\">", await unsaid.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(Gad + "?done=withdrawn", To(await edith.Submit(Gad, Gad + "/withdrawal", ("reason", "A band was wrong."))));
    }

    [Fact]
    public async Task An_administrator_confirms_conditions_by_ticking_them()
    {
        Assert.DoesNotContain("Confirm the conditions", await Text(edith, Who), StringComparison.Ordinal);
        using var ada = await StudioBrowser.SignedIn(site, "ada@example.org", Roles.Administrator);
        var conditions = Shipped.Named("who-5").Use.Conditions!;
        Assert.Contains("id=\"met-wrong\"", await (await ada.Submit(Who, Who + "/conditions", ("conditions", conditions))).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(Who + "?done=confirmed", To(await ada.Submit(Who, Who + "/conditions", ("conditions", conditions), ("met", "yes"))));
        Assert.Contains("Confirmed by ada@example.org", await Text(edith, Who), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_brought_in_and_what_is_refused_is_said_beside_its_field()
    {
        Assert.Equal("/studio/tests/calm-scale?done=brought", To(await Upload(Forms.With(f => f["item"]![0]!["text"] = "<script>alert(1)</script>"))));
        Assert.Contains("&lt;script&gt;alert(1)", await Text(edith, "/studio/tests/calm-scale"), StringComparison.Ordinal);
        Assert.Equal(Gad + "?done=known", To(await Upload(Forms.FormOf("gad-7"))));
        foreach (var (bad, says) in new[] { (Forms.With(f => f["title"] = "HADS"), "It is the HADS"), ("<Questionnaire/>", "this is XML"), ("", "Choose a file") })
        {
            var answer = await Upload(bad);
            var page = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("id=\"file-wrong\"", page, StringComparison.Ordinal);
            Assert.Contains(says, page, StringComparison.Ordinal);
        }
    }

    private async Task<StudioBrowser> Reviewer()
    {
        var browser = await StudioBrowser.SignedIn(site, "rita@example.org", Roles.Reviewer);
        await using var db = site.Database.Open();
        var person = People.With("rita-reviewer", true, false);
        db.Add(person);
        (await db.Staff.SingleAsync(u => u.Email == "rita@example.org", Cancel)).PersonId = person.Id;
        await db.SaveChangesAsync(Cancel);
        return browser;
    }

    private async Task<HttpResponseMessage> Upload(string json)
    {
        var word = Word().Match(await Text(edith, All)).Groups[1].Value;
        var file = new StringContent(json);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var form = new MultipartFormDataContent { { new StringContent(word), "__RequestVerificationToken" }, { file, "file", "form.json" } };
        return await edith.Send(new HttpRequestMessage(HttpMethod.Post, All) { Content = form });
    }

    private static async Task<string> Text(StudioBrowser browser, string path) => await (await browser.Get(path)).Content.ReadAsStringAsync(Cancel);

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();

    [GeneratedRegex("name=\"shown\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Shown();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Word();
}
