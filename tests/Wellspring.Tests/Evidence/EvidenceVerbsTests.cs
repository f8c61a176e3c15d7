using System.Text.Json.Nodes;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.Evidence;

public sealed class EvidenceVerbsTests
{
    private const string Items = """[{"id": 1, "type": "book", "title": "On tears", "author": [{"family": "Okafor"}], "issued": "2019"}, {"id": "b", "type": "book", "title": "A book", "author": [{"family": "Ellwood"}], "issued": "2020"}]""";

    [Fact]
    public async Task Cite_answers_with_the_entries_of_the_processor_untouched()
    {
        using var items = TemporaryFile.With(Items, ".json");
        var answer = JsonNode.Parse((await Run("cite", items.Path, "--style", "apa", "--format", "json")).Out)!;
        Assert.Equal("  <div class=\"csl-entry\">Ellwood. (2020). <i>A book</i>.</div>\n", (string?)answer["bibliography"]![0]);
        Assert.Equal("(Ellwood, 2020; Okafor, 2019)", (string?)answer["citations"]![0]);
    }

    [Theory]
    [InlineData("""[[{"id": 1, "locator": "7"}], [{"id": "b"}, {"id": 1}]]""", "(Okafor, 2019, p. 7)|(Ellwood, 2020; Okafor, 2019)", 2)]
    [InlineData("""[[{"citationID": "c1", "citationItems": [{"id": 1}], "properties": {"noteIndex": 0}}, [], []]]""", "(Okafor, 2019)", 1)]
    public async Task Cite_takes_both_shapes_of_citations(string citations, string expected, int entries)
    {
        using var items = TemporaryFile.With(Items, ".json");
        using var file = TemporaryFile.With(citations, ".json");
        var answer = JsonNode.Parse((await Run("cite", items.Path, "--style", "apa", "--citations", file.Path, "--format", "json")).Out)!;
        Assert.Equal(expected, string.Join('|', answer["citations"]!.AsArray().Select(c => (string?)c)));
        Assert.Equal(entries, answer["bibliography"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("[{\"id\": 1}", "<style/>", "[]", "no JSON")]
    [InlineData(Items, "<style/>", "[]", "no CSL style")]
    [InlineData(Items, "", "[[{\"id\": \"nobody\"}]]", "“nobody” is cited, but no item has this id")]
    [InlineData(Items, "", "[{}]", "not a list")]
    public async Task Bad_input_is_one_line_with_its_file_and_exit_code_2(string items, string style, string citations, string words)
    {
        using TemporaryFile a = TemporaryFile.With(items, ".json"), b = TemporaryFile.With(style, ".csl"), c = TemporaryFile.With(citations, ".json");
        var said = await Run("cite", a.Path, "--style", style.Length == 0 ? "apa" : b.Path, "--citations", c.Path);
        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(words, said.Error, StringComparison.Ordinal);
        Assert.Matches(@"given\.(json|csl):\d+:\d+: ", said.Error);
        Assert.Single(said.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Import_sources_answers_in_its_fixed_shape()
    {
        using var file = TemporaryFile.With("@book{a, title = {On tears}, author = {Okafor, Tess}, year = 2019}\n@set{s, entryset = {a}}", ".bib");
        var answer = JsonNode.Parse((await Run("import", "sources", file.Path, "--format", "json")).Out)!;
        Assert.Equal("""{"created":1,"updated":0,"unchanged":0}""", answer["sources"]!.ToJsonString());
        Assert.Equal(["what", "where", "why"], answer["dropped"]![0]!.AsObject().Select(p => p.Key));
    }

    [Theory]
    [InlineData("@book{a, title = {On tears", ".bib", "given.bib:1:18: ")]
    [InlineData("whatever", ".docx", ".bib, .ris, .nbib")]
    public async Task A_file_that_cannot_be_read_is_one_line_and_exit_code_2(string text, string extension, string words)
    {
        using var file = TemporaryFile.With(text, extension);
        var said = await Run("import", "sources", file.Path);
        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains(words, said.Error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Out, string Error)> Run(params string[] args)
    {
        await using var database = await TestDatabase.Create();
        using StringWriter output = new(), error = new();
        string? Setting(string name) => name switch { "ConnectionStrings__Wellspring" => database.ConnectionString, "Wellspring__DataDirectory" => Path.GetTempPath(), _ => null };
        return (await Cli.Run(args, Setting, output, error, TestContext.Current.CancellationToken), output.ToString(), error.ToString());
    }
}
