using Wellspring.Accounts;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class ReviewerConflictedTests
{
    private static Submission Tied(string interest, Manuscript? manuscript = null, string declared = "2026-09-01")
    {
        var person = new Person { Id = Guid.Empty, Slug = "rita-reviewer", Name = "Rita Reviewer" };
        person.Licences.Add(People.Licence(null));
        person.Declarations.Add(People.Declared(DateOnly.Parse(declared, System.Globalization.CultureInfo.InvariantCulture), interest));
        return Panel.Of(person) with { Manuscript = manuscript ?? Sheet.Sound };
    }

    [Theory]
    [InlineData("calmpills.example", "Read [their guide](https://www.calmpills.example/guide).")]
    [InlineData("www.calmpills.example", "Read [their guide](https://calmpills.example/guide).")]
    [InlineData("Calm Pills Ltd", "The makers, calm pills ltd, paid for it.")]
    [InlineData("Calm Pills Ltd", "::: callout\n- Made by Calm Pills Ltd.\n:::")]
    [InlineData("Sponsor Ltd", "Try [this offer](https://shop.sponsor.example/offer).")]
    public void A_reviewer_tied_to_what_the_text_names_or_links_steps_aside(string interest, string text) =>
        Assert.Contains(interest, Assert.Single(Gate.Refuses("reviewer-conflicted", Tied(interest, Sheet.Saying(text)))).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_name_in_the_title_or_the_standfirst_counts()
    {
        Gate.Refuses("reviewer-conflicted", Tied("Acme", Sheet.Sound with { Title = "What Acme makes" }));
        Gate.Refuses("reviewer-conflicted", Tied("Acme", Sheet.Sound with { Standfirst = "What Acme makes" }));
    }

    [Theory]
    [InlineData("Acme", "The acmeist poets wrote on tears.")]
    [InlineData("calmpills.example", "Read [another guide](https://notcalmpills.example/).")]
    [InlineData("Sponsor Ltd", "Read [a guide](https://example.org/).")]
    [InlineData(" ", "Read [a guide](https://example.org/).")]
    public void An_interest_that_the_text_does_not_touch_is_no_conflict(string interest, string text) =>
        Gate.IsSilent("reviewer-conflicted", Tied(interest, Sheet.Saying(text)));

    [Fact]
    public void A_reviewer_without_a_declaration_of_the_last_year_is_refused()
    {
        Gate.Refuses("reviewer-conflicted", Tied("Acme", declared: "2025-11-19"));
        Gate.IsSilent("reviewer-conflicted", Tied("Acme", declared: "2025-11-20"));
        var silent = People.With("rita-reviewer", licensed: true);
        silent.Declarations.Clear();
        Gate.Refuses("reviewer-conflicted", Panel.Of(silent));
    }

    [Fact]
    public void Of_two_declarations_on_one_day_both_count_and_an_older_one_does_not()
    {
        var person = People.With("rita-reviewer", licensed: true);
        person.Declarations.Add(People.Declared(new DateOnly(2026, 9, 1), "Acme"));
        person.Declarations.Add(People.Declared(new DateOnly(2026, 8, 1), "Umbrella"));
        var text = Sheet.Saying("Acme and Umbrella paid for it.");
        Assert.Contains("Acme", Assert.Single(Gate.Refuses("reviewer-conflicted", Panel.Of(person) with { Manuscript = text })).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_review_there_is_nothing_to_say() => Gate.IsSilent("reviewer-conflicted", Panel.Signed with { Review = null });
}
