using System.Text.Json.Nodes;
using Wellspring.Reviewing;
using Wellspring.Site.Parts;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site;

/// <summary>What readers are told of verdicts: how many, in plain words, and nothing where there are none.</summary>
public sealed class VerdictCountsTests
{
    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(1, 0, "The reviewer looked at 1 statement one by one, and found it supported.")]
    [InlineData(3, 0, "The reviewer looked at 3 statements one by one, and found each supported.")]
    [InlineData(0, 1, "The reviewer looked at 1 statement one by one, and found that it cannot be checked.")]
    [InlineData(0, 2, "The reviewer looked at 2 statements one by one, and found that each cannot be checked.")]
    [InlineData(1, 2, "The reviewer looked at 3 statements one by one: 1 is supported, 2 cannot be checked.")]
    [InlineData(2, 1, "The reviewer looked at 3 statements one by one: 2 are supported, 1 cannot be checked.")]
    [Trait("database", "none")]
    public void The_sentence_fits_the_numbers(int supported, int notCheckable, string sentence)
    {
        var claims = Enumerable.Repeat("supported", supported).Concat(Enumerable.Repeat("not-checkable", notCheckable)).Select(word => (JsonNode)new JsonObject { ["verdict"] = new JsonObject { ["word"] = word } });
        var counts = VerdictCounts.Of(new() { ["claims"] = new JsonArray([.. claims, new JsonObject { ["verdict"] = null }]) });
        Assert.Equal((supported, notCheckable, sentence), (counts.Supported, counts.NotCheckable, counts.Sentence));
        Assert.Equal("", VerdictCounts.Of(null).Sentence);
    }

    [Fact]
    public async Task The_page_and_its_record_tell_of_verdicts_only_where_there_are_some()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.Newsroom.Write(Newsroom.Draft with { Slug = "naps", Title = "Naps", Body = Texts.Sound + "\n\nCrying in company eases sadness.[@adams2020]" });
        Assert.True((await press.Newsroom.Judge(VerdictWord.NotCheckable, slug: "naps", comment: "A secret of the house.", claims: "2")).Done);
        Assert.Empty((await press.Newsroom.Sign(slug: "naps")).Refusals);
        Assert.Empty((await press.Newsroom.Publish(slug: "naps")).Refusals);
        await press.RenderAll();
        foreach (var slug in new[] { "onions", "naps" }) Assert.True(await press.OnDemand($"/articles/{slug}/review-record"));

        const string told = "The reviewer looked at 1 statement one by one, and found that it cannot be checked.";
        var record = await press.Text("/articles/naps/review-record");
        Assert.Contains(told, await press.Text("/articles/naps"), StringComparison.Ordinal);
        Assert.Contains(told, record, StringComparison.Ordinal);
        Assert.Contains("The reviewer: cannot be checked", record, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", record, StringComparison.Ordinal);
        Assert.DoesNotContain("one by one", await press.Text("/articles/onions"), StringComparison.Ordinal);
        Assert.DoesNotContain("The reviewer", await press.Text("/articles/onions/review-record"), StringComparison.Ordinal);
    }
}
