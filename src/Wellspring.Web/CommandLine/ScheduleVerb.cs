using System.CommandLine;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class ScheduleVerb
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The article." };
    private static readonly Option<string?> At = new("--at") { Description = "When, in the publisher's time zone (Wellspring__TimeZone), as 2027-03-28T09:00." };
    private static readonly Option<bool> Cancel = new("--cancel") { Description = "Take the time back." };

    public static Command Create(Surroundings here)
    {
        var verb = new Command("schedule", "Choose a time at which exactly the latest edition goes live, through the gate as it stands then.") { Slug, StaffOption.As, At, Cancel, TermsOptions.Accept, TermsOptions.Change };
        verb.SetAction((line, cancel) => Schedule(here, line, cancel));
        return verb;
    }

    private static async Task<int> Schedule(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        if (line.GetValue(Cancel) == (line.GetValue(At) is not null)) throw new BadUsageException("schedule takes --at TIME, or --cancel");
        var terms = TermsOptions.Read(line);
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        var slug = line.GetRequiredValue(Slug);
        var at = line.GetValue(At) is { } typed ? PublisherTime.Read(typed, here.Zone) : null;
        if (!actor.Done) return await here.Refuse([.. actor.Refusals, .. at?.Refusals ?? []]);
        if (at is null) return await here.Answer(await ScheduleArticle.Cancel(db, slug, here.Time, actor.Value, cancel), s => $"{slug} no longer goes live at {s.Chosen}");
        if (!at.Done) return await here.Refuse([.. at.Refusals, .. await ScheduleArticle.Against(db, slug, terms, here.Time, actor.Value, cancel)]);
        return await here.Answer(await ScheduleArticle.Handle(db, slug, at.Value, terms, here.Time, actor.Value, cancel), s => $"{slug} goes live at {s.Chosen} ({s.DueAt.UtcDateTime:yyyy-MM-dd'T'HH:mm}Z) while the server runs");
    }
}
