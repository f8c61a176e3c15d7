using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Wellspring.Delivery.Views;

namespace Wellspring.Web.CommandLine;

static class ViewsVerb
{
    private static readonly Option<int> Days = new("--days") { Description = $"How many days back, 1 to {CloseDays.KeptDays}.", DefaultValueFactory = _ => 28, CustomParser = NumberOfDays };
    private static readonly Option<string?> Page = new("--page") { Description = "One page, day by day: its path, as /articles/my-article." };
    private static readonly Option<string> Format = OutputFormat.Option("text", "json");

    public static Command Create(Surroundings here)
    {
        var verb = new Command("views", $"How often pages were loaded, on days that are over (UTC). It counts pages and not people; of a day, numbers below {CloseDays.Fewest} are neither kept nor told.") { Days, Page, Format };
        verb.SetAction((line, cancel) => List(here, line, cancel));
        return verb;
    }

    private static async Task<int> List(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        var days = line.GetValue(Days);
        var today = CloseDays.OpenDay(here.Time.GetUtcNow());
        await using var db = await here.OpenExisting(cancel);
        if (line.GetValue(Page) is { } page) await Tell(here, line, new { page, days = await ListViews.OfDays(db, page, today.AddDays(-days), today, cancel) }, v => v.days, d => $"{Said(d.Count)}  {d.Day:yyyy-MM-dd}");
        else await Tell(here, line, new { pages = await ListViews.OfPages(db, today.AddDays(-days), today, cancel) }, v => v.pages, p => $"{Said(p.Count)}  {p.Path}  ({Count.Of(p.Shown, "day")})");
        return ExitCode.Done;
    }

    private static int NumberOfDays(ArgumentResult given)
    {
        if (int.TryParse(given.Tokens[0].Value, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= CloseDays.KeptDays) return days;
        given.AddError($"--days takes a number from 1 to {CloseDays.KeptDays}: views are kept no longer");
        return default;
    }

    private static async Task Tell<T, TRow>(Surroundings here, ParseResult line, T views, Func<T, IReadOnlyList<TRow>> rows, Func<TRow, FormattableString> text)
    {
        if (line.GetValue(Format) == "json")
        {
            await here.Out.WriteJson(views!);
            return;
        }
        foreach (var row in rows(views)) await here.Out.WriteLineAsync(text(row).ToString(CultureInfo.InvariantCulture));
        if (rows(views).Count == 0) await here.Out.WriteLineAsync($"Nothing was loaded {CloseDays.Fewest} times or more on one of these days, or only a web server in front saw it.");
    }

    private static string Said(long count) => count.ToString("N0", CultureInfo.InvariantCulture).PadLeft(9);
}
