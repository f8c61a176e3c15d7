using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class ClaimNeedsChangeTests
{
    private static readonly Guid Reviewer = Panel.Signed.Review!.Reviewer.UserId!.Value;
    private static readonly Claim Claim = Panel.Signed.Manuscript.Claims[0];

    [Fact]
    public void A_reviewers_own_word_that_a_claim_needs_a_change_is_refused_with_its_number_and_its_first_words()
    {
        var finding = Assert.Single(Gate.Refuses("claim-needs-change", Panel.Signed with { NeedsChange = new HashSet<(Guid, string)> { (Reviewer, Claim.Hash) } }));
        Assert.Contains($"rita@example.org has said that claim 1 (\"{Claim.Text[..20]}", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("needs a change", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("…\")", finding.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(Claim.Text, finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_claims_are_named_in_one_sentence()
    {
        var finding = Assert.Single(Gate.Refuses("claim-needs-change", Needing(Graded("First."), Graded("Second."))));
        Assert.Contains("claim 1 (\"First.\") and claim 2 (\"Second.\") need a change", finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void A_claim_is_shortened_only_when_it_is_long(int letters, bool shortened) =>
        Assert.Equal(shortened, Assert.Single(Gate.Refuses("claim-needs-change", Needing(Graded(new string('a', letters))))).Sentence.Contains('…', StringComparison.Ordinal));

    [Fact]
    public void Another_reviewers_word_binds_only_them() =>
        Gate.IsSilent("claim-needs-change", Panel.Signed with { NeedsChange = new HashSet<(Guid, string)> { (Guid.Empty, Claim.Hash) } });

    [Fact]
    public void A_word_on_a_claim_that_the_text_no_longer_makes_binds_nobody() =>
        Gate.IsSilent("claim-needs-change", Panel.Signed with { NeedsChange = new HashSet<(Guid, string)> { (Reviewer, new string('a', 64)) } });

    [Fact]
    public void Without_a_review_there_is_nothing_to_say() =>
        Gate.IsSilent("claim-needs-change", Panel.Signed with { Review = null, NeedsChange = new HashSet<(Guid, string)> { (Reviewer, Claim.Hash) } });

    private static string Graded(string words) => words + "[@adams2020] {question=\"benefit\" level=\"1\"}";

    private static Submission Needing(params string[] paragraphs)
    {
        var manuscript = Sheet.Saying(string.Join("\n\n", paragraphs));
        return Panel.Signed with { Manuscript = manuscript, NeedsChange = manuscript.Claims.Select(c => (Reviewer, c.Hash)).ToHashSet() };
    }
}
