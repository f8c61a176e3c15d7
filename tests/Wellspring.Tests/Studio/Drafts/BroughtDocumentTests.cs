using System.Text.Json.Nodes;
using Wellspring.Publishing;
using Wellspring.Studio.Drafts;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Studio.Drafts;

/// <summary>The page of a draft says its text once: the document that it brings along points into the form.</summary>
public sealed class BroughtDocumentTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n  One.\n\n\n[a]: https://example.org\n\n- two\n- three\n\n")]
    [InlineData(Texts.Sound)]
    public void What_nodes_were_read_from_is_a_length_in_the_text_of_the_form(string body)
    {
        var document = Brought(body)["document"]!;
        var at = ((string)document["attrs"]!["before"]!).Length;
        var read = body[..at];
        foreach (var kept in Kept(document))
        {
            var length = (int)kept["source"]!;
            read += body[at..(at + length)] + (string)kept["after"]!;
            at = read.Length;
        }
        Assert.Equal(body, read);
    }

    [Theory]
    [InlineData("One.\r\n\r\nTwo.\r\n")]
    [InlineData("One.\0\n")]
    public void A_text_that_a_form_does_not_hold_as_it_is_comes_whole(string body) =>
        Assert.All(Kept(Brought(body)["document"]!), kept => Assert.Equal(System.Text.Json.JsonValueKind.String, kept["source"]!.GetValueKind()));

    [Fact]
    public void No_letter_of_it_ends_the_element_that_holds_it() =>
        Assert.DoesNotContain("<", DraftAnswers.InPage(DraftAnswers.Of(1, Draft("</script><script>alert(1)</script>")), "</script><script>alert(1)</script>"), StringComparison.Ordinal);

    private static JsonNode Brought(string body) => JsonNode.Parse(DraftAnswers.InPage(DraftAnswers.Of(1, Draft(body)), body))!;

    private static Draft Draft(string body) => new() { Slug = "a", Title = "A", Body = body };

    private static IEnumerable<JsonNode> Kept(JsonNode document) => document["content"]!.AsArray().Select(n => n!["attrs"]?["kept"]).OfType<JsonNode>();
}
