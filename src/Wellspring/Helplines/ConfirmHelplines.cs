using Wellspring.Foundation;

namespace Wellspring.Helplines;

/// <summary>Somebody has held a country's entry against its sources, number by number: readers see exactly that, until the confirmation runs out.</summary>
public static class ConfirmHelplines
{
    /// <summary>Twice a year: lines keep their numbers for long, but change their hours, close, or move to a short number within one. See docs/decisions.</summary>
    public const int Months = 6;

    public const int MostMonths = 12;

    /// <summary>What has to be looked at, each with where it can be held against: the emergency numbers, and each line.</summary>
    public static IReadOnlyList<(string Words, string? Source)> Of(CountryHelp entry) =>
    [
        (entry.Emergency.Count > 0 ? $"Emergency: {string.Join(", ", entry.Emergency)}" : $"No emergency number: “{entry.EmergencyNote}”", entry.EmergencySource),
        .. entry.Lines.Select(l => (Said(l), l.Source)),
    ];

    /// <param name="looked">Of what <see cref="Of"/> lists, by its place, what was looked at.</param>
    public static async Task<Outcome<HelplineVersion>> Handle(WellspringDb db, string country, string mark, IReadOnlySet<int> looked, DateOnly? until, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (await ReadHelplines.One(db, country, today, cancel) is not { } desk) return HelplineAct.Unknown;
        var problems = Problems(desk, mark, looked, until, today, actor);
        if (problems.Count > 0) return problems;
        var step = db.Helplines.Add(HelplineAct.Step(HelplineStep.Confirmed, desk.Draft, now, actor, until)).Entity;
        db.Record(actor, "confirmed", HelplineAct.Subject(country), now, $"until {until:yyyy-MM-dd}; {HelplineAct.Difference(desk.Shown?.Help, desk.Draft)}");
        db.Announce(new HelplinesChanged([country]), now);
        db.AnnounceFor(new ConfirmationRanOut(country), now, new(until!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return step;
    }

    private static List<Finding> Problems(CountryDesk desk, string mark, IReadOnlySet<int> looked, DateOnly? until, DateOnly today, Actor actor)
    {
        var problems = new List<Finding>();
        if (!HelplineAct.May(actor)) problems.Add(HelplineAct.NotAllowed);
        if (desk.Mark != mark) problems.Add(HelplineAct.Meanwhile);
        if (desk.IsHome) problems.AddRange(HelplineRules.OfHome(desk.Draft));
        foreach (var (at, (words, source)) in Of(desk.Draft).Index())
            if (source is null) problems.Add(Finding.Refuse("looked-unsourced", $"“{words}” has no source to be held against. Write down above where it stands, and keep that first.", new(at + 1, 0)));
            else if (!looked.Contains(at)) problems.Add(Finding.Refuse("looked-missing", $"“{words}” is still to be looked at.", new(at + 1, 0)));
        if (until is null || until <= today || until > today.AddMonths(MostMonths)) problems.Add(Finding.Refuse("until-wrong", $"Say until when it holds: a day after today and within {MostMonths} months."));
        return problems;
    }

    private static string Said(Helpline line) => $"{line.Name}: {line.Label}, dialed {line.Dial}{(line.Sms is null ? "" : $", {line.TextWords}")}{(line.Hours is null ? "" : $", open {line.Hours}")}";
}
