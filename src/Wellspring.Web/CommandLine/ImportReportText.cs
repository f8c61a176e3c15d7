using Wellspring.Foundation;
using Wellspring.Identity;
using Wellspring.Importing;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

/// <summary>What an import did, for people and for machines.</summary>
static class ImportReportText
{
    public static async Task Write(Surroundings here, WellspringDb db, ImportReport report, bool json, CancellationToken cancel)
    {
        if (json) await here.Out.WriteJson(Shape(report));
        else await Write(here.Out, report, await SourceImpact.Of(db, [.. report.Standings.Select(c => c.Key)], cancel), await GateFindings.Of(db, report, here.Time, cancel));
    }

    private static object Shape(ImportReport report) => new
    {
        articles = Shape(report.Articles),
        people = Shape(report.People),
        topics = Shape(report.Topics),
        media = Shape(report.Media),
        redirects = Shape(report.Redirects),
        dropped = report.Dropped.Select(d => new { d.What, d.Where, d.Why }),
    };

    private static object Shape(Tally tally) => new { tally.Created, tally.Updated, tally.Unchanged };

    private static async Task Write(TextWriter output, ImportReport report, IReadOnlyList<SourceImpact> impact, IReadOnlyList<CheckedText> gate)
    {
        await output.WriteLineAsync($"articles   {Text(report.Articles)} (all as drafts: nothing is public by an import)");
        await output.WriteLineAsync($"people     {Text(report.People)}");
        await output.WriteLineAsync($"topics     {Text(report.Topics)}");
        await output.WriteLineAsync($"media      {Text(report.Media)}");
        await output.WriteLineAsync($"redirects  {Text(report.Redirects)}");
        if (report.Records > 0) await output.WriteLineAsync($"records    {report.Records} kept as history: none is a sign-off of this site (see \"record list\")");
        if (report.History > 0) await output.WriteLineAsync($"history    {report.History} events, versions of policies and public keys kept as history: none is an act of this site");
        foreach (var (what, became) in report.Settings) await output.WriteLineAsync($"{what,-10} {Became(became)}");
        await ImpactText.Write(output, report.Standings, impact);
        foreach (var dropped in report.Dropped) await output.WriteLineAsync($"dropped: {dropped.Where}: {dropped.What}: {dropped.Why}");
        var said = new HashSet<string>();
        foreach (var article in gate) await Write(output, article, said);
    }

    private static string Became(Brought became) => became switch { Brought.Taken => "taken over", Brought.Unchanged => "unchanged", _ => "kept: this site has its own" };

    private static string Text(Tally tally) => $"{tally.Created} created, {tally.Updated} updated, {tally.Unchanged} unchanged";

    /// <param name="said">Sources that are named as unchecked already: whoever cites one a hundred times has one thing to do.</param>
    private static async Task Write(TextWriter output, CheckedText article, HashSet<string> said)
    {
        foreach (var finding in article.Findings.Where(f => f.Severity != Severity.Hint && (f.Code != "source-unchecked" || said.Add(f.Sentence))))
            await output.WriteLineAsync($"gate: {article.File}{At(finding.Place)}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Code}: {finding.Sentence}");
    }

    private static string At(Place place) => place == Place.Nowhere ? "" : $":{place}";
}
