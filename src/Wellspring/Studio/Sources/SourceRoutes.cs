using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Studio.Sources;

/// <summary>The source library. Keys may hold nearly any sign, so what is done to a source stands before its key.</summary>
static class SourceRoutes
{
    private const string Merges = "/studio/source-merges";

    public static IServiceCollection AddSources(this IServiceCollection services) =>
        services.AddSingleton<SourcesEndpoint>().AddSingleton<NewSourceEndpoint>().AddSingleton<SourceEndpoint>().AddSingleton<MergeEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapGet(StudioPaths.Sources, (HttpContext context, SourcesEndpoint sources, WellspringDb db) => sources.Show(context, db)).WithMetadata(StudioDoor.Writing);
        studio.MapGet(StudioPaths.NewSource, (HttpContext context, NewSourceEndpoint source) => source.Show(context)).WithMetadata(StudioDoor.Writing);
        studio.MapPost(StudioPaths.NewSource, (HttpContext context, NewSourceEndpoint source, WellspringDb db) => source.Add(context, db)).WithMetadata(StudioDoor.Writing);
        studio.MapGet(StudioPaths.Sources + "/{**key}", (HttpContext context, SourceEndpoint source, string key, WellspringDb db) => source.Show(context, key, db)).WithMetadata(StudioDoor.Writing);
        studio.MapPost("/studio/source-corrections/{**key}", (HttpContext context, SourceEndpoint source, string key, WellspringDb db) => source.Correct(context, key, db)).WithMetadata(StudioDoor.Libraries);
        studio.MapPost("/studio/source-standings/{**key}", (HttpContext context, SourceEndpoint source, string key, WellspringDb db) => source.Judge(context, key, db)).WithMetadata(StudioDoor.Libraries);
        studio.MapGet(StudioPaths.Duplicates, (HttpContext context, MergeEndpoint merges, WellspringDb db) => merges.List(context, db)).WithMetadata(StudioDoor.Libraries);
        studio.MapGet(Merges, (HttpContext context, MergeEndpoint merges, WellspringDb db) => merges.Show(context, db)).WithMetadata(StudioDoor.Libraries);
        studio.MapPost(Merges, (HttpContext context, MergeEndpoint merges, WellspringDb db) => merges.Merge(context, db)).WithMetadata(StudioDoor.Libraries);
    }

    public static string Of(string key) => StudioPaths.Sources + "/" + Escaped(key);

    public static string CorrectionOf(string key) => "/studio/source-corrections/" + Escaped(key);

    public static string StandingOf(string key) => "/studio/source-standings/" + Escaped(key);

    public static string MergeOf(string kept, string retired) => $"{Merges}?kept={Uri.EscapeDataString(kept)}&retired={Uri.EscapeDataString(retired)}";

    public const string Merge = Merges;

    private static string Escaped(string key) => string.Join('/', key.Split('/').Select(Uri.EscapeDataString));
}
