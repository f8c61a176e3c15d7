using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Helplines;
using Wellspring.Identity;
using Wellspring.Importing.Samples;
using Wellspring.Publishing;
using Wellspring.Screening;
using Wellspring.Site.Content;
using Wellspring.Site.Forms;
using Wellspring.Site.Pages;
using Wellspring.Site.Rendering;
using Wellspring.Site.Screenings;
using Wellspring.Site.Search;

namespace Wellspring.Site;

public static class SiteModule
{
    /// <summary>The events after which pages change.</summary>
    internal static readonly string[] Events = [nameof(ArticlePublished), nameof(ArticleWithdrawn), nameof(ReviewStateChanged), nameof(SourcesChanged), nameof(PaidLinksChanged), nameof(TopicsPlanted), nameof(PeopleChanged), nameof(SamplesRemoved), nameof(HelplinesChanged), nameof(PolicyChanged), nameof(IdentityChanged), nameof(ScreeningChanged)];

    public static IServiceCollection AddSite(this IServiceCollection services, SiteSettings settings, MediaStore media, SizedMedia sized) => services
        .AddSingleton(media)
        .AddSingleton(sized)
        .AddSingleton<MirroredFile>((address, cancel) => MediaEndpoint.FileOf(address, media, sized, cancel))
        .AddSingleton(settings)
        .AddSingleton<RenderSite>()
        .AddSingleton<SitePreview>()
        .AddSingleton<SiteReadiness>()
        .AddSingleton<SiteSearch>()
        .AddSingleton<SearchAnswers>()
        .AddHostedService<SiteCatchUp>()
        .AddForms()
        .AddScreenings()
        .AddHostedService<SearchWatch>()
        .AddSingleton(OutboxHandler.For<ArticlePublished>((s, e, cancel) => Site(s).Published(Db(s), [.. e.Select(p => p.Slug)], cancel)))
        .AddSingleton(OutboxHandler.For<ArticleWithdrawn>((s, e, cancel) => Site(s).Withdrawn(Db(s), e.Select(w => w.Slug), cancel)))
        .AddSingleton(OutboxHandler.For<ReviewStateChanged>((s, e, cancel) => Site(s).Published(Db(s), [.. e.Select(r => r.Slug)], cancel)))
        .AddSingleton(OutboxHandler.For<SourcesChanged>((s, e, cancel) => Site(s).SourcesChanged(Db(s), e.SelectMany(c => c.Keys), cancel)))
        .AddSingleton(OutboxHandler.For<GraceForSourcesOver>((s, e, cancel) => Site(s).SourcesChanged(Db(s), e.SelectMany(c => c.Keys), cancel)))
        .AddSingleton(OutboxHandler.For<PaidLinksChanged>((s, e, cancel) => Site(s).PaidLinksChanged(Db(s), e.SelectMany(p => p.Hosts), cancel)))
        .AddSingleton(OutboxHandler.For<TopicsPlanted>((s, e, cancel) => Site(s).TopicsChanged(Db(s), e.SelectMany(t => t.Topics), e.SelectMany(t => t.Audiences), cancel)))
        .AddSingleton(OutboxHandler.For<PeopleChanged>((s, e, cancel) => Site(s).PeopleChanged(Db(s), e.SelectMany(p => p.Slugs), cancel)))
        .AddSingleton(OutboxHandler.For<HelplinesChanged>((s, _, cancel) => Site(s).HelplinesChanged(Db(s), cancel)))
        .AddSingleton(OutboxHandler.For<ConfirmationRanOut>((s, _, cancel) => Site(s).HelplinesChanged(Db(s), cancel)))
        .AddSingleton(OutboxHandler.For<ScreeningChanged>((s, _, cancel) => Site(s).ScreeningChanged(Db(s), cancel)))
        .AddSingleton(OutboxHandler.For<PolicyChanged>((s, _, cancel) => Site(s).All(Db(s), _ => { }, cancel)))
        .AddSingleton(OutboxHandler.For<IdentityChanged>((s, _, cancel) => Site(s).CatchUp(Db(s), cancel)))
        .AddSingleton(OutboxHandler.For<SamplesRemoved>((s, _, cancel) => Site(s).All(Db(s), _ => { }, cancel)));

    public static void MapSite(this WebApplication app)
    {
        app.MapGet("/healthz", () => "ok");
        app.MapPost("/crisis", CountryEndpoint.Post);
        app.MapForms();
        app.MapScreenings();
        app.MapGet("/media/{name}", MediaEndpoint.Get);
        foreach (var seldom in (string[])["/review-record", "/review-record.json", ".md"])
        {
            app.MapMethods("/articles/{slug}" + seldom, ["GET", "HEAD"], OnDemandEndpoint.Get);
            app.MapMethods("/about/{slug}" + seldom, ["GET", "HEAD"], OnDemandEndpoint.Get);
        }
        foreach (var picture in (string[])["/articles/{slug}/{card}.png", "/about/{slug}/{card}.png", "/articles/{slug}/pictures/{name}.png", "/about/{slug}/pictures/{name}.png", "/assets/{name}.png"])
            app.MapMethods(picture, ["GET", "HEAD"], PictureEndpoint.Get);
        app.MapGet("/.well-known/security.txt", (SiteSettings settings, TimeProvider time) => Results.Text(SecurityText.Write(settings, time)));
        app.MapPost(SearchPage.Path, SearchEndpoint.Post);
        app.MapPost(SearchPage.SuggestionsPath, SearchEndpoint.Suggest);
        app.MapGet("/readyz", async (WellspringDb db, SiteReadiness readiness, CancellationToken cancel) =>
            await readiness.WhyNot(db, cancel) is { } reason ? Results.Text("not ready: " + reason, statusCode: StatusCodes.Status503ServiceUnavailable) : Results.Text("ready"));
    }

    private static RenderSite Site(IServiceProvider services) => services.GetRequiredService<RenderSite>();

    private static WellspringDb Db(IServiceProvider services) => services.GetRequiredService<WellspringDb>();
}
