using Wellspring.Accounts;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class ReviewerEditedTextTests
{
    [Fact]
    public void Whoever_wrote_an_edition_does_not_review_the_article() =>
        Gate.Refuses("reviewer-edited-text", Panel.Signed with { Writers = new HashSet<Guid> { Panel.Signed.Review!.Reviewer.UserId!.Value } });

    [Fact]
    public void Others_may_have_written() => Gate.IsSilent("reviewer-edited-text", Panel.Signed with { Writers = new HashSet<Guid> { Guid.Empty } });

    [Fact]
    public void Without_a_review_there_is_nothing_to_say() => Gate.IsSilent("reviewer-edited-text", Panel.Signed with { Review = null });
}
