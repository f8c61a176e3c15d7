using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Studio.Inbox;

/// <summary>What readers ask for and write, and what the team does about it.</summary>
static class InboxRoutes
{
    public static IServiceCollection AddInbox(this IServiceCollection services) =>
        services.AddSingleton<InboxEndpoint>().AddSingleton<MessageEndpoint>().AddSingleton<TemplatesEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        const string Message = StudioPaths.Inbox + "/{number:long}", Template = StudioPaths.Templates + "/{id:guid}";
        studio.MapGet(StudioPaths.Inbox, (HttpContext context, InboxEndpoint inbox, WellspringDb db) => inbox.Show(context, db)).WithMetadata(StudioDoor.Readers);
        studio.MapGet(Message, (HttpContext context, MessageEndpoint message, long number, WellspringDb db) => message.Show(context, number, db)).WithMetadata(StudioDoor.Readers);
        studio.MapPost(Message + "/decision", (HttpContext context, MessageEndpoint message, long number, WellspringDb db) => message.Decide(context, number, db)).WithMetadata(StudioDoor.Readers);
        studio.MapPost(Message + "/reply", (HttpContext context, MessageEndpoint message, long number, WellspringDb db) => message.Reply(context, number, db)).WithMetadata(StudioDoor.Readers);
        studio.MapGet(StudioPaths.Templates, (HttpContext context, TemplatesEndpoint templates, WellspringDb db) => templates.Show(context, db)).WithMetadata(StudioDoor.Readers);
        studio.MapPost(StudioPaths.Templates, (HttpContext context, TemplatesEndpoint templates, WellspringDb db) => templates.Keep(context, null, db)).WithMetadata(StudioDoor.Readers);
        studio.MapGet(Template, (HttpContext context, TemplatesEndpoint templates, Guid id, WellspringDb db) => templates.ShowOne(context, id, db)).WithMetadata(StudioDoor.Readers);
        studio.MapPost(Template, (HttpContext context, TemplatesEndpoint templates, Guid id, WellspringDb db) => templates.Keep(context, id, db)).WithMetadata(StudioDoor.Readers);
        studio.MapPost(Template + "/removal", (HttpContext context, TemplatesEndpoint templates, Guid id, WellspringDb db) => templates.Remove(context, id, db)).WithMetadata(StudioDoor.Readers);
    }
}
