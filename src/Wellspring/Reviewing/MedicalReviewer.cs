using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Reviewing;

/// <summary>Who may vouch for medicine, whatever kind of text it is: a reviewer with a public name and a licence that somebody else held against the register.</summary>
static class MedicalReviewer
{
    /// <summary>What stands against it, each with what to do; empty when nothing does.</summary>
    public static IEnumerable<string> Against(Actor reviewer, Person? person, Licence? licence)
    {
        if (!reviewer.May(Roles.Reviewer)) yield return $"{reviewer.Name} is not a reviewer. An administrator gives the role (user add EMAIL --role reviewer), or ask a reviewer.";
        if (person is null) yield return $"{reviewer.Name} signs for no public person, so readers could not see who reviewed. Link the user to a person (user add EMAIL --role reviewer --person SLUG).";
        else if (licence is null) yield return $"{person.Name} has no professional licence on record. Ask a licensed reviewer.";
        else if (licence is { CheckedOn: null, RevokedAt: { } back }) yield return $"The confirmation of the licence of {person.Name} ({licence.Jurisdiction} {licence.Number}) was taken back on {back.UtcDateTime:yyyy-MM-dd}: {licence.RevokedWhy} Ask another reviewer, or confirm it again when the register says that it is in force.";
        else if (licence.CheckedOn is null) yield return $"The licence of {person.Name} ({licence.Jurisdiction} {licence.Number}) has not been checked. An editor confirms it against the register (licence confirm {person.Slug} --evidence URL).";
        else if (licence.CheckedBy == reviewer.Name) yield return $"{reviewer.Name} confirmed the licence that they sign under. Nobody vouches for themselves: ask another editor to confirm it.";
    }

    /// <summary>Null while the licence is in force, or has no last day.</summary>
    public static string? Lapsed(Person? person, Licence? licence, DateOnly today) => licence?.ExpiresOn is { } lastDay && lastDay < today
        ? $"The licence of {person?.Name} ({licence.Jurisdiction} {licence.Number}) ran out on {lastDay:yyyy-MM-dd}. Record its renewal and ask for a new sign-off."
        : null;
}
