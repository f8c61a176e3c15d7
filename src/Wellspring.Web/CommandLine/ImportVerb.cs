using System.CommandLine;

namespace Wellspring.Web.CommandLine;

static class ImportVerb
{
    public static Command Create(Surroundings here) => new("import", "Bring in what was written or gathered elsewhere.")
    {
        ImportSourcesVerb.Create(here),
        ImportRetractionsVerb.Create(here),
        ImportMarkdownVerb.Create(here),
        ImportWordPressVerb.Create(here),
        ImportGhostVerb.Create(here),
        ImportQuestionnaireVerb.Create(here),
    };
}
