using Wellspring.Articles;
using Wellspring.Publishing;

namespace Wellspring.Bench;

/// <summary>One article of 1,500 words, warm: the gate with every rule, parsing and claims included, and the text as HTML.</summary>
static class ArticleBench
{
    public static async Task Run()
    {
        using var site = await BenchSite.Create(1, number => GeneratedText.OfWords(number, 1_500));
        await using var db = site.Open();
        var loaded = (await LoadSubmission.BySlug(db, BenchSite.Slug(0), TimeProvider.System, default))!;
        var body = loaded.Edition.Body;
        Figures.Milliseconds("parse", 200, 101, () => ArticleText.Parse(body));
        Figures.Milliseconds("claims", 200, 101, () => Evidence.Claims.Find(loaded.Submission.Manuscript.Text));
        Figures.Milliseconds("gate: parse, claims and every rule", 200, 101, () =>
        {
            var text = ArticleText.Parse(body);
            var manuscript = loaded.Submission.Manuscript with { Text = text, Claims = Evidence.Claims.Find(text) };
            PublicationGate.Findings(loaded.Submission with { Manuscript = manuscript });
        });
        Figures.Milliseconds("text to HTML", 200, 101, () => ArticleHtml.Render(loaded.Submission.Manuscript.Text));
    }
}
