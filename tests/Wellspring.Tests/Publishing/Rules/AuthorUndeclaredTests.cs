using Wellspring.Accounts;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class AuthorUndeclaredTests
{
    private static Submission By(params Declaration[] declarations)
    {
        var person = new Person { Id = Guid.Empty, Slug = "wanda-writer", Name = "Wanda Writer" };
        person.Declarations.AddRange(declarations);
        return Panel.Signed with { People = new Dictionary<string, Person> { [person.Slug] = person } };
    }

    [Fact]
    public void An_author_who_never_declared_is_refused() =>
        Assert.Contains("Wanda Writer", Assert.Single(Gate.Refuses("author-undeclared", By())).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_declaration_holds_for_a_year_to_the_day() => Gate.IsSilent("author-undeclared", By(People.Declared(new DateOnly(2025, 11, 20))));

    [Fact]
    public void A_declaration_older_than_a_year_is_refused() => Gate.Refuses("author-undeclared", By(People.Declared(new DateOnly(2025, 11, 19))));

    [Fact]
    public void A_declaration_of_today_holds() => Gate.IsSilent("author-undeclared", By(People.Declared(new DateOnly(2026, 11, 20))));

    [Fact]
    public void A_declaration_dated_tomorrow_does_not_count_yet() => Gate.Refuses("author-undeclared", By(People.Declared(new DateOnly(2026, 11, 21))));

    [Fact]
    public void The_latest_declaration_counts() =>
        Gate.IsSilent("author-undeclared", By(People.Declared(new DateOnly(2026, 1, 1)), People.Declared(new DateOnly(2020, 1, 1))));

    [Fact]
    public void An_author_who_is_no_known_person_is_refused_by_slug() =>
        Assert.Contains("\"nobody\"", Assert.Single(Gate.Refuses("author-undeclared", Panel.Signed with { Manuscript = Sheet.Sound with { Authors = ["wanda-writer", "nobody"] } })).Sentence, StringComparison.Ordinal);
}
