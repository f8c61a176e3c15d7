using System.Text.Json;
using System.Text.Json.Nodes;
using Wellspring.Articles;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Publishing.Checking;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

public sealed class CheckVerbTests : IDisposable
{
    private readonly ArticleFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose() => folder.Dispose();

    private string Sound() => folder.WithBibliography().Put("text.md", ArticleFolder.FrontMatter + Texts.Sound);

    private string Refused() => folder.Put("bad text.md", "---\ntitle: Tears\n---\n\nA <b>bold</b> claim.\n");

    [Fact]
    public async Task Only_a_refusal_exits_1_with_one_line_on_the_second_stream()
    {
        Assert.Equal(0, await Run("check", Sound()));
        Assert.Empty(error.ToString());
        Assert.Equal(1, await Run("check", Refused()));
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_warning_alone_exits_0()
    {
        var file = Sound();
        folder.WithBibliography(standing: "unchecked");
        Assert.Equal(0, await Run("check", file));
        Assert.Contains(" warn source-unchecked ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_is_file_line_column_severity_code_and_sentence()
    {
        var file = Refused();
        await Run("check", file);
        var lines = output.ToString().Split('\n');
        Assert.Contains(lines, line => line.StartsWith($"{file}:5:3 refuse raw-html ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith($"{file}:1:1 refuse author-missing ", StringComparison.Ordinal));
        Assert.StartsWith("1 text: ", lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_shape_of_the_contract()
    {
        var (bad, sound) = (Refused(), Sound());
        await Run("check", bad, sound, "--format", "json");
        var files = JsonNode.Parse(output.ToString())!["files"]!.AsArray();
        Assert.Equal([bad, sound], files.Select(f => f!["file"]!.GetValue<string>()));
        var finding = files[0]!["findings"]!.AsArray().First(f => f!["code"]!.GetValue<string>() == "raw-html")!;
        Assert.Equal(["code", "severity", "message", "line", "column"], finding.AsObject().Select(p => p.Key));
        Assert.Equal(("refuse", 5, 3), (finding["severity"]!.GetValue<string>(), finding["line"]!.GetValue<int>(), finding["column"]!.GetValue<int>()));
    }

    // SARIF 2.1.0: 3.13 (log), 3.14 (run), 3.19 (component), 3.27 (result), 3.29 (location), 3.30 (region).
    [Fact]
    public async Task Sarif_names_version_tool_rules_levels_and_places()
    {
        await Run("check", Refused(), "--format", "sarif");
        var log = JsonNode.Parse(output.ToString())!;
        Assert.Equal("2.1.0", log["version"]!.GetValue<string>());
        var run = Assert.Single(log["runs"]!.AsArray())!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal("Wellspring", run["tool"]!["driver"]!["name"]!.GetValue<string>());
        Assert.All(run["results"]!.AsArray(), result =>
        {
            Assert.Equal(result!["ruleId"]!.GetValue<string>(), rules[result["ruleIndex"]!.GetValue<int>()]!["id"]!.GetValue<string>());
            Assert.Contains(result["level"]!.GetValue<string>(), new[] { "error", "warning", "note" });
            Assert.NotEmpty(result["message"]!["text"]!.GetValue<string>());
            var place = Assert.Single(result["locations"]!.AsArray())!["physicalLocation"]!;
            Assert.True(Uri.IsWellFormedUriString(place["artifactLocation"]!["uri"]!.GetValue<string>(), UriKind.RelativeOrAbsolute));
            Assert.True(place["region"]!["startLine"]!.GetValue<int>() >= 1 && place["region"]!["startColumn"]!.GetValue<int>() >= 1);
        });
    }

    [Fact]
    public async Task On_files_no_database_is_opened() =>
        Assert.Equal(0, await Cli.Run(["check", Sound()], name => name == "ConnectionStrings__Wellspring" ? "Data Source=/nowhere/at/all.db" : null, output, error, Newsroom.Cancel));

    [Theory]
    [InlineData("check")]
    [InlineData("check", "a.md", "--all")]
    [InlineData("check", "/nowhere/at/all.md")]
    [InlineData("check", "a.md", "--format", "xml")]
    public async Task Bad_usage_and_a_missing_file_exit_2_with_one_line(params string[] args)
    {
        Assert.Equal(2, await Run(args));
        Assert.Empty(output.ToString());
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task All_articles_of_the_database_are_checked_people_included()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        Assert.Equal(1, await Cli.Run(["check", "--all", "--format", "json"], name => name == "ConnectionStrings__Wellspring" ? newsroom.ConnectionString : null, output, error, Newsroom.Cancel));
        var file = JsonSerializer.Deserialize<JsonNode>(output.ToString())!["files"]![0]!;
        Assert.Equal("articles/why-we-cry", file["file"]!.GetValue<string>());
        Assert.Contains(file["findings"]!.AsArray(), f => f!["code"]!.GetValue<string>() == "sign-off-missing");
    }

    [Fact]
    public async Task An_introduction_or_biography_that_is_refused_is_named()
    {
        await using var newsroom = await Newsroom.Open();
        newsroom.Db.Add(new Topic { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Slug = "tears", Title = "Tears", Description = "Studies show that crying lowers stress." });
        newsroom.Db.Add(new Audience { Slug = "parents", Title = "For parents", Description = "Partners, family and friends." });
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        Assert.Equal(1, await Cli.Run(["check", "--all"], name => name == "ConnectionStrings__Wellspring" ? newsroom.ConnectionString : null, output, error, Newsroom.Cancel));
        Assert.StartsWith("topics/tears:1:1 refuse claim-uncited ", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("for/parents", output.ToString(), StringComparison.Ordinal);
    }

    private Task<int> Run(params string[] args) => Cli.Run(args, _ => null, output, error, Newsroom.Cancel);
}
