using Microsoft.Extensions.DependencyInjection;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;

namespace Wellspring.Bench;

/// <summary>One article of 1,500 words, warm: the gate with every rule, parsing and claims included, its whole page, and its text alone as HTML.</summary>
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
        await Record(db, loaded);
        var (page, maker) = await Page(db);
        Figures.Milliseconds("whole page", 200, 101, () => page.Make(maker).GetAwaiter().GetResult());
        Figures.Milliseconds("text to HTML", 200, 101, () => ArticleHtml.Render(loaded.Submission.Manuscript.Text));
    }

    private static async Task Record(WellspringDb db, LoadedSubmission loaded)
    {
        var publication = db.Publications.Single();
        var facts = await RecordFacts.Load(db, loaded, publication, new([], null), new("https://bench.example/"), default);
        using var key = RecordKey.Create();
        Figures.Milliseconds("trust record: contents and signature", 50, 51, () => FlattenedJws.Sign(CanonicalJson.Bytes(RecordContents.Of(facts)), key));
        var record = FlattenedJws.Sign(CanonicalJson.Bytes(RecordContents.Of(facts)), key).Write();
        var keys = $$"""{"keys":[{{key.PublicKey.ToJwk().ToJsonString()}}]}""";
        Figures.Milliseconds("trust record: verified", 50, 51, () =>
        {
            if (VerifyRecord.Handle(new(record, facts.Text, keys)).Difference is { } difference) throw new InvalidOperationException(difference);
        });
    }

    private static async Task<(PlannedPage Page, PageMaker Maker)> Page(WellspringDb db)
    {
        var site = await LoadSiteContent.Handle(db, new SiteSettings(new("http://localhost")), TimeProvider.System.GetUtcNow(), default);
        var details = await ArticleDetails.Load(db, [.. site.Articles.Select(a => a.EditionId)], [], default);
        var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        return (SitePlan.Of(site).Pages[site.Articles[0].Path], new(site, "bench", services, details));
    }
}
