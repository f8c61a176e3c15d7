using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

/// <summary>Topic introductions and biographies.</summary>
public sealed class IntroductionTests
{
    [Theory]
    [InlineData("Studies show that crying lowers stress.", "claim-uncited", Severity.Refuse)]
    [InlineData("Studies show that crying lowers stress.[@adams2020]", "claim-uncited", Severity.Refuse)]
    [InlineData("Her brother committed suicide.", "safe-messaging", Severity.Refuse)]
    [InlineData("She suffers from hay fever.", "safe-messaging-hint", Severity.Hint)]
    public void An_introduction_makes_no_claims_and_speaks_safely(string text, string code, Severity severity) =>
        Assert.Contains(PublicationGate.ForIntroduction(text), f => f.Code == code && f.Severity == severity);

    [Fact]
    public void A_refused_introduction_is_shown_to_nobody()
    {
        Assert.Equal("", PublicationGate.ShownIntroduction("Studies show that crying lowers stress."));
        Assert.Equal("She suffers from hay fever.", PublicationGate.ShownIntroduction("She suffers from hay fever."));
    }

    [Fact]
    public void A_plain_introduction_passes() => Assert.Empty(PublicationGate.ForIntroduction("Partners, family, friends and the space between."));
}
