using Wellspring.Articles;
using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence.Claims;

public sealed class ClaimsTests
{
    [Fact]
    public void A_cited_fact_is_a_claim_with_its_keys()
    {
        var claim = Assert.Single(Found("Crying activates the nerves that calm the body.[@bylsma2019; @gracanin2014, p. 3]"));
        Assert.Equal(["bylsma2019", "gracanin2014"], claim.Keys);
        Assert.Equal(["Crying activates the nerves that calm the body."], claim.Sentences);
    }

    [Fact]
    public void An_uncited_fact_is_a_claim_without_keys() => Assert.Empty(Assert.Single(Found("Alcohol disrupts sleep.")).Keys);

    [Theory]
    [InlineData("## Alcohol disrupts sleep")]
    [InlineData("Does alcohol disrupt sleep?")]
    [InlineData("Talk to your doctor before you stop any medicine.")]
    [InlineData("```\nAlcohol disrupts sleep.\n```")]
    [InlineData("::: care-card {level=\"urgent\"}\n### Ask for help if:\n- alcohol disrupts your sleep every night\n- Alcohol disrupts sleep.\n:::")]
    [InlineData("::: self-check\n### When to seek help\nTick what is so.\n\n- Alcohol disrupts sleep.\n\nTalk to a doctor.\n:::")]
    [InlineData("::: screening phq-9\n:::")]
    [InlineData("::: experience\nAlcohol disrupts sleep, my patients often tell me.\nAlcohol disrupts sleep.\n:::")]
    [InlineData("Alcohol disrupts sleep. {.opinion reason=\"figure of speech\"}")]
    public void What_is_no_claim_is_not_found(string body) => Assert.Empty(Found(body));

    [Fact]
    public void An_opinion_without_a_reason_is_still_a_claim() => Assert.Single(Found("Alcohol disrupts sleep. {.opinion}"));

    [Theory]
    [InlineData("- Alcohol disrupts sleep.\n- Go to bed early.")]
    [InlineData("| Drug | Effect |\n|---|---|\n| Alcohol | Alcohol disrupts sleep. |")]
    [InlineData("> Alcohol disrupts sleep.")]
    [InlineData("::: key-points\n- Alcohol disrupts sleep.\n:::")]
    [InlineData("::: self-check\n### When\n- I drink.\n\nAlcohol disrupts sleep.\n:::")]
    [InlineData("::: self-check\n### When\nAlcohol disrupts sleep.\n\n- I drink.\n\nAsk.\n:::")]
    public void Items_rows_quotes_and_key_points_can_be_claims(string body) => Assert.Single(Found(body));

    [Fact]
    public void A_list_and_the_line_that_opens_it_vouch_for_each_other()
    {
        Assert.All(Found("Symptoms of depression include:[@who2023]\n\n- Low mood: a sadness that lowers energy\n- Sleep that is worse"), c => Assert.Equal(["who2023"], c.Keys));
        Assert.All(Found("Symptoms of depression include:\n\n- low mood[@who2023]\n- tiredness"), c => Assert.Equal(["who2023"], c.Keys));
    }

    [Fact]
    public void A_claim_keeps_its_hash_while_its_words_and_citations_stay()
    {
        var hash = HashOf("Alcohol disrupts sleep.[@a; @b]");
        Assert.Equal(hash, HashOf("Something new comes first.\n\nAlcohol  *disrupts*\nsleep.[@b] [@a]"));
        Assert.NotEqual(hash, HashOf("Alcohol disrupts sleep.[@a]"));
        Assert.NotEqual(hash, HashOf("Alcohol disturbs sleep.[@a; @b]"));
    }

    [Theory]
    [InlineData("Why walking lowers the risk of depression", false)]
    [InlineData("Walking lowers the risk of depression.", true)]
    [InlineData("Is crying good for you?", false)]
    [InlineData("What to expect. Most people recover from depression within a year.", true)]
    public void A_line_outside_the_body_can_sound_like_a_claim(string line, bool sounds) =>
        Assert.Equal(sounds, Wellspring.Evidence.Claims.SoundsLikeOne(line));

    private static string HashOf(string body) => Found(body).Single(c => c.Keys.Count > 0).Hash;

    private static IReadOnlyList<Claim> Found(string body) => Wellspring.Evidence.Claims.Find(ArticleText.Parse(body));
}
