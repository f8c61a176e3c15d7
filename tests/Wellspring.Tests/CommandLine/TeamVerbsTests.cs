using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Tests.Importing;
using Wellspring.Tests.Publishing;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

/// <summary>What an operator does to team and topics, and what a newcomer is told of a slip.</summary>
public sealed class TeamVerbsTests : IAsyncLifetime
{
    private Newsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await Newsroom.Open();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_team_is_added_to_listed_and_left()
    {
        var (exit, output, _) = await Run("user", "add", "new@example.org", "--role", "reviewer", "--role", "newsletter-editor");
        Assert.Equal(0, exit);
        Assert.StartsWith("new@example.org is reviewer, newsletter-editor\nwarning: no person's page goes with new@example.org", output, StringComparison.Ordinal);
        Assert.Equal((0, "new@example.org is newsletter-editor\n", ""), await Run("user", "role", "new@example.org", "--remove", "reviewer"));
        Assert.Equal((0, "new@example.org is no longer of the team; what they wrote and signed stays\n", ""), await Run("user", "remove", "new@example.org"));
        var list = (await Run("user", "list")).Output.Split('\n');
        Assert.Contains("eddie-editor@example.org  editor  speaks as eddie-editor", list);
        Assert.Contains(list, line => line.StartsWith("new@example.org  newsletter-editor  (removed 2", StringComparison.Ordinal));
        Assert.StartsWith("user-removed: ", (await Run("sign", "x", "--as", "new@example.org")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_risk_is_changed_by_its_name()
    {
        await PlantTopics.Handle(newsroom.Db, newsroom.Time, newsroom.Editor, new TopicFile([new("crying", "Crying", "", Risk.None, [])], []), Newsroom.Cancel);
        Assert.Equal((0, "the risk of crying is high; it was none\n", ""), await Run("topic", "risk", "crying", "--to", "high", "--as", "eddie-editor@example.org"));
        Assert.Equal((1, "wellspring: refused: not-allowed\n"), await Refused("topic", "risk", "crying", "--to", "none", "--as", "eddie-editor@example.org"));
        Assert.Equal((2, "wellspring: \"2\" is no risk: use none, sensitive, high\n"), await Refused("topic", "risk", "crying", "--to", "2", "--as", "eddie-editor@example.org"));
    }

    [Fact]
    public async Task Credentials_are_changed_by_somebody_else()
    {
        Assert.Equal((0, "rita-reviewer is Name of rita-reviewer, MD, PhD\n", ""), await Run("person", "credentials", "rita-reviewer", "--to", "MD, PhD", "--as", "eddie-editor@example.org"));
        Assert.Equal((1, "wellspring: refused: not-allowed\n"), await Refused("person", "credentials", "eddie-editor", "--to", "MD", "--as", "eddie-editor@example.org"));
    }

    [Fact]
    public async Task Where_nothing_is_reopened_that_is_said()
    {
        Assert.Equal((0, "no published article is open for review again\n", ""), await Run("reopened"));
        Assert.Equal("{\"reopened\":[]}", (await Run("reopened", "--format", "json")).Output.Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Samples_that_are_not_there_are_not_removed() =>
        Assert.Equal((0, "There is nothing of the sample site here: nothing was removed.\n", ""), await Run("samples", "remove"));

    [Theory]
    [InlineData("a file is meant", "verify")]
    [InlineData("a Ghost export is one .json file, name that. A folder of Markdown is brought in with import markdown", "import", "ghost")]
    [InlineData("a WordPress export is one .xml file, name that. A folder of Markdown is brought in with import markdown", "import", "wordpress")]
    [InlineData("a file is meant", "import", "retractions")]
    public async Task A_folder_where_a_file_is_meant_is_said_to_be_one(string meant, params string[] verb)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal((2, $"wellspring: {folder.Path}: this is a folder; {meant}\n"), await Refused([.. verb, folder.Path]));
    }

    [Fact]
    public async Task A_file_where_a_folder_is_meant_is_said_to_be_one()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.md", "x");
        Assert.Equal((2, $"wellspring: {file}: this is a file; name the folder that it is in\n"), await Refused("import", "markdown", file));
        Assert.Contains("its review-record.json", (await Refused("verify", file)).Error, StringComparison.Ordinal);
    }

    private async Task<(int Exit, string Error)> Refused(params string[] args) => await Run(args) is var (exit, _, error) ? (exit, error) : default;

    private async Task<(int Exit, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await Cli.Run(args, name => name == "ConnectionStrings__Wellspring" ? newsroom.ConnectionString : null, output, error, Newsroom.Cancel);
        return (exit, output.ToString(), error.ToString());
    }
}
