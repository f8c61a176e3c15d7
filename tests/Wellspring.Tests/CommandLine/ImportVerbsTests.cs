using System.Text.Json.Nodes;
using Wellspring.Tests.Importing;
using Wellspring.Tests.Importing.WordPress;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

public sealed class ImportVerbsTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public async Task The_report_as_JSON_has_its_fixed_shape()
    {
        await using var database = await TestDatabase.Create();
        Assert.Equal(0, await Run(database, "import", "wordpress", Imports.Wards, "--format", "json"));
        var report = JsonNode.Parse(output.ToString())!.AsObject();
        Assert.Equal(["articles", "people", "topics", "media", "redirects", "dropped"], report.Select(p => p.Key));
        Assert.Equal("""{"created":4,"updated":0,"unchanged":0}""", report["articles"]!.ToJsonString());
        Assert.All(report["dropped"]!.AsArray(), d => Assert.Equal(["what", "where", "why"], d!.AsObject().Select(p => p.Key)));
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task The_report_as_text_says_what_the_gate_thinks_and_still_exits_0()
    {
        await using var database = await TestDatabase.Create();
        Assert.Equal(0, await Run(database, "import", "wordpress", Imports.Wards));
        Assert.Contains("articles   4 created", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("gate: articles/about: refuse sign-off-missing", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_nobody_has_checked_is_named_once_however_often_it_is_cited()
    {
        await using var database = await TestDatabase.Create();
        using var folder = Importing.Markdown.ImportMarkdownTests.Whole();
        folder.Write("articles/more.md", "---\ntitle: More naps\n---\nNaps may help.[@nap2020]\n\nNaps may not.[@nap2020]\n");
        Assert.Equal(0, await Run(database, "import", "markdown", folder.Path));
        Assert.Single(output.ToString().Split('\n'), line => line.Contains("source-unchecked", StringComparison.Ordinal));
        Assert.Contains($"gate: {Path.Combine(folder.Path, "articles", "more.md")}", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wordpress")]
    [InlineData("ghost")]
    [InlineData("markdown")]
    public async Task What_is_not_there_is_one_line_and_exit_2(string kind)
    {
        await using var database = await TestDatabase.Create();
        Assert.Equal(2, await Run(database, "import", kind, "/nowhere/at/all"));
        Assert.StartsWith("wellspring: /nowhere/at/all: there is no such ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, error.ToString().Count(c => c == '\n'));
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task A_broken_export_is_one_line_with_file_and_position_and_exit_2()
    {
        await using var database = await TestDatabase.Create();
        var file = data.Write("broken.xml", ExportText.Of("<item><title>A & B</title></item>"));
        Assert.Equal(2, await Run(database, "import", "wordpress", file));
        Assert.StartsWith($"wellspring: {file}:4:17: ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, error.ToString().Count(c => c == '\n'));
    }

    [Fact]
    public async Task Samples_are_loaded_once_and_removed_whole()
    {
        await using var database = await TestDatabase.Create();
        Assert.Equal(0, await Run(database, "samples", "load", "--only-when-empty"));
        Assert.Equal(0, await Run(database, "samples", "load", "--only-when-empty"));
        Assert.Equal(1, await Run(database, "samples", "load"));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(data.Path, "media")));
        Assert.Equal(0, await Run(database, "samples", "remove"));
        Assert.Empty(Directory.GetFiles(Path.Combine(data.Path, "media")));
    }

    public void Dispose() => data.Dispose();

    private Task<int> Run(TestDatabase database, params string[] args) =>
        Cli.Run(args, name => name switch { "ConnectionStrings__Wellspring" => database.ConnectionString, "Wellspring__DataDirectory" => data.Path, _ => null }, output, error, TestContext.Current.CancellationToken);
}
