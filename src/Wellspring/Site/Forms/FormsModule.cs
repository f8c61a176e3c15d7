using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Readers;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Forms;

static class FormsModule
{
    public static IServiceCollection AddForms(this IServiceCollection services) => services
        .AddSingleton(s => FormDoor.Create(s.GetRequiredService<TimeProvider>()))
        .AddSingleton<MomentaryPages>()
        .AddSingleton<FormEndpoint>()
        .AddSingleton(OutboxHandler.Acting<AnsweredRequestAsked>(Tell));

    public static void MapForms(this WebApplication app)
    {
        app.MapGet(FormPaths.Task, (HttpContext context, FormEndpoint forms) => forms.Task(context));
        foreach (var kind in Enum.GetValues<MessageKind>())
            app.MapPost(FormPaths.Of(kind), (HttpContext context, FormEndpoint forms, WellspringDb db) => forms.Post(context, kind, db));
    }

    private static Task Tell(IServiceProvider services, AnsweredRequestAsked asked, CancellationToken cancel)
    {
        var (db, site) = (services.GetRequiredService<WellspringDb>(), services.GetRequiredService<SiteSettings>());
        return TellReaders.OfEarlierAnswer(db, asked, article => LiveAnswer.To(db, article, site.PublicUrl, cancel), services.GetRequiredService<ReadersSettings>(), services.GetRequiredService<TimeProvider>(), cancel);
    }
}
