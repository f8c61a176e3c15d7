using System.Globalization;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;

namespace Wellspring.Identity;

/// <summary>Puts other choices for the whole site in force; every page is rendered again.</summary>
public static class ChooseIdentity
{
    private const int LongestName = 60;
    private const int LongestAddress = 500;
    private const int MostProfiles = 12;

    /// <param name="basedOn">The number of the choices that were changed; 0 for the configuration alone.</param>
    public static async Task<Outcome<SiteChoice>> Handle(WellspringDb db, SiteChoices choices, long basedOn, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var latest = await SiteChoices.Latest(db, cancel);
        var problems = Problems(choices, actor);
        if ((latest?.Number ?? 0) != basedOn) problems.Add(Finding.Refuse("changed-meanwhile", "Somebody else changed the settings while you had them open. Open the page again and look."));
        if (problems.Count > 0) return problems;
        var choice = Put(db, latest?.Choices ?? SiteChoices.None, choices, time.GetUtcNow(), actor);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return choice;
    }

    /// <summary>Only after everything against it was asked for and there was nothing.</summary>
    internal static SiteChoice Put(WellspringDb db, SiteChoices before, SiteChoices choices, DateTimeOffset now, Actor actor)
    {
        var whole = WithDark(choices);
        db.Record(actor, "chose", "site/settings", now, Difference(before, whole));
        db.Announce(new IdentityChanged(), now);
        return db.SiteChoices.Add(new() { Choices = whole, At = now, By = actor.Name }).Entity;
    }

    private static List<Finding> Problems(SiteChoices choices, Actor actor) =>
        [.. actor.May(Roles.Administrator) ? Array.Empty<Finding>() : [Finding.Refuse("not-allowed", "Only an administrator chooses for the whole site.")], .. AgainstWords(choices)];

    /// <summary>What stands against the choices, whoever makes them.</summary>
    internal static List<Finding> AgainstWords(SiteChoices choices)
    {
        var problems = new List<Finding>();
        if (choices.Name?.Length > LongestName) problems.Add(Finding.Refuse("name", $"The name stands on every page: at most {LongestName} characters."));
        if (choices.LeaveTo is { } leave && !IsAddress(leave)) problems.Add(Finding.Refuse("leave-to", "The way out is an address like https://www.weather.gov/."));
        if (choices.ContactAddress is { } contact && MailAddress.Read(contact) is null) problems.Add(Finding.Refuse("contact", "This is no address like editors@example.org."));
        if (choices.Profiles?.FirstOrDefault(p => p.Name.Length is 0 or > LongestName || !IsAddress(p.Address)) is { } profile) problems.Add(Finding.Refuse("profiles", $"“{profile.Name} {profile.Address}”: each line is a name and an address, as Mastodon https://example.social/@site."));
        if (choices.Profiles?.Count > MostProfiles) problems.Add(Finding.Refuse("profiles", $"At most {MostProfiles} stand in the foot."));
        problems.AddRange(OfColor("accent", choices.Accent, Paper.Light));
        problems.AddRange(OfColor("accent-dark", choices.AccentInDark, Paper.Dark));
        if (choices.Accent is null && choices.AccentInDark is not null) problems.Add(Finding.Refuse("accent", "A color for dark paper needs one for light paper beside it."));
        return problems;
    }

    private static IEnumerable<Finding> OfColor(string field, string? typed, Paper paper)
    {
        if (typed is null) yield break;
        if (Color.Read(typed) is not { } color) yield return Finding.Refuse(field, "A color is # and six digits or letters from a to f, as #1c5a4c.");
        else if (Accent.Failures(color, paper) is [var worst, ..] failures)
        {
            worst = failures.MinBy(f => f.Contrast);
            yield return Finding.Refuse(field, string.Create(CultureInfo.InvariantCulture, $"{color} cannot be read on {paper.Name} paper: on {worst.Where} it has a contrast of {Math.Floor(worst.Contrast * 100) / 100:0.00}, and WCAG 2.2 asks for {Accent.LeastContrast}. The nearest that can is {Accent.Nearest(color, paper)}."));
        }
    }

    private static bool IsAddress(string address) => address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.UserInfo.Length == 0;

    private static SiteChoices WithDark(SiteChoices choices) => choices is { Accent: { } light, AccentInDark: null }
        ? choices with { AccentInDark = Accent.Nearest(Color.Read(light)!.Value, Paper.Dark).ToString() }
        : choices;

    private static string Difference(SiteChoices before, SiteChoices after)
    {
        (string Name, string? Was, string? Is)[] all =
        [
            ("name", before.Name, after.Name), ("accent", before.Accent, after.Accent), ("accent in dark", before.AccentInDark, after.AccentInDark), ("way out", before.LeaveTo, after.LeaveTo),
            ("contact", before.ContactAddress, after.ContactAddress), ("profiles", Said(before.Profiles), Said(after.Profiles)), ("logo", before.Logo?.Path, after.Logo?.Path),
        ];
        return string.Join("; ", all.Where(c => c.Was != c.Is).Select(c => $"{c.Name}: {c.Is ?? "as configured"}")) is { Length: > 0 } words ? words : "nothing else than before";
    }

    private static string? Said(IReadOnlyList<ChosenProfile>? profiles) => profiles is null ? null : string.Join(", ", profiles.Select(p => $"{p.Name} {p.Address}"));
}
