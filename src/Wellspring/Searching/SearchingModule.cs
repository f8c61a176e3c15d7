using Microsoft.Extensions.DependencyInjection;

namespace Wellspring.Searching;

public static class SearchingModule
{
    /// <summary>Another build of the program may split and stem otherwise.</summary>
    private static readonly string Program = typeof(SearchingModule).Module.ModuleVersionId.ToString("n");

    /// <param name="folder">Where this node keeps its index.</param>
    public static IServiceCollection AddSearching(this IServiceCollection services, string folder) =>
        services.AddSingleton(_ => new SearchIndex(folder, Program));
}
