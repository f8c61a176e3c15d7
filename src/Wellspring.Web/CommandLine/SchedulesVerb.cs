using System.CommandLine;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class SchedulesVerb
{
    public static Command Create(Surroundings here)
    {
        var verb = new Command("schedules", "What waits for its time, and what came of the times of the last month.");
        verb.SetAction((_, cancel) => List(here, cancel));
        return verb;
    }

    private static async Task<int> List(Surroundings here, CancellationToken cancel)
    {
        await using var db = await here.OpenExisting(cancel);
        foreach (var chosen in await ListSchedules.Handle(db, here.Time, cancel))
            await here.Out.WriteLineAsync($"{chosen.Slug}  edition {chosen.Edition}  {chosen.Chosen}  {chosen.Outcome ?? "waits"}");
        return ExitCode.Done;
    }
}
