using System.Diagnostics;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Bench;

/// <summary>How long the gate takes for one article, warm: parsing, finding claims, and every rule of the text.</summary>
static class GateBench
{
    private const int Rounds = 300;

    public static int Run(string[] args)
    {
        var path = args is [var file, ..] ? file : "content/samples/articles/is-crying-good-for-you.md";
        var article = ArticleFile.Load(path);
        var folders = new FolderFacts();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var manuscript = FileManuscript.Of(article, path, folders, today);
        Console.WriteLine($"{path}: {TextMeasures.Of(manuscript.Text).Words} words, {PublicationGate.FindingsInText(manuscript).Count} findings");
        Print("parse", () => ArticleText.Parse(article.Body).Blocks.Count);
        Print("claims", () => Claims.Find(manuscript.Text).Count);
        Print("rules", () => PublicationGate.FindingsInText(manuscript).Count);
        foreach (var rule in Rules.OfText.OrderByDescending(rule => Median(() => rule.Findings(manuscript).Count())).Take(5))
            Print($"  {rule.Code}", () => rule.Findings(manuscript).Count());
        return 0;
    }

    private static void Print(string what, Func<int> act) => Console.WriteLine($"{what,-24} {Median(act),8:0.000} ms");

    private static double Median(Func<int> act)
    {
        for (var i = 0; i < Rounds; i++) act();
        var times = Enumerable.Range(0, Rounds).Select(_ => Time(act)).Order().ToList();
        return times[Rounds / 2];
    }

    private static double Time(Func<int> act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
