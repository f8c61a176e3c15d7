using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Helplines;

/// <summary>How far this site stands behind a country's numbers.</summary>
public enum Trust { Confirmed, RanOut, Unconfirmed, TakenDown }

/// <summary>One country as readers meet it.</summary>
/// <param name="CheckedOn">When a member of the team last held it against its sources; null for never.</param>
/// <param name="HoldsUntil">The last day of that.</param>
public sealed record ShownCountry(CountryHelp Help, Trust Trust, DateOnly? CheckedOn = null, DateOnly? HoldsUntil = null)
{
    public IReadOnlyList<Helpline> Lines => Trust == Trust.TakenDown ? [] : Help.Lines;

    /// <summary>Where most readers look first; null where no line is shown.</summary>
    public Helpline? Line => Lines.Count > 0 ? Lines[0] : null;

    public string? Emergency => Help.Emergency.Count > 0 ? Help.Emergency[0] : null;

    public string Code => Help.Code;
    public string Name => Help.Name;
    public string Anchor => Help.Anchor;
}

/// <summary>What readers see of all countries: the site's own confirmed entries, and where it has none, those that come with the program.</summary>
public sealed record CrisisHelp(IReadOnlyList<ShownCountry> Countries)
{
    /// <summary>Lists lines all over the world; stands beside whatever this site has not confirmed.</summary>
    public const string Directory = "https://findahelpline.com";

    /// <summary>Where most readers of this site are; it comes first. A reader's own country is never guessed.</summary>
    public ShownCountry Home => Countries[0];

    /// <summary>Taken down, and not of the program: nothing is left of them but their addresses.</summary>
    public IReadOnlyList<CountryHelp> Gone { get; private init; } = [];

    /// <summary>As it comes with the program, for want of anything else.</summary>
    public static CrisisHelp Shipped { get; } = Of([], null, DateOnly.MinValue);

    public static async Task<CrisisHelp> Load(WellspringDb db, DateOnly today, CancellationToken cancel)
    {
        var steps = db.Helplines.AsNoTracking().Where(v => v.Step != HelplineStep.Kept);
        var last = await steps.Where(v => !steps.Any(w => w.Country == v.Country && w.Number > v.Number)).ToListAsync(cancel);
        var home = await db.HelplineHomes.OrderByDescending(h => h.Number).Select(h => h.Country).FirstOrDefaultAsync(cancel);
        return Of(last, home, today);
    }

    /// <param name="last">The last step of each country that readers see something of.</param>
    /// <param name="home">Null for the first country of the program.</param>
    internal static CrisisHelp Of(IReadOnlyCollection<HelplineVersion> last, string? home, DateOnly today)
    {
        var first = home ?? CrisisLines.All[0].Code;
        var gone = last.Where(v => v.Step == HelplineStep.TakenDown && v.Country != first && CrisisLines.Of(v.Country) is null).ToList();
        var own = last.Except(gone).ToDictionary(v => v.Country, v => Shown(v, today));
        var all = CrisisLines.All.Where(c => !own.ContainsKey(c.Code)).Select(c => new ShownCountry(c, Trust.Unconfirmed)).Concat(own.Values);
        return new([.. all.OrderBy(c => c.Code == first ? 0 : 1).ThenBy(c => c.Name, StringComparer.Ordinal)]) { Gone = [.. gone.Select(v => v.Entry)] };
    }

    private static ShownCountry Shown(HelplineVersion version, DateOnly today) => version.Step == HelplineStep.TakenDown
        ? new(Distrusted(version.Entry), Trust.TakenDown)
        : new(version.Entry, version.HoldsUntil < today ? Trust.RanOut : Trust.Confirmed, DateOnly.FromDateTime(version.At.UtcDateTime), version.HoldsUntil);

    // Whoever had one number wrong may have the other wrong too.
    private static CountryHelp Distrusted(CountryHelp own) => CrisisLines.Of(own.Code) is { } shipped
        ? own with { Emergency = shipped.Emergency, EmergencyNote = shipped.EmergencyNote, EmergencySource = shipped.EmergencySource }
        : own;
}
