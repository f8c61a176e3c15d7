using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

public sealed class CliTests
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Theory]
    [InlineData("there is no \"nonsense\" here; there are markdown, wordpress; see wellspring import --help", "import", "nonsense")]
    [InlineData("a verb is missing; there are markdown, wordpress; see wellspring import --help", "import")]
    [InlineData("a verb is missing; there is only refresh; see wellspring sources --help", "sources")]
    [InlineData("\"x\" is not an e-mail address", "user", "add", "x", "--role", "editor")]
    [InlineData("there is no \"extra\" here; see wellspring serve --help", "serve", "extra")]
    [InlineData("there is no \"markdwon\" here; did you mean markdown?; see wellspring import --help", "import", "markdwon", "x")]
    [InlineData("there is no \"pubilsh\" here; did you mean publish?; see wellspring --help", "pubilsh", "x")]
    [InlineData("there is no \"--acept\" here; did you mean --accept?; see wellspring publish --help", "publish", "x", "--as", "a@example.org", "--acept", "y")]
    [InlineData("SLUG and --as are missing; usage: wellspring sign SLUG --as EMAIL", "sign")]
    [InlineData("--as is missing; usage: wellspring publish SLUG --as EMAIL [options]", "publish", "x")]
    [InlineData("FILE is missing; usage: wellspring import ghost FILE [options]", "import", "ghost")]
    public async Task A_word_that_is_not_known_gets_one_line_and_exit_2(string line, params string[] args)
    {
        Assert.Equal(2, await Run(args));
        Assert.Equal($"wellspring: {line}", error.ToString().Trim().Replace(EveryImport, "markdown, wordpress", StringComparison.Ordinal));
        Assert.Empty(output.ToString());
    }

    [Theory]
    [InlineData("PORT", "eighty", "PORT is \"eighty\"; it takes a number from 1 to 65535")]
    [InlineData("ConnectionStrings__Wellspring", "garbage", "ConnectionStrings__Wellspring takes \"Data Source=FILE\" for SQLite or \"Host=…\" for PostgreSQL")]
    [InlineData("Wellspring__PublicUrl", "example", "Wellspring__PublicUrl is \"example\"; it takes an address like https://example.org")]
    public async Task A_setting_that_cannot_be_used_is_named(string name, string value, string line)
    {
        Assert.Equal(2, await Run(["serve"], (name, value)));
        Assert.Equal($"wellspring: {line}", error.ToString().Trim());
    }

    [Theory]
    [InlineData("Data Source=/dev/null/no/such.db")]
    [InlineData("Host=127.0.0.1;Port=1;Database=none;Timeout=2")]
    public async Task A_database_that_cannot_be_reached_is_one_line_without_a_trace(string connection)
    {
        Assert.Equal(2, await Run(["check", "--all"], ("ConnectionStrings__Wellspring", connection), ("Wellspring__DataDirectory", Path.GetTempPath())));
        Assert.Single(error.ToString().Trim().Split('\n'));
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact, System.Runtime.Versioning.SupportedOSPlatform("linux")]
    public async Task A_database_that_a_verb_makes_is_for_its_owner_only()
    {
        var folder = Directory.CreateTempSubdirectory("wellspring-new-").FullName;
        Assert.Equal(0, await Run(["check", "--all"], ("Wellspring__DataDirectory", folder)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "wellspring.db")));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_stands_for_something_is_in_capitals_in_every_help()
    {
        foreach (var verb in new[] { "claims", "sign", "withdraw", "import", "publish" }) await Run([verb, "--help"]);
        await Run(["import", "sources", "--help"]);
        Assert.Contains("wellspring claims <SLUG> [options]", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("--notice <NOTICE>", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("--format <json|text>", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotMatch("<[a-z-]+>", output.ToString());
    }

    [Fact]
    public async Task Every_verb_has_help_that_opens_no_database()
    {
        var verbs = Verbs.All(Surroundings.FromEnvironment(_ => null, output, error)).Subcommands;
        foreach (var verb in verbs) Assert.Equal(0, await Run([verb.Name, "--help"], ("ConnectionStrings__Wellspring", "Data Source=/nowhere/at/all.db")));
        Assert.All(verbs, v => Assert.Contains($"wellspring {v.Name}", output.ToString()));
    }

    private string EveryImport => string.Join(", ", Verbs.All(Surroundings.FromEnvironment(_ => null, output, error)).Subcommands.Single(v => v.Name == "import").Subcommands.Select(v => v.Name));

    private Task<int> Run(string[] args, params (string Name, string Value)[] settings) =>
        Cli.Run(args, name => settings.FirstOrDefault(s => s.Name == name).Value, output, error, TestContext.Current.CancellationToken);
}
