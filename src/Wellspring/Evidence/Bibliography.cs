using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wellspring.Evidence;

/// <summary>
/// Makes bibliographies and citations in any CSL 1.0 style. One for the whole program: it keeps the engines,
/// makes them when they are first needed and lets them go when idle. Safe to use from many threads.
/// </summary>
public sealed class Bibliography(TimeProvider time, CiteprocLimits? limits = null) : IDisposable
{
    // A library of ten thousand records takes minutes: the limit of time is for one helping.
    private const int AtOnce = 200;

    private readonly CiteprocPool pool = new(time, limits ?? CiteprocLimits.Default);

    /// <summary>Entries and citations exactly as the processor makes them.</summary>
    /// <exception cref="CiteprocException">The style or the items are more than the processor can do.</exception>
    public CitedText Cite(CslStyle style, IReadOnlyList<JsonObject> items, CslLocale? locale = null, CitationsFile? citations = null)
    {
        var request = Request(style, items, locale, links: false);
        request["clusters"] = citations?.Clusters?.DeepClone();
        request["edits"] = citations?.Edits?.DeepClone();
        var answer = pool.Ask("cite", request.ToJsonString());
        return new(Texts(answer, "citations"), Texts(answer, "bibliography"), Text(answer, "start"), Text(answer, "end"));
    }

    /// <summary>One entry for each item, each as if it stood alone, as HTML that is safe on our pages.</summary>
    public IReadOnlyList<BibliographyEntry> Entries(CslStyle style, IReadOnlyList<JsonObject> items) =>
        [.. items.Chunk(AtOnce).SelectMany(some => Helping(style, some))];

    private IEnumerable<BibliographyEntry> Helping(CslStyle style, JsonObject[] items)
    {
        try
        {
            return pool.Ask("entries", Request(style, Numbered(items), null, links: true).ToJsonString()).EnumerateArray().Select(Entry);
        }
        catch (CiteprocException failure)
        {
            return items.Select(_ => new BibliographyEntry(null, failure.Message));
        }
    }

    private static BibliographyEntry Entry(JsonElement made) =>
        made.TryGetProperty("html", out var html) && EntryHtml.Safe(html.GetString()!) is { Length: > 0 } safe
            ? new(safe, null)
            : new(null, made.TryGetProperty("problem", out var problem) ? problem.GetString()! : "nothing of the record can be printed");

    internal int WarmEngines => pool.Warm;

    private static JsonObject Request(CslStyle style, IEnumerable<JsonObject> items, CslLocale? locale, bool links)
    {
        var language = locale?.Language ?? style.Language;
        return new()
        {
            ["style"] = style.Tree,
            ["items"] = new JsonArray([.. items.Select(item => item.DeepClone())]),
            ["lang"] = language,
            ["forceLang"] = language is not null,
            ["locales"] = locale?.Tree is { } tree ? new JsonObject { [locale.Language] = tree } : null,
            ["links"] = links,
        };
    }

    // The answer has one entry for each item even when two carry the same id.
    private static IEnumerable<JsonObject> Numbered(IReadOnlyList<JsonObject> items) => items.Select((item, index) =>
    {
        var copy = (JsonObject)item.DeepClone();
        copy["id"] = index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return copy;
    });

    private static List<string> Texts(JsonElement answer, string name) => [.. answer.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    private static string Text(JsonElement answer, string name) => answer.GetProperty(name).GetString() ?? "";

    public void Dispose() => pool.Dispose();
}
