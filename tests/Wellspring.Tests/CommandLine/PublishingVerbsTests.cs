using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Importing;
using Wellspring.Tests.Publishing;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

/// <summary>The whole way by command line, as a team without a studio goes it.</summary>
public sealed class PublishingVerbsTests : IAsyncLifetime
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private Newsroom newsroom = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await Newsroom.Open();
        var person = People.With("lou-licensed", licensed: false);
        person.Licences.Add(People.Licence(new DateOnly(2999, 1, 1), confirmed: false));
        person.Declarations.Add(People.Declared(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));
        newsroom.Db.Add(person);
        var author = await newsroom.Db.People.SingleAsync(p => p.Slug == "wanda-writer", Newsroom.Cancel);
        author.Declarations.Add(People.Declared(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));
        await newsroom.Write(Newsroom.Draft);
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task From_a_new_user_to_a_live_article()
    {
        Assert.Equal(0, await Run("user", "add", "Lou-Licensed@example.org", "--role", "reviewer"));
        Assert.Contains("lou-licensed@example.org is reviewer and speaks as Name of lou-licensed", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await Run("sign", Newsroom.Slug, "--as", "lou-licensed@example.org"));
        Assert.Contains("reviewer-unlicensed: ", output.ToString(), StringComparison.Ordinal);
        Assert.Equal("wellspring: refused: reviewer-unlicensed", error.ToString().Trim());

        Assert.Equal(0, await Run("licence", "confirm", "lou-licensed", "--as", "eddie-editor@example.org", "--evidence", "https://register.example.org/1"));
        Assert.Equal(1, await Run("publish", Newsroom.Slug, "--as", "eddie-editor@example.org"));
        Assert.Equal(0, await Run("sign", Newsroom.Slug, "--as", "lou-licensed@example.org"));
        Assert.Equal(0, await Run("publish", Newsroom.Slug, "--as", "eddie-editor@example.org"));
        Assert.EndsWith("published http://localhost:5080/articles/why-we-cry", output.ToString().TrimEnd(), StringComparison.Ordinal);
        Assert.Single(await newsroom.Db.Publications.ToListAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task Everything_that_keeps_an_article_from_a_time_is_named_at_once()
    {
        Assert.Equal(1, await Run("schedule", Newsroom.Slug, "--at", "tomorrow", "--as", "eddie-editor@example.org"));
        Assert.Contains("time-unclear: ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("sign-off-missing: ", output.ToString(), StringComparison.Ordinal);
        Assert.Equal("wellspring: refused: time-unclear, sign-off-missing", error.ToString().Trim());
        Assert.Equal(1, await Run("schedule", "no-such", "--at", "tomorrow", "--as", "stranger@example.org"));
        Assert.Contains("wellspring: refused: user-unknown, time-unclear", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_roles_are_given_at_once()
    {
        Assert.Equal(0, await Run("user", "add", "office@example.org", "--role", "writer", "--role", "administrator"));
        Assert.Contains("writer, administrator", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_not_of_the_team_does_nothing()
    {
        Assert.Equal(1, await Run("sign", Newsroom.Slug, "--as", "stranger@example.org"));
        Assert.StartsWith("user-unknown: ", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user", "add", "a@example.org", "--role", "king")]
    [InlineData("user", "add", "a@example.org", "--role", "3")]
    [InlineData("user", "add", "a@example.org")]
    [InlineData("sign", "why-we-cry")]
    [InlineData("publish", "why-we-cry", "--as", "eddie-editor@example.org", "--accept", "source-old")]
    [InlineData("publish", "why-we-cry", "--as", "eddie-editor@example.org", "--accept", "source-old= ")]
    [InlineData("publish", "why-we-cry", "--as", "eddie-editor@example.org", "--accept", "sourc-old=a slip")]
    [InlineData("publish", "why-we-cry", "--as", "eddie-editor@example.org", "--accept", "claim-uncited=a refusal cannot be accepted")]
    [InlineData("publish", "why-we-cry", "--as", "eddie-editor@example.org", "--change", "update,minor")]
    [InlineData("publish", "why-we-cry", "--as", "eddie-editor@example.org", "--change", "1")]
    public async Task Bad_usage_exits_2_with_one_line(params string[] args)
    {
        Assert.Equal(2, await Run(args));
        Assert.Empty(output.ToString());
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----\n")]
    [InlineData("not a key at all")]
    public async Task A_broken_key_file_is_named_and_nothing_is_published(string pem)
    {
        using var data = new TemporaryFolder();
        var file = data.Write($"keys/records/{TimeProvider.System.GetUtcNow().AddDays(-1).UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-abcdefgh.pem", pem);
        Task<int> In(params string[] args) => Cli.Run(args, name => name switch { "ConnectionStrings__Wellspring" => newsroom.ConnectionString, "Wellspring__DataDirectory" => data.Path, _ => null }, output, error, Newsroom.Cancel);
        await In("user", "add", "lou-licensed@example.org", "--role", "reviewer");
        await In("licence", "confirm", "lou-licensed", "--as", "eddie-editor@example.org", "--evidence", "https://register.example.org/1");
        Assert.Equal(0, await In("sign", Newsroom.Slug, "--as", "lou-licensed@example.org"));
        Assert.Equal(2, await In("publish", Newsroom.Slug, "--as", "eddie-editor@example.org"));
        Assert.StartsWith($"wellspring: {file}: this is no private key that records are signed with", error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
        Assert.Equal((0, 0, 0), (await newsroom.Db.Publications.CountAsync(Newsroom.Cancel), await newsroom.Db.TrustRecords.CountAsync(Newsroom.Cancel), await newsroom.Db.Audit.CountAsync(e => e.Act == "published", Newsroom.Cancel)));
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
        File.Delete(file);
        Assert.Equal(0, await In("publish", Newsroom.Slug, "--as", "eddie-editor@example.org"));
    }

    private Task<int> Run(params string[] args) =>
        Cli.Run(args, name => name == "ConnectionStrings__Wellspring" ? newsroom.ConnectionString : null, output, error, Newsroom.Cancel);
}
