using System.CommandLine;
using Wellspring.Site.Rendering;

namespace Wellspring.Web.CommandLine;

static class RebuildVerb
{
    public static Command Create(Surroundings here)
    {
        var verb = new Command("rebuild", "Render all pages again.");
        verb.SetAction((_, cancel) => Run(here, cancel));
        return verb;
    }

    private static async Task<int> Run(Surroundings here, CancellationToken cancel)
    {
        await using var db = await here.OpenDatabase(cancel);
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var total = 0;
        var changed = await new RenderSite(here.Site, here.Delivery, here.Time, services).All(db, Show, cancel);
        await here.Out.WriteLineAsync($"{total} pages rendered, {changed.Count} changed");
        return ExitCode.Done;

        void Show(RenderProgress progress)
        {
            total = progress.Done;
            if (!Console.IsErrorRedirected) here.Error.Write($"\r{progress.Done} of {progress.Of} pages");
        }
    }
}
