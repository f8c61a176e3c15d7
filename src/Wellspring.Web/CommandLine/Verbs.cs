using System.CommandLine;

namespace Wellspring.Web.CommandLine;

/// <summary>All verbs, one line each.</summary>
static class Verbs
{
    public static RootCommand All(Surroundings here) => new("Wellspring: publishing for health information that people can trust.")
    {
        ServeVerb.Create(here),
        CiteVerb.Create(here),
        ImportVerb.Create(here),
    };
}
