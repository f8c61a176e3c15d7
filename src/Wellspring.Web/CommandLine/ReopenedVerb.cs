using System.CommandLine;
using System.Globalization;
using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class ReopenedVerb
{
    public static Command Create(Surroundings here)
    {
        var format = OutputFormat.Option("text", "json");
        var verb = new Command("reopened", "Published articles that are open for review again because a source fell after they were signed: source, statements, pages.") { format };
        verb.SetAction((line, cancel) => List(here, line.GetValue(format) == "json", cancel));
        return verb;
    }

    private static async Task<int> List(Surroundings here, bool json, CancellationToken cancel)
    {
        await using var db = await here.OpenExisting(cancel);
        var open = await SourceImpact.Open(db, cancel);
        if (json) await here.Out.WriteJson(new { reopened = open.Select(Shape) });
        else if (open.Count == 0) await here.Out.WriteLineAsync("no published article is open for review again");
        else foreach (var source in open) await Write(here.Out, source);
        return ExitCode.Done;
    }

    private static object Shape(SourceImpact source) =>
        new { source.Key, source.Title, standing = source.Standing.Name(), pages = source.Pages.Select(p => new { p.Path, p.Title, since = Day(p.ReopenedAt!.Value), p.Claims }) };

    private static async Task Write(TextWriter output, SourceImpact source)
    {
        await output.WriteLineAsync($"{source.Key}  {source.Standing.Name()}  \"{source.Title}\"");
        foreach (var page in source.Pages)
        {
            await output.WriteLineAsync($"  {page.Path}  since {Day(page.ReopenedAt!.Value)}");
            foreach (var claim in page.Claims) await output.WriteLineAsync($"    line {claim.Line}: {claim.Text}");
        }
    }

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
