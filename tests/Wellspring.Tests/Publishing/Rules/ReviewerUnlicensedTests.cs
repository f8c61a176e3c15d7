using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class ReviewerUnlicensedTests
{
    private static Submission Policy(Person? person, Roles roles) => Panel.Of(person, roles) with { Manuscript = Sheet.Sound with { Kind = ArticleKind.Policy } };

    private static Person Licensed(bool confirmed = true, bool sample = false)
    {
        var person = People.With("rita-reviewer", licensed: false, sample);
        person.Licences.Add(People.Licence(new DateOnly(2030, 1, 1), confirmed));
        return person;
    }

    [Theory]
    [InlineData(Roles.Writer)]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.Administrator)]
    public void Only_a_reviewer_reviews_medicine(Roles roles) => Gate.Refuses("reviewer-unlicensed", Panel.Of(Licensed(), roles));

    [Fact]
    public void A_user_who_is_no_public_person_is_refused() => Says("no public person", Panel.Of(null));

    [Fact]
    public void A_person_without_a_licence_is_refused() => Says("no professional licence", Panel.Of(People.With("rita-reviewer", licensed: false)));

    [Fact]
    public void A_licence_that_nobody_checked_does_not_count() => Says("has not been checked", Panel.Of(Licensed(confirmed: false)));

    [Fact]
    public void A_checked_licence_counts() => Gate.IsSilent("reviewer-unlicensed", Panel.Of(Licensed()));

    [Fact]
    public void A_sample_person_cannot_sign_a_real_article() => Says("sample person", Panel.Of(Licensed(sample: true)));

    [Fact]
    public void A_sample_person_can_sign_a_sample_article() => Gate.IsSilent("reviewer-unlicensed", Panel.Of(Licensed(sample: true)) with { IsSample = true });

    [Fact]
    public void A_real_person_can_sign_a_sample_article() => Gate.IsSilent("reviewer-unlicensed", Panel.Of(Licensed()) with { IsSample = true });

    [Theory]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.Administrator)]
    public void A_policy_page_is_signed_by_an_editor_with_or_without_a_licence(Roles roles)
    {
        Gate.IsSilent("reviewer-unlicensed", Policy(People.With("eddie-editor", licensed: false), roles));
        Gate.IsSilent("reviewer-unlicensed", Policy(null, roles));
    }

    [Fact]
    public void A_policy_page_is_not_signed_by_a_reviewer() => Says("not an editor", Policy(Licensed(), Roles.Reviewer));

    [Fact]
    public void A_sample_editor_cannot_sign_a_real_policy_page() => Says("sample person", Policy(Licensed(sample: true), Roles.Editor));

    [Fact]
    public void Without_a_review_there_is_nothing_to_say() => Gate.IsSilent("reviewer-unlicensed", Panel.Signed with { Review = null });

    private static void Says(string words, Submission submission) =>
        Assert.Contains(words, Assert.Single(Gate.Refuses("reviewer-unlicensed", submission)).Sentence, StringComparison.Ordinal);
}
