using System.Diagnostics;
using System.Globalization;

namespace Wellspring.Bench;

/// <summary>From the beginning of the act of publishing, in a process of its own, until a reader of the running server gets the new text.</summary>
static class LiveBench
{
    private const int Port = 5997;
    private const int Rounds = 20;
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromSeconds(1);

    /// <param name="kept">The folder of a site that was made before with <c>site</c>; null to make one.</param>
    public static async Task Run(int articles, string? kept)
    {
        using var site = kept is null ? await BenchSite.Create(articles, number => GeneratedText.OfWords(number, 1_500)) : await BenchSite.CopyOf(kept);
        await new ChildProcess(BenchSite.Program, ["rebuild"], site.Folder, site.Settings(Port)).ToEnd();
        using var server = await RunningServer.Start(site, Port);
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{Port}") };
        var times = new List<double>();
        var before = TimeSpan.Zero;
        for (var round = 0; round <= Rounds; round++)
        {
            var time = await Once(site, client, round);
            if (round == 0) before = server.Processor;
            // The first round compiles what the others use.
            if (round > 0) times.Add(time);
            await Task.Delay(BetweenRounds);
        }
        times.Sort();
        Figures.Line($"publish to live page, {articles} articles", string.Create(CultureInfo.InvariantCulture, $"min {times[0]:0} ms   median {times[Rounds / 2]:0} ms   max {times[^1]:0} ms   {(server.Processor - before).TotalMilliseconds / Rounds:0} ms of the server's processors each"));
    }

    private static async Task<double> Once(BenchSite site, HttpClient client, int round)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"This is round {round} of the measurement.");
        await using var db = site.Open();
        await BenchSite.Sign(db, 0, $"{GeneratedText.OfWords(0, 1_500)}\n\n{words}\n");
        var clock = Stopwatch.StartNew();
        await site.Publish(db, 0);
        while (!(await client.GetStringAsync(new Uri("/articles/" + BenchSite.Slug(0), UriKind.Relative))).Contains(words, StringComparison.Ordinal)) await Task.Delay(1);
        return clock.Elapsed.TotalMilliseconds;
    }
}
