using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// A reviewer declares interests as authors do, and steps aside when the text names or links what they are tied to:
/// an interest is the name of an organisation or a host.
/// </summary>
static class ReviewerConflicted
{
    public static readonly PeopleRule Rule = new("reviewer-conflicted", Severity.Refuse, submission =>
        submission.Review is { Person: { } person } ? Find(person, submission.Manuscript) : []);

    private static IEnumerable<Remark> Find(Accounts.Person person, Manuscript manuscript)
    {
        if (!Declarations.AreCurrent(person, manuscript))
            yield return new($"{person.Name} has not declared their interests within the last {manuscript.Policy.DeclarationMonths} months. Ask for a dated declaration.");
        foreach (var interest in Declarations.Interests(person, manuscript.Today))
            if (IsTouched(interest, manuscript))
                yield return new($"{person.Name} is tied to {interest}, which this text names or links. Ask a reviewer without that interest.");
    }

    private static bool IsTouched(string interest, Manuscript manuscript) =>
        IsLinked(interest, manuscript) || Spoken.Names(Words(manuscript), interest) || SponsoredHosts(interest, manuscript).Any(host => IsLinked(host, manuscript));

    private static bool IsLinked(string host, Manuscript manuscript) => manuscript.Text.Links().Any(link => LinkHost.IsOn(link.Href, host));

    // A reviewer tied to a sponsor is tied to the sponsor's hosts.
    private static IEnumerable<string> SponsoredHosts(string interest, Manuscript manuscript) =>
        manuscript.PaidLinks.Where(p => p.Sponsor.Equals(interest, StringComparison.OrdinalIgnoreCase)).Select(p => p.Host);

    private static string Words(Manuscript manuscript) =>
        string.Join('\n', manuscript.Text.Blocks.Select(Prose.Words).Prepend(manuscript.Standfirst).Prepend(manuscript.Title));
}
