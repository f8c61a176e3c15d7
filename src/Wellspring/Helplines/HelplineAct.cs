using Wellspring.Foundation;

namespace Wellspring.Helplines;

/// <summary>What all acts on crisis lines share: who may, what they are called in the log, and what is said of a change.</summary>
static class HelplineAct
{
    public static bool May(Actor actor) => actor.May(Roles.Editor | Roles.Administrator);

    public static string Subject(string country) => $"helplines/{country}";

    public static Finding NotAllowed => Finding.Refuse("not-allowed", "Only an editor or an administrator looks after crisis lines.");

    public static Finding Meanwhile => Finding.Refuse("changed-meanwhile", "Somebody changed this entry while you had it open. What you typed is still below; open the page again in another tab and compare.");

    public static Finding Unknown => Finding.Refuse("country-unknown", "There is no entry for this country.");

    public static HelplineVersion Step(HelplineStep step, CountryHelp entry, DateTimeOffset now, Actor actor, DateOnly? until = null) =>
        new() { Country = entry.Code, Step = step, Entry = entry, At = now, By = actor.Name, ByUser = actor.UserId, HoldsUntil = until };

    /// <summary>Which numbers came and which went, for the log.</summary>
    public static string Difference(CountryHelp? before, CountryHelp after)
    {
        var (was, now) = (Numbers(before), Numbers(after));
        var said = was.Except(now).Select(n => $"without {n}").Concat(now.Except(was).Select(n => $"with {n}"));
        return string.Join(", ", said) is { Length: > 0 } words ? words : "words beside the numbers";
    }

    private static string[] Numbers(CountryHelp? entry) => entry is null ? [] :
        [.. entry.Emergency.Select(n => $"emergency {n}"), .. entry.Lines.Select(l => $"{l.Name} {l.Dial}"), .. entry.Lines.Where(l => l.Sms is not null).Select(l => $"{l.Name} text {l.Sms}")];
}
