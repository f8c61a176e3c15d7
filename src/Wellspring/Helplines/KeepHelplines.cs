using Wellspring.Foundation;

namespace Wellspring.Helplines;

/// <summary>Writes a country's entry down. Readers go on seeing what they saw until it is confirmed.</summary>
public static class KeepHelplines
{
    /// <param name="mark">Of the entry that was changed; null for a country that is new.</param>
    public static async Task<Outcome<HelplineVersion>> Handle(WellspringDb db, CountryHelp entry, string? mark, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var now = time.GetUtcNow();
        var known = await ReadHelplines.One(db, entry.Code, DateOnly.FromDateTime(now.UtcDateTime), cancel);
        var problems = Problems(entry, mark, known, actor);
        if (problems.Count > 0) return problems;
        var step = db.Helplines.Add(HelplineAct.Step(HelplineStep.Kept, entry, now, actor)).Entity;
        db.Record(actor, "changed", HelplineAct.Subject(entry.Code), now, HelplineAct.Difference(known?.Draft, entry));
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return step;
    }

    private static List<Finding> Problems(CountryHelp entry, string? mark, CountryDesk? known, Actor actor)
    {
        var problems = new List<Finding>(HelplineRules.Problems(entry));
        if (!HelplineAct.May(actor)) problems.Insert(0, HelplineAct.NotAllowed);
        if (known is { IsHome: true }) problems.AddRange(HelplineRules.OfHome(entry));
        if (mark is null && known is not null) problems.Add(Finding.Refuse("code-taken", $"{known.Draft.Name} has an entry already. Change that one."));
        if (mark is not null && known?.Mark != mark) problems.Add(HelplineAct.Meanwhile);
        if (mark is not null && known?.Draft.Text == entry.Text) problems.Add(Finding.Refuse("nothing-changed", "Nothing is different from what was written down before."));
        return problems;
    }
}
