using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio;

/// <summary>Every endpoint of the studio is asked by every role, and the answers are held against the table in docs/guides/roles.md.</summary>
public sealed class RolesTableTests : IAsyncLifetime
{
    private const string Nobody = "nobody";

    private static readonly Roles[] Each = [.. Enum.GetValues<Roles>().Where(r => r != Roles.None)];

    private RunningSite site = null!;

    public async ValueTask InitializeAsync() => site = await RunningSite.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Every_endpoint_opens_to_exactly_the_roles_of_the_table() =>
        Assert.Empty(Differences(Table(await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "docs", "guides", "roles.md"), TestContext.Current.CancellationToken)), await Measured()));

    [Fact]
    public void A_row_that_is_missing_or_left_over_and_a_cell_that_is_wrong_are_found()
    {
        var measured = Table(["| Endpoint | nobody | writer |", "|---|---|---|", "| `GET /studio` | | yes |", "| `GET /studio/new` | | yes |"]);
        var table = Table(["| Endpoint | nobody | writer |", "|---|---|---|", "| `GET /studio` | yes | yes |", "| `GET /studio/old` | | yes |"]);
        Assert.Equal(["GET /studio for nobody", "GET /studio/new for nobody", "GET /studio/new for writer", "GET /studio/old for nobody", "GET /studio/old for writer"], Differences(table, measured));
    }

    private static IEnumerable<string> Differences(Dictionary<(string Endpoint, string Role), bool> table, Dictionary<(string Endpoint, string Role), bool> measured) =>
        table.Except(measured).Concat(measured.Except(table)).Select(d => $"{d.Key.Endpoint} for {d.Key.Role}").Distinct().Order(StringComparer.Ordinal);

    private static Dictionary<(string Endpoint, string Role), bool> Table(string[] lines)
    {
        var rows = lines.Where(l => l.StartsWith('|')).Select(l => l.Trim('|').Split('|').Select(c => c.Trim().Trim('`')).ToList()).ToList();
        var roles = rows[0].Skip(1).ToList();
        return rows.Skip(2).SelectMany(row => roles.Select((role, at) => KeyValuePair.Create((row[0], role), row[at + 1] == "yes"))).ToDictionary();
    }

    private async Task<Dictionary<(string Endpoint, string Role), bool>> Measured()
    {
        var measured = new Dictionary<(string, string), bool>();
        using (var stranger = new StudioBrowser(site)) await Ask(stranger, Nobody, measured);
        foreach (var role in Each)
        {
            using var browser = await StudioBrowser.SignedIn(site, $"{role.InWords()}@example.org", role);
            await Ask(browser, role.InWords(), measured);
        }
        return measured;
    }

    // A form without its word is refused behind the door, so that asking changes nothing.
    private async Task Ask(StudioBrowser browser, string role, Dictionary<(string, string), bool> measured)
    {
        foreach (var endpoint in site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText!.StartsWith("/studio", StringComparison.Ordinal)))
            foreach (var method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods)
                measured.Add(($"{method} {endpoint.RoutePattern.RawText}", role), Opened(await browser.Send(new(method), endpoint.RoutePattern.RawText!.Replace("{word}", "unknown", StringComparison.Ordinal).Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{number:long}", "1", StringComparison.Ordinal).Replace("{slug}", "unknown", StringComparison.Ordinal).Replace("{name}", "unknown", StringComparison.Ordinal))));
    }

    private static bool Opened(HttpResponseMessage answer) =>
        answer.StatusCode != HttpStatusCode.Forbidden && answer.Headers.Location?.ToString() != "/studio/sign-in";
}
