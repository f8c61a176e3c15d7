using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Studio.Topics;

/// <summary>The subject tree, and what is done to it.</summary>
static class TopicRoutes
{
    private const string Topic = StudioPaths.Topics + "/{slug}";

    public static IServiceCollection AddTopics(this IServiceCollection services) => services.AddSingleton<TopicsEndpoint>().AddSingleton<TopicEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapGet(StudioPaths.Topics, (HttpContext context, TopicsEndpoint topics, WellspringDb db) => topics.Show(context, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(StudioPaths.Topics, (HttpContext context, TopicsEndpoint topics, WellspringDb db) => topics.Add(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapGet(Topic, (HttpContext context, TopicEndpoint topic, string slug, WellspringDb db) => topic.Show(context, slug, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(Topic, (HttpContext context, TopicEndpoint topic, string slug, WellspringDb db) => topic.Change(context, slug, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(Topic + "/place", (HttpContext context, TopicsEndpoint topics, string slug, WellspringDb db) => topics.Move(context, slug, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(Topic + "/risk", (HttpContext context, TopicEndpoint topic, string slug, WellspringDb db) => topic.ChangeRisk(context, slug, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(Topic + "/merger", (HttpContext context, TopicEndpoint topic, string slug, WellspringDb db) => topic.Merge(context, slug, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(Topic + "/removal", (HttpContext context, TopicEndpoint topic, string slug, WellspringDb db) => topic.Remove(context, slug, db)).WithMetadata(StudioDoor.Publishing);
    }
}
