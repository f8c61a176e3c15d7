using System.Text.Json.Nodes;
using Wellspring.Studio.Editing;

namespace Wellspring.Tests.Studio.Editing;

/// <summary>Whoever changes one place changes no other.</summary>
public sealed class EditingTests
{
    private const string Body = "*  one\n*  two\n\n\nA   *soft*\nwrapped line.[@a1]\n\n[who]: https://who.int\n\n::: sidebar\nx\n:::\nSee [who] &amp; __them__.\n\n<div>\n\nEnd {.opinion reason=\"x\"}\n\n\n";

    [Fact]
    public void A_changed_paragraph_is_the_only_change() =>
        Assert.Equal(Body.Replace("A   *soft*\nwrapped line.", "A   *soft* changed line.", StringComparison.Ordinal), Changed(Body, " wrapped line.", " changed line."));

    [Fact]
    public void The_last_words_change_alone() => Assert.Equal(Body.Replace("End", "The end", StringComparison.Ordinal), Changed(Body, "End", "The end"));

    [Fact]
    public void What_the_language_does_not_have_is_shown_as_source()
    {
        var types = Opened(Body)["content"]!.AsArray().Select(n => (string)n!["type"]!);
        Assert.Equal(["bullet_list", "paragraph", "source_block", "source_block", "paragraph", "source_block", "paragraph"], types);
    }

    [Fact]
    public void A_source_that_is_put_right_becomes_a_block() =>
        Assert.Equal("::: faq\nx\n:::\n", Changed("::: sidebar\nx\n:::\n", "::: sidebar\\nx\\n:::", "::: faq\\nx\\n:::"));

    [Fact]
    public void A_link_whose_definition_goes_keeps_its_address()
    {
        var doc = Opened("[who]: https://who.int\n\nSee [who].\n");
        doc["content"]!.AsArray().RemoveAt(0);
        Assert.Equal("See [who](https://who.int).\n", EditorDocument.Body(doc.ToJsonString()));
    }

    [Fact]
    public void Two_lists_that_come_to_stand_together_stay_two()
    {
        var doc = Opened("- a\n\nbetween\n\n- b\n");
        doc["content"]!.AsArray().RemoveAt(1);
        Assert.Equal("- a\n\n* b\n", EditorDocument.Body(doc.ToJsonString()));
    }

    [Fact]
    public void A_copy_of_a_block_is_a_block_of_its_own()
    {
        var doc = Opened("a *b*\n");
        doc["content"]!.AsArray().Add(doc["content"]![0]!.DeepClone());
        Assert.Equal("a *b*\n\na *b*\n", EditorDocument.Body(doc.ToJsonString()));
    }

    [Fact]
    public void Windows_line_ends_stay() => Assert.Equal("a\r\n\r\nc\r\n", Changed("a\r\n\r\nb\r\n", "\"b\"", "\"c\""));

    private static JsonNode Opened(string body) => JsonNode.Parse(EditorDocument.Open(body))!;

    // As a browser would: what the block says is another thing, its source is still the old one.
    private static string Changed(string body, string words, string by)
    {
        var doc = Opened(body);
        foreach (var node in doc["content"]!.AsArray().ToList())
        {
            var content = node!["content"]?.ToJsonString(Relaxed) ?? "";
            if (content.Contains(words, StringComparison.Ordinal)) node["content"] = JsonNode.Parse(content.Replace(words, by, StringComparison.Ordinal));
        }
        return EditorDocument.Body(doc.ToJsonString());
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
