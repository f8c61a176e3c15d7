using System.Net;
using System.Text.RegularExpressions;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.Policy;

public sealed partial class PolicyPagesTests : IAsyncLifetime
{
    private const string Policy = "/studio/policy", New = Policy + "/new", Preview = Policy + "/preview";

    private RunningSite site = null!;
    private StudioBrowser ada = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start();
        ada = await StudioBrowser.SignedIn(site, "ada@example.org", Roles.Administrator);
    }

    public ValueTask DisposeAsync()
    {
        ada.Dispose();
        return site.DisposeAsync();
    }

    [Fact]
    public async Task A_version_is_looked_at_before_it_is_put_in_force()
    {
        var form = await Fields(("minimum-sources", "4"));
        var preview = await Text(await ada.Submit(New, Preview, form));
        Assert.Contains("Fewest sources: 3 sources, then <b>4 sources</b>", preview, StringComparison.Ordinal);
        Assert.Contains("Nothing that is live now", preview, StringComparison.Ordinal);
        await using (var db = site.Database.Open()) Assert.Equal(1, (await EditorialPolicy.Current(db, Cancel)).Version);
        Assert.Contains("value=\"4\"", await Text(await ada.Submit(New, Preview, [.. form, ("step", "back")])), StringComparison.Ordinal);
        var unproved = await Text(await ada.Submit(New, Policy, [.. form, ("why", "Better"), ("reauthentication-password", "not this")]));
        Assert.Contains("<a href=\"#reauthentication-password\">", unproved, StringComparison.Ordinal);
        Assert.Contains("Better</textarea>", unproved, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#why\">", await Text(await ada.Submit(New, Policy, [.. form, ("reauthentication-password", StudioBrowser.Password)])), StringComparison.Ordinal);
        var stored = await ada.Submit(New, Policy, [.. form, ("why", "Better"), ("reauthentication-password", StudioBrowser.Password)]);
        Assert.Equal(Policy, stored.Headers.Location?.ToString());
        var shown = await Text(await ada.Get(Policy));
        Assert.Contains("Version 2 is in force", shown, StringComparison.Ordinal);
        Assert.Contains("ada@example.org: Better", shown, StringComparison.Ordinal);
        await site.UntilReady();
    }

    [Fact]
    public async Task What_is_refused_stays_as_it_was_typed()
    {
        var answer = await ada.Submit(New, Preview, await Fields(("minimum-sources", "many"), ("reading-age", "99")));
        var page = await Text(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<a href=\"#minimum-sources\">", page, StringComparison.Ordinal);
        Assert.Contains("value=\"many\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"reading-age-wrong\"", page, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(page, "id=\"minimum-sources-wrong\""));
    }

    [Fact]
    public async Task A_writer_reads_it_and_is_offered_no_change()
    {
        using var wanda = await StudioBrowser.SignedIn(site, "wanda@example.org", Roles.Writer);
        Assert.DoesNotContain(New, await Text(await wanda.Get(Policy)), StringComparison.Ordinal);
        Assert.Contains(New, await Text(await ada.Get(Policy)), StringComparison.Ordinal);
    }

    private async Task<(string, string)[]> Fields(params (string Name, string Value)[] changed)
    {
        var page = await Text(await ada.Get(New));
        var typed = Input().Matches(page).Select(m => (Name: m.Groups[1].Value, Value: m.Groups[2].Value)).Where(f => changed.All(c => c.Name != f.Name) && f.Name[0] != '_' && f.Name != "why").ToList();
        var chosen = Chosen().Matches(page).Select(m => (m.Groups[1].Value, m.Groups[2].Value));
        return [.. typed, .. chosen, .. changed];
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancel);

    [GeneratedRegex("<input (?:id=\"[^\"]*\"|type=\"hidden\") name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Input();

    [GeneratedRegex("name=\"([^\"]+)\" value=\"([^\"]*)\" checked")]
    private static partial Regex Chosen();
}
