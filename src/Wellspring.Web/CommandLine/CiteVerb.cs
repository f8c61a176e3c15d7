using System.CommandLine;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Web.CommandLine;

static class CiteVerb
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(5);

    public static Command Create(Surroundings here)
    {
        var items = new Argument<string>("ITEMS") { Description = "CSL-JSON items." };
        var style = new Option<string>("--style") { Description = "A CSL file, or: apa, vancouver, harvard1.", Required = true };
        var locale = new Option<string?>("--locale") { Description = "A CSL locale file, or a language such as de-DE. Without it the style chooses." };
        var citations = new Option<string?>("--citations") { Description = "Citations to make: [[cite, …], …] or [[citation, before, after], …]." };
        var format = OutputFormat.Option("text", "json");
        var verb = new Command("cite", "Make a bibliography and citations in any CSL style.") { items, style, locale, citations, format };
        verb.SetAction((parsed, _) => Run(here, new(parsed.GetRequiredValue(items), parsed.GetRequiredValue(style), parsed.GetValue(locale), parsed.GetValue(citations)), parsed.GetValue(format) == "json"));
        return verb;
    }

    private static async Task<int> Run(Surroundings here, Order order, bool json)
    {
        var cited = Cite(here, order);
        await (json ? here.Out.WriteJson(new { bibliography = cited.Entries, citations = cited.Citations }) : Write(here.Out, cited, order.Citations is not null));
        return ExitCode.Done;
    }

    private static CitedText Cite(Surroundings here, Order order)
    {
        var items = BibliographyFile.ReadItems(order.Items);
        var style = CslStyle.Named(order.Style);
        var locale = order.Locale is null ? null : CslLocale.Named(order.Locale);
        var citations = order.Citations is null ? null : CitationsFile.Read(order.Citations, items);
        using var bibliography = new Bibliography(here.Time, CiteprocLimits.Default with { Work = LongEnough });
        try
        {
            return bibliography.Cite(style, items, locale, citations);
        }
        catch (CiteprocException failure)
        {
            throw new UnreadableInputException($"the citation processor cannot work with this style and these items: {failure.Message}", new Place(0, 0, order.Style));
        }
    }

    private static async Task Write(TextWriter output, CitedText cited, bool withCitations)
    {
        foreach (var citation in withCitations ? cited.Citations : []) await output.WriteLineAsync(citation);
        await output.WriteLineAsync(cited.Start + string.Concat(cited.Entries) + cited.End);
    }

    private sealed record Order(string Items, string Style, string? Locale, string? Citations);
}
