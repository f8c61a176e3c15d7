using System.Globalization;
using Wellspring.Helplines;

namespace Wellspring.Studio.Helplines;

/// <summary>Where a country's entry stands, in the words of a list.</summary>
static class HelplineWords
{
    public const int DaysAhead = 30;

    public static string Numbers(CountryHelp entry) => string.Join(" · ", entry.Emergency.Select(n => $"emergency {n}").Concat(entry.Lines.Select(l => $"{l.Name} {l.Label}")));

    public static string State(CountryDesk desk, DateOnly today) => desk switch
    {
        { Shown: null, Steps: [{ Step: HelplineStep.TakenDown }, ..] } => "Taken off: readers see nothing of it.",
        { Shown: null } => "Readers see nothing of it until it is confirmed.",
        { Shown.Trust: Trust.TakenDown } => "Taken down: readers see the emergency number alone.",
        { HasChange: true } => "Changed, and not confirmed: readers see what was there before.",
        { Shown.Trust: Trust.Unconfirmed } => "As it came with the program. Nobody of this site has confirmed it.",
        { Shown.Trust: Trust.RanOut } => $"Confirmed on {Day(desk.Shown.CheckedOn)}, which held until {Day(desk.Shown.HoldsUntil)}.",
        _ => $"Confirmed on {Day(desk.Shown!.CheckedOn)} by {desk.By}. Holds until {Day(desk.Shown.HoldsUntil)}.",
    };

    /// <summary>What to call it while it is to be confirmed; empty for what is.</summary>
    public static string Mark(CountryDesk desk, DateOnly today) => desk switch
    {
        { Shown: null, Steps: [{ Step: HelplineStep.TakenDown }, ..] } => "",
        { Shown.Trust: Trust.TakenDown } => "Taken down",
        { HasChange: true } => "To be confirmed",
        { Shown.Trust: Trust.RanOut } => "Ran out",
        { Shown.Trust: Trust.Unconfirmed } => "To be confirmed",
        _ => desk.RunsOutBy(today.AddDays(DaysAhead)) ? "Runs out soon" : "",
    };

    /// <summary>A take-down leaves readers nothing of it: neither does it come with the program, nor does it stand on every page.</summary>
    public static bool GoesAltogether(CountryDesk desk) => !desk.IsHome && CrisisLines.Of(desk.Draft.Code) is null;

    public static bool IsUrgent(CountryDesk desk) => desk.Shown is { Trust: Trust.TakenDown or Trust.RanOut };

    public static string Step(HelplineStep step) => step switch { HelplineStep.Confirmed => "Confirmed", HelplineStep.TakenDown => "Taken down", _ => "Changed" };

    public static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";
}
