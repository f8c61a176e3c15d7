using Wellspring.Articles;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class SignOffMissingTests
{
    [Fact]
    public void A_text_that_nobody_ever_signed_is_refused()
    {
        var submission = Panel.Signed with { Review = null };
        Assert.Contains("licensed reviewer", Assert.Single(Gate.Refuses("sign-off-missing", submission)).Sentence, StringComparison.Ordinal);
        Gate.IsSilent("sign-off-stale", submission);
    }

    [Fact]
    public void For_a_policy_page_an_editor_is_asked() =>
        Assert.Contains("an editor", Assert.Single(Gate.Refuses("sign-off-missing", Panel.Signed with { Review = null, Manuscript = Sheet.Sound with { Kind = ArticleKind.Policy } })).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_signed_text_passes() => Gate.IsSilent("sign-off-missing", Panel.Signed);

    [Fact]
    public void An_earlier_sign_off_makes_it_stale_rather_than_missing() =>
        Gate.IsSilent("sign-off-missing", Panel.Signed with { Review = null, SignedEarlier = DateTimeOffset.UnixEpoch });
}
