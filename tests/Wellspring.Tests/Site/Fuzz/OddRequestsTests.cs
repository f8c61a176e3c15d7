using System.Net;
using Wellspring.Delivery;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site.Fuzz;

/// <summary>Whatever arrives is answered with a page or with a clear refusal.</summary>
public sealed class OddRequestsTests
{
    private const int Requests = 10_000;

    [Fact, Trait("slow", "yes")]
    public async Task Ten_thousand_odd_requests_get_a_page_or_a_refusal_and_the_site_goes_on()
    {
        var newsroom = await Newsroom.Open();
        await using var site = await RunningSite.Start(newsroom.Database);
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        newsroom.Db.AddRange(new Redirect { From = "/old", To = "/articles/why-we-cry" }, new Redirect { From = "/2019/tears/", To = "/crisis" });
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        await site.UntilReady();

        var server = new IPEndPoint(IPAddress.Loopback, site.Here.Port);
        var (statuses, faults) = (new Dictionary<int, int>(), new List<string>());
        OddRequest.Any.Holds(request =>
        {
            var answer = OddAnswer.Of(server, request);
            statuses[answer.Status] = statuses.GetValueOrDefault(answer.Status) + 1;
            faults.AddRange(answer.Faults(request).Select(f => $"{f}: {request}"));
        }, Requests);
        Assert.True(faults.Count == 0, $"{faults.Count} faults with seed {FixedSeeds.Seed}:\n{string.Join('\n', faults.Take(20))}");

        // Drawn so that a good part is understood: pages, redirects, refusals of many kinds.
        Assert.True(statuses.GetValueOrDefault(200) > Requests / 30 && statuses.GetValueOrDefault(404) > Requests / 10 && statuses.Count > 6, string.Join(", ", statuses.OrderBy(s => s.Key)));
        await site.UntilReady();
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/articles/why-we-cry")).StatusCode);
        await newsroom.Db.DisposeAsync();
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search/suggestions")]
    [InlineData("/feedback")]
    public async Task A_body_that_comes_broken_is_the_senders_fault_and_no_trouble_of_the_machine(string path)
    {
        await using var site = await RunningSite.Start();
        var broken = new OddRequest("POST", path, "HTTP/1.1", ["Host: localhost", "Content-Type: application/x-www-form-urlencoded", "Transfer-Encoding: chunked"], "ZZ\r\nwords=");
        var answer = OddAnswer.Of(new(IPAddress.Loopback, site.Here.Port), broken);
        Assert.Equal(400, answer.Status);
        Assert.Empty(answer.Faults(broken));
    }

    [Theory]
    [InlineData("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n", "status 500")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Security-Policy: x\r\n\r\nNo page \"'><x7q onload=alert(7)>", "repeats what it was told")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Security-Policy: x\r\n\r\n   at Wellspring.Site.Here()", "a stack trace")]
    [InlineData("HTTP/1.1 200 OK\r\nX-Seven: injected\r\nContent-Length: 0\r\n\r\n", "says X-Seven: injected")]
    [InlineData("HTTP/1.1 301 Moved Permanently\r\nLocation: //evil.example\r\nContent-Length: 0\r\n\r\n", "says Location: //evil.example")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nwords", "no policy")]
    [InlineData("hello", "no HTTP answer")]
    public void Each_fault_is_found(string answer, string fault) =>
        Assert.Equal([fault], new OddAnswer(answer).Faults(new("GET", "/", "HTTP/1.1", [], "")));
}
