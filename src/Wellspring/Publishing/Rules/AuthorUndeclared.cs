using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class AuthorUndeclared
{
    public static readonly PeopleRule Rule = new("author-undeclared", Severity.Refuse, submission =>
        submission.Manuscript.Authors.Where(slug => !HasDeclared(slug, submission)).Select(slug => Undeclared(slug, submission)));

    private static bool HasDeclared(string slug, Submission submission) =>
        submission.People.GetValueOrDefault(slug) is { } person && Declarations.AreCurrent(person, submission.Manuscript);

    private static Remark Undeclared(string slug, Submission submission) =>
        submission.People.GetValueOrDefault(slug) is { } person
            ? new($"{person.Name} has not declared their interests within the last {submission.Manuscript.Policy.DeclarationMonths} months. Ask for a dated declaration.")
            : new($"The author \"{slug}\" is no person of this site, so nobody has declared interests for this text. Add the person first.");
}
