using System.Diagnostics;
using System.Globalization;

namespace Wellspring.Bench;

/// <summary>From the start of the process until every page can be served, and what it holds when it has nothing to do.</summary>
static class ColdStartBench
{
    private const int Port = 5998;
    private const int Runs = 5;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(15);

    public static async Task Run(int articles)
    {
        using var site = await BenchSite.Create(articles, number => GeneratedText.OfWords(number, 1_500));
        await new ChildProcess(BenchSite.Program, ["rebuild"], site.Folder, site.Settings(Port)).ToEnd();
        await Start(site, TimeSpan.Zero);
        var runs = new List<(double Ready, double Idle)>();
        for (var i = 0; i < Runs; i++) runs.Add(await Start(site, i == Runs - 1 ? Idle : TimeSpan.Zero));
        Figures.Line($"cold start, {articles} articles, median of {Runs}", string.Create(CultureInfo.InvariantCulture, $"{runs.Select(r => r.Ready).Order().ElementAt(Runs / 2):0} ms until ready"));
        Figures.Line($"resident after {Idle.TotalSeconds:0} idle seconds", string.Create(CultureInfo.InvariantCulture, $"{runs[^1].Idle:0} MB"));
    }

    private static async Task<(double Ready, double Idle)> Start(BenchSite site, TimeSpan idle)
    {
        var clock = Stopwatch.StartNew();
        using var server = await RunningServer.Start(site, Port);
        var ready = clock.Elapsed.TotalMilliseconds;
        await Task.Delay(idle);
        return (ready, server.Memory);
    }
}
