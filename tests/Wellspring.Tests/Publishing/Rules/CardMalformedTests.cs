namespace Wellspring.Tests.Publishing.Rules;

public sealed class CardMalformedTests
{
    [Theory]
    [InlineData("::: care-card\n### Call 911 now if:\n- x\n:::", "level")]
    [InlineData("::: care-card {level=\"severe\"}\n### Call 911 now if:\n- x\n:::", "level")]
    [InlineData("::: care-card {level=\"urgent\"}\n- x\n:::", "begins with a heading")]
    [InlineData("::: care-card {level=\"urgent\"}\nSome words.\n\n### Call 911 now if:\n- x\n:::", "begins with a heading")]
    [InlineData("::: care-card {level=\"urgent\"}\n### Call 911 now\n- x\n:::", "ends \"if:\"")]
    [InlineData("::: care-card {level=\"urgent\"}\n### If in doubt: call 911\n- x\n:::", "ends \"if:\"")]
    [InlineData("::: care-card {level=\"urgent\"}\n### Call 911 now if:\nYou are in danger.\n:::", "lists the signs")]
    public void A_card_that_is_not_after_the_pattern_is_refused(string card, string fault)
    {
        var finding = Assert.Single(Gate.Refuses("card-malformed", Sheet.Saying("Hello.\n\n" + card)));
        Assert.Contains(fault, finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(3, finding.Place.Line);
    }

    [Theory]
    [InlineData("non-urgent", "Talk to a doctor if:")]
    [InlineData("urgent", "Ask for an urgent appointment if you have:")]
    [InlineData("emergency", "Call 911 now if:")]
    public void A_card_after_the_pattern_passes(string level, string heading) =>
        Gate.IsSilent("card-malformed", Sheet.Saying($"::: care-card {{level=\"{level}\"}}\n### {heading}\n\nAny of these:\n\n- x\n- y\n:::"));

    [Theory]
    [InlineData("::: self-check\n- x\n\nAsk.\n:::", "begins with a heading")]
    [InlineData("::: self-check\n### When\n\nAsk.\n:::", "one list", "what to do")]
    [InlineData("::: self-check\n### When\n1. x\n\nAsk.\n:::", "one list")]
    [InlineData("::: self-check\n### When\n- x\n\nOr:\n\n- y\n\nAsk.\n:::", "one list")]
    [InlineData("::: self-check\n### When\n- x\n\n  y\n- z\n\nAsk.\n:::", "one short text")]
    [InlineData("::: self-check\n### When\n\nAny of:\n\n- x\n:::", "what to do")]
    [InlineData("::: self-check\n### When\n- x\n### And then\n:::", "what to do")]
    public void A_self_check_that_leaves_a_reader_without_advice_is_refused(string check, params string[] faults)
    {
        var sentences = Gate.Refuses("card-malformed", Sheet.Saying("Hello.\n\n" + check)).Select(f => f.Sentence).ToList();
        Assert.Equal(faults.Length, sentences.Count);
        Assert.All(faults.Zip(sentences), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public void A_self_check_with_a_heading_a_list_and_advice_passes() =>
        Gate.IsSilent("card-malformed", Sheet.Saying("::: self-check\n### When to seek help\nTick what is so:\n\n- x\n- y\n\nAsk a doctor.\n\n[Find help](/crisis).\n:::"));

    [Fact]
    public void Other_containers_are_no_cards() => Gate.IsSilent("card-malformed", Sheet.Saying("::: callout\nHello.\n:::"));
}
