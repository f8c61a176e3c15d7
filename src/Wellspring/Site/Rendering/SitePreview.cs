using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Site.Content;
using Wellspring.Site.Pages;

namespace Wellspring.Site.Rendering;

/// <summary>The reader's page of an edition that is none yet, as it would be if it went live now. Nothing of it is stored or counted.</summary>
public sealed class SitePreview(SiteSettings settings, TimeProvider time, IServiceProvider services)
{
    public async Task<string> Of(WellspringDb db, Article article, Edition edition, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var shown = await Shown(db, article, edition, now, cancel);
        var site = await LoadSiteContent.Around(db, settings, shown, now, cancel);
        var view = ArticleView.Of(site, shown, await ArticleDetails.Around(db, edition, cancel));
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ArticlePage>(ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(ArticlePage.Site)] = site, [nameof(ArticlePage.View)] = view, [nameof(ArticlePage.IsPreview)] = true }))).ToHtmlString());
    }

    private static async Task<PublishedArticle> Shown(WellspringDb db, Article article, Edition edition, DateTimeOffset now, CancellationToken cancel)
    {
        var live = await db.Publications.AsNoTracking().SingleOrDefaultAsync(p => p.ArticleId == article.Id, cancel);
        return new()
        {
            EditionId = edition.Id,
            Slug = article.Slug,
            Kind = article.Kind,
            IsSample = article.IsSample,
            Title = edition.Title,
            Standfirst = edition.Standfirst,
            Description = edition.Description,
            Topic = edition.Topic,
            Also = edition.Also,
            Audiences = edition.Audiences,
            Authors = edition.Authors,
            PartOf = edition.PartOf,
            Part = edition.Part,
            FirstPublishedAt = live?.FirstPublishedAt ?? now,
            PublishedAt = now,
            ReviewerId = null,
            SignedAt = now,
        };
    }
}
