using Wellspring.Foundation;

namespace Wellspring.Helplines;

/// <summary>Entries from a file are written down like any others: readers see nothing of them until a member of the team has confirmed them here.</summary>
public static class BringHelplines
{
    /// <returns>What was not taken, each with the reason.</returns>
    public static async Task<IReadOnlyList<(string Country, string Why)>> Handle(WellspringDb db, IReadOnlyList<CountryHelp> entries, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var now = time.GetUtcNow();
        var known = (await ReadHelplines.All(db, DateOnly.FromDateTime(now.UtcDateTime), cancel)).ToDictionary(c => c.Draft.Code);
        var left = new List<(string, string)>();
        foreach (var entry in entries.Where(e => known.GetValueOrDefault(e.Code)?.Draft.Text != e.Text))
            if (Problem(known.GetValueOrDefault(entry.Code), entry) is { } first) left.Add((entry.Code, first.Sentence));
            else Keep(db, known.GetValueOrDefault(entry.Code)?.Draft, entry, now, actor);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return left;
    }

    private static Finding? Problem(CountryDesk? known, CountryHelp entry) =>
        HelplineRules.Problems(entry).Concat(known is { IsHome: true } ? HelplineRules.OfHome(entry) : []).FirstOrDefault();

    private static void Keep(WellspringDb db, CountryHelp? before, CountryHelp entry, DateTimeOffset now, Actor actor)
    {
        db.Helplines.Add(HelplineAct.Step(HelplineStep.Kept, entry, now, actor));
        db.Record(actor, "brought in", HelplineAct.Subject(entry.Code), now, HelplineAct.Difference(before, entry));
    }
}
