using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Helplines;

/// <summary>One country as the team sees it.</summary>
/// <param name="Draft">The entry as it was last written down.</param>
/// <param name="Shown">What readers see; null when they see nothing of this country.</param>
/// <param name="Steps">What was done with it, the latest first.</param>
public sealed record CountryDesk(CountryHelp Draft, ShownCountry? Shown, IReadOnlyList<HelplineVersion> Steps)
{
    /// <summary>What is written down is not what readers see.</summary>
    public bool HasChange => Shown is null || Draft.Text != Shown.Help.Text;

    public bool IsToConfirm => HasChange || Shown!.Trust != Trust.Confirmed;

    public string By => Steps.FirstOrDefault(s => s.Step == HelplineStep.Confirmed)?.By ?? "";

    /// <summary>Changes with every step: a form brings it back, so that nobody confirms what they did not see.</summary>
    public string Mark => Hashing.Sha256Hex($"{Draft.Text}{(Steps.Count > 0 ? Steps[0].Number : 0)}")[..16];

    /// <summary>Of what readers see: changes with every confirmation and take-down, and not with what is only written down.</summary>
    public string ShownMark => Hashing.Sha256Hex($"{Shown?.Help.Text}{Steps.FirstOrDefault(s => s.Step != HelplineStep.Kept)?.Number ?? 0}")[..16];

    /// <summary>Its first line and its emergency number stand on every page.</summary>
    public bool IsHome { get; init; }

    public bool RunsOutBy(DateOnly day) => Shown is { Trust: Trust.Confirmed, HoldsUntil: { } last } && last <= day;
}

public static class ReadHelplines
{
    /// <summary>Every country, the site's own first, the others by name.</summary>
    public static async Task<IReadOnlyList<CountryDesk>> All(WellspringDb db, DateOnly today, CancellationToken cancel)
    {
        var shown = await CrisisHelp.Load(db, today, cancel);
        var steps = (await db.Helplines.AsNoTracking().OrderByDescending(v => v.Number).ToListAsync(cancel)).ToLookup(v => v.Country);
        var hidden = steps.Where(s => shown.Countries.All(c => c.Code != s.Key)).Select(s => Desk(s.First().Entry, null, [.. s]));
        var known = shown.Countries.Select((c, at) => Desk(c.Help, c, [.. steps[c.Code]]) with { IsHome = at == 0 });
        return [.. known.Take(1), .. known.Skip(1).Concat(hidden).OrderBy(d => d.Draft.Name, StringComparer.Ordinal)];
    }

    // What was taken down is what readers saw, not what somebody was writing.
    private static CountryDesk Desk(CountryHelp otherwise, ShownCountry? shown, IReadOnlyList<HelplineVersion> steps) =>
        new(steps.FirstOrDefault(s => s.Step != HelplineStep.TakenDown)?.Entry ?? otherwise, shown, steps);

    public static async Task<CountryDesk?> One(WellspringDb db, string code, DateOnly today, CancellationToken cancel) =>
        (await All(db, today, cancel)).SingleOrDefault(c => c.Draft.Code == code);
}
