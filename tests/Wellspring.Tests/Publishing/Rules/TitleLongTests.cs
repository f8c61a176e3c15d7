using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class TitleLongTests
{
    [Fact]
    public void A_title_of_66_characters_is_warned_of() => Gate.Warns("title-long", Sheet.Sound with { Title = new string('a', 66) });

    [Fact]
    public void A_title_of_65_characters_passes() => Gate.IsSilent("title-long", Sheet.Sound with { Title = new string('a', 65) });

    [Fact]
    public void The_policy_sets_the_length() =>
        Gate.Warns("title-long", Sheet.Sound with { Title = "Why we cry", Policy = EditorialPolicy.Default with { TitleCharacters = 9 } });
}
