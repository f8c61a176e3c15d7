using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

/// <summary>Manuscripts to judge: a sound one, and ones that differ from it in one thing.</summary>
static class Sheet
{
    public static Manuscript Sound { get; } = new()
    {
        Slug = "why-we-cry",
        Kind = ArticleKind.Article,
        Title = "Why we cry",
        Standfirst = "A short answer to an old question.",
        Description = "In plain words.",
        Authors = ["wanda-writer"],
        Text = ArticleText.Parse(Texts.Sound),
        Claims = Claims.Find(ArticleText.Parse(Texts.Sound)),
        Risk = Risk.None,
        Sources = Texts.Library().ToDictionary(s => s.Key, Cited),
        Media = [],
        PaidLinks = [new PaidLink { Host = "sponsor.example", Relationship = "sponsor", Sponsor = "Sponsor Ltd" }],
        LeadsSomewhere = path => path is "/crisis" or "/articles/another" or "/tests/phq-9",
        Policy = EditorialPolicy.Default,
        Today = new DateOnly(2026, 11, 20),
    };

    public static Manuscript Saying(string body) => Sound.With(body);

    public static Manuscript With(this Manuscript manuscript, string body) =>
        manuscript with { Text = ArticleText.Parse(body), Claims = Claims.Find(ArticleText.Parse(body)) };

    public static Manuscript With(this Manuscript manuscript, params Source[] sources) =>
        manuscript with { Sources = manuscript.Sources.Values.Concat(sources.Select(Cited)).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Last()) };

    public static Source Source(string key, SourceKind kind = SourceKind.SystematicReview, int year = 2024, Standing standing = Standing.Sound) =>
        Texts.Source(key, "Doe", year, kind, standing);

    private static CitedSource Cited(Source source) => new(new(source.Key, source.Kind.Name(), source.Landmark, source.Csl, source.Entry), source.Standing, source.Key);
}
