using Wellspring.Articles;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class ReadingAgeTests
{
    private const string Hard = "Epidemiological investigations consistently demonstrate considerable heterogeneity regarding psychophysiological consequences of emotional lacrimation.";

    [Fact]
    public void A_hard_text_is_hinted_at() => Gate.Hints("reading-age", Sheet.Saying(Hard));

    [Fact]
    public void An_easy_text_passes() => Gate.IsSilent("reading-age", Sheet.Saying("We cry. It is all right to cry. You can talk to us."));

    [Fact]
    public void The_age_of_the_policy_itself_passes()
    {
        const string Easiest = "I cry.";
        Assert.Equal(5, TextMeasures.Of(ArticleText.Parse(Easiest)).ReadingAge);
        Gate.IsSilent("reading-age", Sheet.Saying(Easiest) with { Policy = EditorialPolicy.Default with { ReadingAge = 5 } });
        Gate.Hints("reading-age", Sheet.Saying(Easiest) with { Policy = EditorialPolicy.Default with { ReadingAge = 4 } });
    }
}
