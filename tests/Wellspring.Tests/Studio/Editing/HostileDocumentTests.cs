using Wellspring.Foundation;
using Wellspring.Studio.Editing;

namespace Wellspring.Tests.Studio.Editing;

/// <summary>A browser may send anything. What is no document is refused in one line that names the place.</summary>
public sealed class HostileDocumentTests
{
    [Theory]
    [InlineData("""{"type":"doc","content":[{"type":"iframe"}]}""", "document.content[0]: there is no node \"iframe\"")]
    [InlineData("""{"type":"doc","content":[{"type":"text","text":"a"}]}""", "document.content[0]: a doc cannot hold a text")]
    [InlineData("""{"type":"doc"}""", "document: a doc cannot be empty")]
    [InlineData("""{"type":"paragraph"}""", "document: a document is expected, not a paragraph")]
    [InlineData("""{"type":"doc","content":{}}""", "document: \"content\" is a list")]
    [InlineData("""{"type":"doc","content":[7]}""", "document.content[0]: a node is expected here")]
    [InlineData("""{"type":"doc","onload":"x","content":[]}""", "document: a node has no \"onload\"")]
    [InlineData("""{"type":"doc","content":[{"type":"code_block","content":[{"type":"text","text":"a","marks":[{"type":"strong"}]}]}]}""", "document.content[0].content[0]: the words of a code_block have no marks")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","marks":[{"type":"strong"}]}]}""", "document.content[0]: a paragraph has neither marks nor text of its own")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"blink"}]}]}]}""", "document.content[0].content[0]: there is no mark \"blink\"")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"em"},{"type":"em"}]}]}]}""", "document.content[0].content[0]: a mark stands twice")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"link"}]}]}]}""", "document.content[0].content[0]: the attribute \"href\" is missing")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text"}]}]}""", "document.content[0].content[0]: the words of the text are missing")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"\ud800"}]}]}""", "document.content[0].content[0]: half a character stands alone in the text")]
    [InlineData("""{"type":"doc","content":[{"type":"container","content":[{"type":"paragraph"}]}]}""", "document.content[0]: the attribute \"name\" is missing")]
    [InlineData("""{"type":"doc","content":[{"type":"screening","attrs":{"test":"x\n:::"}}]}""", "document.content[0]: \"x :::\" cannot be the test")]
    [InlineData("""{"type":"doc","content":[{"type":"screening"}]}""", "document.content[0]: the attribute \"test\" is missing")]
    [InlineData("""{"type":"doc","content":[{"type":"container","attrs":{"name":"screening"},"content":[{"type":"paragraph"}]}]}""", "document.content[0]: \"screening\" cannot be the name")]
    [InlineData("""{"type":"doc","content":[{"type":"container","attrs":{"name":"sidebar"},"content":[{"type":"paragraph"}]}]}""", "document.content[0]: \"sidebar\" cannot be the name")]
    [InlineData("""{"type":"doc","content":[{"type":"heading","attrs":{"level":9}}]}""", "document.content[0]: a whole number from 1 to 6 is expected")]
    [InlineData("""{"type":"doc","content":[{"type":"heading","attrs":{"style":"x"}}]}""", "document.content[0]: a heading has no attribute \"style\"")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","attrs":{"attributes":"}\n# x"}}]}""", "document.content[0]: \"} # x\" cannot be the attributes")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"citation","attrs":{"written":"[@a1] <script>"}}]}]}""", "document.content[0].content[0]: \"[@a1] <script>\" cannot be the written")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"raw_html","attrs":{"html":"a\n\n# b"}}]}]}""", "document.content[0].content[0]: \"a  # b\" cannot be the html")]
    [InlineData("""{"type":"doc","content":[{"type":"paragraph","attrs":{"kept":{"source":"a","after":"b","at":0,"mark":""}}}]}""", "document.content[0]: \"kept\" is not as it was sent out")]
    [InlineData("not json", "1:2: the document is no JSON, or nested too deep")]
    [InlineData("""{"type":"doc",""", "1:14: the document is no JSON, or nested too deep")]
    public void What_is_no_document_is_refused_with_its_place(string json, string line) => Assert.Equal(line, Refusal(json));

    [Fact]
    public void A_document_ten_thousand_deep_is_refused()
    {
        var json = string.Concat(Enumerable.Repeat("""{"type":"blockquote","content":[""", 10_000));
        Assert.EndsWith(": the document is no JSON, or nested too deep", Refusal(json), StringComparison.Ordinal);
        Assert.EndsWith(": nodes are nested too deep", Refusal("""{"type":"doc","content":[""" + json[..(42 * 32)] + """{"type":"paragraph"}""" + string.Concat(Enumerable.Repeat("]}", 43))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_five_megabytes_is_refused() =>
        Assert.Equal("document: the document is longer than 4000000 characters", Refusal(new string(' ', 5_000_000)));

    [Fact]
    public void A_source_that_is_not_what_the_node_says_is_not_believed()
    {
        var mark = EditorJson.Mark(NormalForm.Of(EditorNode.Of("paragraph", EditorNode.Words("Harmless.", []))));
        var json = """{"type":"doc","content":[{"type":"paragraph","attrs":{"kept":{"source":"<script>x</script>","after":"","at":0,"mark":"MARK"}},"content":[{"type":"text","text":"Harmless."}]}]}""";
        Assert.Equal("Harmless.\n", EditorDocument.Body(json.Replace("MARK", mark, StringComparison.Ordinal)));
    }

    private static string Refusal(string json) => Assert.Throws<UnreadableInputException>(() => EditorDocument.Body(json)).Line;
}
