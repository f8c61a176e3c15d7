namespace Wellspring.Tests.Publishing.Rules;

public sealed class InfographicMalformedTests
{
    [Theory]
    [InlineData("{kind=\"pie\" title=\"T\"}\n- **A** b", "one of the kinds list, steps, comparison, proportion, bars")]
    [InlineData("\n- **A** b", "has a title")]
    [InlineData("{kind=\"steps\" title=\"T\"}\n- **A** b", "numbered list")]
    [InlineData("{title=\"T\"}\n- **A** b\n\nMore.", "one list and nothing else")]
    [InlineData("{title=\"T\"}\n- **A** b\n\n  More.", "one paragraph")]
    [InlineData("{kind=\"comparison\" title=\"T\"}\n- **A** b", "one table")]
    [InlineData("{kind=\"comparison\" title=\"T\"}\n| A |\n|---|\n| b |", "two columns")]
    [InlineData("{kind=\"comparison\" title=\"T\"}\n| A | B | C | D | E |\n|---|---|---|---|---|\n| b | b | b | b | b |", "two columns")]
    [InlineData("{kind=\"proportion\" title=\"T\" unit=\"adults\"}\n- **38 %** cried[@a]", "among how many")]
    [InlineData("{kind=\"proportion\" title=\"T\" unit=\"adults\" n=\"many\"}\n- **38 %** cried[@a]", "among how many")]
    [InlineData("{kind=\"proportion\" title=\"T\" unit=\"adults\" n=\"0\"}\n- **38 %** cried[@a]", "among how many")]
    [InlineData("{kind=\"proportion\" title=\"T\" n=\"100\"}\n- **38 %** cried[@a]", "of what a hundred are")]
    [InlineData("{kind=\"proportion\" title=\"T\" unit=\"adults\" n=\"100\"}\n- **a third** cried[@a]", "its number in bold")]
    [InlineData("{kind=\"proportion\" title=\"T\" unit=\"adults\" n=\"100\"}\n- 38 % cried[@a]", "its number in bold")]
    [InlineData("{kind=\"proportion\" title=\"T\" unit=\"adults\" n=\"100\"}\n- **60 %** cried[@a]\n- **40.1 %** did not[@a]", "more than 100")]
    [InlineData("{kind=\"proportion\" title=\"T\" unit=\"adults\" n=\"100\"}\n- **-2 %** cried[@a]", "less than none")]
    [InlineData("{kind=\"proportion\" title=\"T\" unit=\"adults\" n=\"100\"}\n- **1 %** a[@a]\n- **1 %** a[@a]\n- **1 %** a[@a]\n- **1 %** a[@a]\n- **1 %** a[@a]\n- **1 %** a[@a]", "More than 5 shares")]
    [InlineData("{kind=\"bars\" title=\"T\" n=\"100\"}\n- **3** women[@a]", "name what they count")]
    [InlineData("{kind=\"bars\" title=\"T\" unit=\"days\"}\n- **3** women[@a]", "among how many")]
    [InlineData("{kind=\"bars\" title=\"T\" unit=\"days\" n=\"100\"}\n- **-3** women[@a]\n- **3** men[@a]", "less than none")]
    [InlineData("{kind=\"bars\" title=\"T\" unit=\"days\" n=\"100\"}\n- **0** women[@a]", "above zero")]
    [InlineData("{kind=\"bars\" title=\"T\" unit=\"days\" n=\"100\"}\n- **3** women[@a]\n- **2** men", "cites its source")]
    [InlineData("{kind=\"proportion\" title=\"T\" unit=\"adults\" n=\"100\"}\n- **60 %** cried", "cites its source")]
    [InlineData("{kind=\"bars\" title=\"T\" unit=\"days\" n=\"100\"}\n- **about 3** women[@a]", "its number in bold")]
    public void What_is_not_what_it_says_or_could_mislead_is_refused(string infographic, string fault)
    {
        var finding = Assert.Single(Gate.Refuses("infographic-malformed", Sheet.Saying($"Hello.\n\n::: infographic {infographic}\n:::")));
        Assert.Contains(fault, finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(3, finding.Place.Line);
    }

    [Theory]
    [InlineData("{title=\"T\"}\n- **A** b\n- c")]
    [InlineData("{title=\"T\"}\n1. **A** b")]
    [InlineData("{kind=\"steps\" title=\"T\"}\n1. **A** b")]
    [InlineData("{title=\"T\"}\n| A | B |\n|---|---|\n| b | c |")]
    [InlineData("{kind=\"comparison\" title=\"T\"}\n| | A | B | C |\n|---|---|---|---|\n| b | c | d | e |")]
    [InlineData("{kind=\"proportion\" title=\"T\" unit=\"adults\" n=\"1,060\"}\n- **60 %** cried[@a]\n- **40 of 100** did not[@a]")]
    [InlineData("{kind=\"proportion\" title=\"T\" unit=\"adults\" n=\"7\"}\n- **0.5%** cried[@a]\n- **99.5 out of 100** did not[@a]")]
    [InlineData("{kind=\"bars\" title=\"T\" unit=\"days a month\" n=\"4,249\"}\n- **1,000.5** women[@a]\n- **0** men[@a]")]
    [InlineData("{kind=\"bars\" title=\"T\" unit=\"per cent of each group\" n=\"12\"}\n- **80 %** women[@a]\n- **70 %** men[@a]")]
    public void What_is_as_the_guide_has_it_passes(string infographic) => Gate.IsSilent("infographic-malformed", Sheet.Saying($"::: infographic {infographic}\n:::"));

    [Fact]
    public void Other_containers_are_no_infographics() => Gate.IsSilent("infographic-malformed", Sheet.Saying("::: callout\nHello.\n:::"));
}
