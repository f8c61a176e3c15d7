using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class ReviewerIsAuthorTests
{
    private static readonly Person Author = People.With("wanda-writer", licensed: true);

    [Fact]
    public void An_author_does_not_review_their_own_text() => Gate.Refuses("reviewer-is-author", Panel.Of(Author));

    [Fact]
    public void A_second_author_neither() =>
        Gate.Refuses("reviewer-is-author", Panel.Of(Author) with { Manuscript = Sheet.Sound with { Authors = ["somebody", "wanda-writer"] } });

    [Fact]
    public void An_author_does_not_check_their_own_policy_page() =>
        Gate.Refuses("reviewer-is-author", Panel.Of(Author, Roles.Editor) with { Manuscript = Sheet.Sound with { Kind = ArticleKind.Policy } });

    [Fact]
    public void Somebody_else_may() => Gate.IsSilent("reviewer-is-author", Panel.Signed);

    [Fact]
    public void Without_a_review_there_is_nothing_to_say() => Gate.IsSilent("reviewer-is-author", Panel.Signed with { Review = null });
}
