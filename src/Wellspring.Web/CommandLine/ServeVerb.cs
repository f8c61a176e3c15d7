using System.CommandLine;

namespace Wellspring.Web.CommandLine;

static class ServeVerb
{
    public static Command Create(Surroundings here)
    {
        var verb = new Command("serve", "Serve the site.");
        verb.SetAction((_, cancel) => Server.Run(here, cancel));
        return verb;
    }
}
