using System.CommandLine;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Importing.Samples;

namespace Wellspring.Web.CommandLine;

static class SamplesVerb
{
    private static readonly Actor Loader = Actor.System("samples");
    private static readonly Option<bool> OnlyWhenEmpty = new("--only-when-empty") { Description = "Do nothing, and say so, when the database already holds something." };

    public static Command Create(Surroundings here)
    {
        var load = new Command("load", "Bring the sample site into an empty database, through the real gate.") { OnlyWhenEmpty };
        load.SetAction((line, cancel) => Load(here, line.GetValue(OnlyWhenEmpty), cancel));
        var remove = new Command("remove", "Take the sample site away whole; your own work stays.");
        remove.SetAction((_, cancel) => Remove(here, cancel));
        return new Command("samples", "The sample site.") { load, remove };
    }

    private static async Task<int> Load(Surroundings here, bool onlyWhenEmpty, CancellationToken cancel)
    {
        await using var db = await here.OpenDatabase(cancel);
        if (onlyWhenEmpty && !await BringInSamples.IsEmpty(db, cancel))
        {
            await here.Out.WriteLineAsync("The database already holds something: no samples were loaded.");
            return ExitCode.Done;
        }
        using var bibliography = new Bibliography(here.Time);
        var loaded = await BringInSamples.Handle(db, Path.Combine(AppContext.BaseDirectory, "content", "samples"), bibliography, here.Media, here.Seal, here.Time, Loader, cancel);
        return await here.Answer(loaded, report => $"The sample site is live: {Count.Of(report.Articles.Created, "article")} by {Count.Of(report.People.Created, "invented person", "invented people")}.");
    }

    private static async Task<int> Remove(Surroundings here, CancellationToken cancel)
    {
        await using var db = await here.OpenDatabase(cancel);
        var removed = await RemoveSamples.Handle(db, here.Media, here.Time, Loader, cancel);
        await here.Out.WriteLineAsync(removed.IsNothing ? "There is nothing of the sample site here: nothing was removed."
            : $"Removed {Count.Of(removed.Articles, "article")}, {Count.Of(removed.People, "person", "people")}, {Count.Of(removed.Topics, "topic")} and {Count.Of(removed.Sources, "source")} of the sample site.");
        return ExitCode.Done;
    }
}
