using Wellspring.Accounts;

namespace Wellspring.Publishing;

/// <summary>Declarations of interest as the gate reads them: the latest one counts, for as long as the policy says.</summary>
static class Declarations
{
    public static bool AreCurrent(Person person, Manuscript manuscript) =>
        Latest(person, manuscript.Today) is { } latest && latest.DeclaredOn.AddMonths(manuscript.Policy.DeclarationMonths) >= manuscript.Today;

    /// <summary>What the person is tied to by the latest declaration. Of two on one day both count: a correction may add an interest, and takes none away.</summary>
    public static IEnumerable<string> Interests(Person person, DateOnly today) =>
        Latest(person, today) is { } latest ? person.Declarations.Where(d => d.DeclaredOn == latest.DeclaredOn).SelectMany(d => d.Interests).Distinct() : [];

    public static Declaration? Latest(Person person, DateOnly today) =>
        person.Declarations.Where(d => d.DeclaredOn <= today).MaxBy(d => d.DeclaredOn);
}
