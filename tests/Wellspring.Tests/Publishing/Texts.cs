using Wellspring.Evidence;

namespace Wellspring.Tests.Publishing;

/// <summary>A text that breaks no rule, and the library it cites.</summary>
static class Texts
{
    public const string Sound = """
        You may cry at a film and feel foolish.

        ## What tears are for

        Reviews suggest that tears bring other people closer.[@adams2020; @baker2021] Seeing a tear makes help more likely.[@cole2022, p. 4]

        ## When to talk to somebody

        Talk to somebody you trust.
        """;

    public static IEnumerable<Source> Library() =>
    [
        Source("adams2020", "Adams", 2020, SourceKind.SystematicReview),
        Source("baker2021", "Baker", 2021, SourceKind.NarrativeReview),
        Source("cole2022", "Cole", 2022, SourceKind.Guideline),
    ];

    public static string Csl(string key, string family, int year) =>
        $$"""{"id":"{{key}}","type":"article-journal","title":"On tears, by {{family}}","author":[{"family":"{{family}}","given":"A."}],"issued":{"date-parts":[[{{year}}]]},"DOI":"10.5555/{{key}}"}""";

    public static Source Source(string key, string family, int year, SourceKind kind, Standing standing = Standing.Sound) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        Key = key,
        Csl = Csl(key, family, year),
        Kind = kind,
        Standing = standing,
        Doi = $"10.5555/{key}",
        Entry = $"{family} ({year}). <i>On tears</i>.",
    };
}
