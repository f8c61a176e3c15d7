using Wellspring.Screening;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Screening.Bringing;

public sealed class NotFreeTests : IAsyncLifetime
{
    private Newsroom newsroom = null!;

    public static TheoryData<string, string> Names => [.. NotFree.All.SelectMany(n => n.Names.Select(name => (n.Names[0], name)))];

    public static TheoryData<string, string> Panels => [.. NotFree.All.SelectMany(n => n.Panels.Select(panel => (n.Names[0], panel)))];

    public async ValueTask InitializeAsync() => newsroom = await Newsroom.Open();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public void Each_names_its_holder_and_a_source()
    {
        Assert.Equal(17, NotFree.All.Count);
        Assert.All(NotFree.All, n => Assert.Contains(n.Holder, n.Refusal.Sentence, StringComparison.Ordinal));
        Assert.All(NotFree.All, n => Assert.Matches("https?://|@[0-9a-f]{8}|\\(", n.Reason));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task By_its_title_its_name_its_id_or_its_address(string shortName, string name)
    {
        await Refused(shortName, Forms.With(f => f["title"] = $"Your {name.ToLowerInvariant()}, week 2"));
        await Refused(shortName, Forms.With(f => f["name"] = name.Replace(" ", "", StringComparison.Ordinal)));
        await Refused(shortName, Forms.With(f => f["url"] = $"https://forms.example/Questionnaire/{name.Replace(' ', '-')}|2"));
    }

    [Theory]
    [InlineData("EPDS10", "EPDS")]
    [InlineData("BDI2", "BDI")]
    [InlineData("epds10", "EPDS")]
    public Task Also_with_a_number_behind_it(string title, string shortName) => Refused(shortName, Forms.With(f => f["title"] = title));

    [Theory, MemberData(nameof(Panels))]
    public Task By_a_code(string shortName, string code) =>
        Refused(shortName, Forms.With(f => f["item"]![0]!["code"] = System.Text.Json.Nodes.JsonNode.Parse($$"""[{"system": "http://loinc.org", "code": "{{code}}"}]""")));

    [Theory]
    [InlineData("How stress feels")]
    [InlineData("Essentials of sleep")]
    [InlineData("Bdistance")]
    public async Task A_part_of_a_word_is_no_name(string title) => Assert.True((await newsroom.Bring(Forms.With(f => f["title"] = title))).Done);

    private async Task Refused(string shortName, string json)
    {
        var refusal = Assert.Single((await newsroom.Bring(json)).Refusals);
        Assert.Equal("not-free", refusal.Code);
        Assert.Contains($"the {shortName}", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await newsroom.Stored());
    }
}
