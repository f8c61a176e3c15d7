using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;
using Wellspring.Studio.History;
using Wellspring.Studio.Log;
using Wellspring.Studio.Planning;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.Reviews;

/// <summary>Where articles are checked, signed, published, looked back on and planned.</summary>
static class ReviewRoutes
{
    private const string Article = StudioPaths.Articles + "/{slug}";
    private const string Review = StudioPaths.Reviews + "/{id:guid}";

    public static IServiceCollection AddReviewing(this IServiceCollection services) => services
        .AddSingleton<FormDesk>().AddSingleton<RoomEndpoint>().AddSingleton<ReviewEndpoint>().AddSingleton<HistoryEndpoint>().AddSingleton<LogEndpoint>().AddSingleton<PlanningEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        MapRoom(studio);
        MapReviews(studio);
        studio.MapGet(Article + "/history", (HttpContext context, HistoryEndpoint history, string slug, WellspringDb db) => history.Show(context, slug, db)).WithMetadata(StudioDoor.Newsroom, Costly.Yes);
        studio.MapPost(Article + "/editions", (HttpContext context, HistoryEndpoint history, string slug, WellspringDb db) => history.Restore(context, slug, db)).WithMetadata(StudioDoor.Writing);
        studio.MapGet(StudioPaths.Calendar, (HttpContext context, PlanningEndpoint planning, WellspringDb db) => planning.Show(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(StudioPaths.Calendar + "/rounds", (HttpContext context, PlanningEndpoint planning, WellspringDb db) => planning.Plan(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapGet(StudioPaths.Log, (HttpContext context, LogEndpoint log, WellspringDb db) => log.Show(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapGet(StudioPaths.Log + "/entries.csv", (HttpContext context, LogEndpoint log, WellspringDb db) => log.Csv(context, db)).WithMetadata(StudioDoor.Publishing, Costly.Yes);
        studio.MapGet(StudioPaths.Log + "/entries.jsonl", (HttpContext context, LogEndpoint log, WellspringDb db) => log.JsonLines(context, db)).WithMetadata(StudioDoor.Publishing, Costly.Yes);
    }

    private static void MapRoom(RouteGroupBuilder studio)
    {
        studio.MapGet(Article, (HttpContext context, RoomEndpoint room, string slug, WellspringDb db) => room.Show(context, slug, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(Article + "/rounds", (HttpContext context, RoomEndpoint room, string slug, WellspringDb db) => room.OpenRound(context, slug, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(Article + "/publication", (HttpContext context, RoomEndpoint room, string slug, WellspringDb db) => room.Publish(context, slug, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(Article + "/schedule/cancellation", (HttpContext context, RoomEndpoint room, string slug, WellspringDb db) => room.Unschedule(context, slug, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(Article + "/withdrawal", (HttpContext context, RoomEndpoint room, string slug, WellspringDb db) => room.Withdraw(context, slug, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(Article + "/urgent-publication", (HttpContext context, RoomEndpoint room, string slug, WellspringDb db) => room.PublishUrgently(context, slug, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapPost(Article + "/answers", (HttpContext context, RoomEndpoint room, string slug, WellspringDb db) => room.Answer(context, slug, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(Article + "/resolutions", (HttpContext context, RoomEndpoint room, string slug, WellspringDb db) => room.Settle(context, slug, db)).WithMetadata(StudioDoor.Newsroom);
    }

    private static void MapReviews(RouteGroupBuilder studio)
    {
        studio.MapGet(StudioPaths.Reviews, (HttpContext context, ReviewEndpoint reviews, WellspringDb db) => reviews.List(context, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapGet(Review, (HttpContext context, ReviewEndpoint reviews, Guid id, WellspringDb db) => reviews.Show(context, id, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(Review + "/verdicts", (HttpContext context, ReviewEndpoint reviews, Guid id, WellspringDb db) => reviews.Judge(context, id, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(Review + "/comments", (HttpContext context, ReviewEndpoint reviews, Guid id, WellspringDb db) => reviews.Comment(context, id, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(Review + "/answers", (HttpContext context, ReviewEndpoint reviews, Guid id, WellspringDb db) => reviews.Answer(context, id, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(Review + "/resolutions", (HttpContext context, ReviewEndpoint reviews, Guid id, WellspringDb db) => reviews.Settle(context, id, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(Review + "/signature", (HttpContext context, ReviewEndpoint reviews, Guid id, WellspringDb db) => reviews.Sign(context, id, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(Review + "/refusal", (HttpContext context, ReviewEndpoint reviews, Guid id, WellspringDb db) => reviews.Decline(context, id, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(Review + "/closure", (HttpContext context, ReviewEndpoint reviews, Guid id, WellspringDb db) => reviews.Close(context, id, db)).WithMetadata(StudioDoor.Publishing);
    }
}
