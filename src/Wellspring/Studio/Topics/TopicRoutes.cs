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
        studio.Read(StudioPaths.Topics, StudioDoor.Newsroom, (HttpContext context, TopicsEndpoint topics, WellspringDb db) => topics.Show(context, db));
        studio.Write(StudioPaths.Topics, StudioDoor.Publishing, (HttpContext context, TopicsEndpoint topics, WellspringDb db) => topics.Add(context, db));
        studio.Read(Topic, StudioDoor.Newsroom, (HttpContext context, TopicEndpoint topic, string slug, WellspringDb db) => topic.Show(context, slug, db));
        studio.Write(Topic, StudioDoor.Publishing, (HttpContext context, TopicEndpoint topic, string slug, WellspringDb db) => topic.Change(context, slug, db));
        studio.Write(Topic + "/place", StudioDoor.Publishing, (HttpContext context, TopicsEndpoint topics, string slug, WellspringDb db) => topics.Move(context, slug, db));
        studio.Write(Topic + "/risk", StudioDoor.Publishing, (HttpContext context, TopicEndpoint topic, string slug, WellspringDb db) => topic.ChangeRisk(context, slug, db));
        studio.Write(Topic + "/merger", StudioDoor.Publishing, (HttpContext context, TopicEndpoint topic, string slug, WellspringDb db) => topic.Merge(context, slug, db));
        studio.Write(Topic + "/removal", StudioDoor.Publishing, (HttpContext context, TopicEndpoint topic, string slug, WellspringDb db) => topic.Remove(context, slug, db));
    }
}
