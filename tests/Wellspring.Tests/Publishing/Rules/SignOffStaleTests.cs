using Wellspring.Articles;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class SignOffStaleTests
{
    private static Submission SignedOn(string day, Risk risk = Risk.None) =>
        Panel.Signed with { Review = Panel.Signed.Review! with { SignedAt = DateTimeOffset.Parse(day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture) }, Manuscript = Sheet.Sound with { Risk = risk } };

    [Fact]
    public void A_text_changed_since_it_was_signed_is_refused() =>
        Gate.Refuses("sign-off-stale", Panel.Signed with { Review = null, SignedEarlier = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero) });

    [Fact]
    public void A_sign_off_on_this_text_passes_although_an_earlier_text_was_signed_too() =>
        Gate.IsSilent("sign-off-stale", Panel.Signed with { SignedEarlier = DateTimeOffset.UnixEpoch });

    [Theory]
    [InlineData("2024-11-20", Risk.None)]
    [InlineData("2024-11-20", Risk.Sensitive)]
    [InlineData("2025-11-20", Risk.High)]
    public void A_review_holds_for_its_interval_to_the_day(string day, Risk risk) => Gate.IsSilent("sign-off-stale", SignedOn(day, risk));

    [Theory]
    [InlineData("2024-11-19", Risk.None, "24 months")]
    [InlineData("2024-11-19", Risk.Sensitive, "24 months")]
    [InlineData("2025-11-19", Risk.High, "12 months")]
    public void A_review_older_than_its_interval_is_refused(string day, Risk risk, string interval) =>
        Assert.Contains(interval, Assert.Single(Gate.Refuses("sign-off-stale", SignedOn(day, risk))).Sentence, StringComparison.Ordinal);
}
