using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Reviewing;
using Wellspring.Tests.Publishing;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

/// <summary>A reviewer goes through the claims of a text by command line.</summary>
public sealed class VerdictVerbsTests : IAsyncLifetime
{
    private const string Reviewer = "rita-reviewer@example.org";
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private Newsroom newsroom = null!;

    // The verbs go by the clock on the wall: the reviewer's licence and declaration have to hold by it.
    public async ValueTask InitializeAsync()
    {
        newsroom = await Newsroom.Open();
        var reviewer = await newsroom.Db.People.SingleAsync(p => p.Slug == "rita-reviewer", Newsroom.Cancel);
        reviewer.Licences.Add(People.Licence(new DateOnly(2999, 1, 1)));
        reviewer.Declarations.Add(People.Declared(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        await newsroom.Write(Newsroom.Draft with { Body = Texts.Sound + "\n\nCrying in company eases sadness.[@adams2020] {question=\"benefit\" level=\"1\"}" });
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task From_the_list_of_claims_to_a_signature()
    {
        Assert.Equal((0, ""), await Run("claims", Newsroom.Slug));
        Assert.Matches("^1  [0-9a-f]{12}  Reviews suggest .*\n   cites adams2020 \\(systematic review, sound\\); baker2021 .*\n2  [0-9a-f]{12}  Crying in company eases sadness.\n   cites adams2020 .*\n   graded benefit, level 1\n$", Said());
        Assert.Equal((0, ""), await Run("verdict", Newsroom.Slug, "2", "needs-change", "--as", Reviewer, "--comment", "Say in whom.\nAnd how much."));
        Assert.Matches("^needs-change: [0-9a-f]{12}  Crying in company eases sadness.\n$", Said());
        Assert.Equal((1, "wellspring: refused: claim-needs-change\n"), await Run("sign", Newsroom.Slug, "--as", Reviewer));
        Assert.Contains("claim 2 (\"Crying in company eases sadness.\") needs a change", Said(), StringComparison.Ordinal);
        await Run("claims", Newsroom.Slug);
        Assert.Matches("   needs-change: rita-reviewer@example.org, \\d{4}-\\d\\d-\\d\\d: Say in whom. And how much.\n$", Said());
        Assert.Equal((0, ""), await Run("verdict", Newsroom.Slug, "2", "supported", "--as", Reviewer));
        Said();
        Assert.Equal((0, ""), await Run("sign", Newsroom.Slug, "--as", Reviewer));
        Assert.EndsWith("1 of 2 claims have no verdict of yours\n", Said(), StringComparison.Ordinal);
        Assert.Equal((0, ""), await Run("verdict", Newsroom.Slug, "not-checkable", "--all", "--as", Reviewer));
        Assert.StartsWith("not-checkable: ", Said(), StringComparison.Ordinal);
        Assert.Equal((0, ""), await Run("verdict", Newsroom.Slug, "supported", "--all", "--as", Reviewer));
        Assert.Equal("every claim has a verdict of yours already\n", Said());
        Assert.Equal((0, ""), await Run("sign", Newsroom.Slug, "--as", Reviewer));
        Assert.DoesNotContain("no verdict", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_has_a_shape_that_programs_can_rely_on()
    {
        await Run("verdict", Newsroom.Slug, "1", "2", "supported", "--as", Reviewer, "--comment", "As it says.");
        Said();
        Assert.Equal((0, ""), await Run("claims", Newsroom.Slug, "--format", "json"));
        var list = JsonNode.Parse(Said())!;
        Assert.Equal((Newsroom.Slug, 1, 2), (list["article"]!.GetValue<string>(), list["edition"]!.GetValue<int>(), list["claims"]!.AsArray().Count));
        var claim = list["claims"]![1]!.AsObject();
        Assert.Equal(["number", "hash", "line", "text", "sources", "grade", "verdicts"], claim.Select(m => m.Key));
        Assert.Equal(["key", "title", "kind", "standing"], claim["sources"]![0]!.AsObject().Select(m => m.Key));
        Assert.Equal("""{"question":"benefit","level":1}""", claim["grade"]!.ToJsonString());
        Assert.Null(list["claims"]![0]!["grade"]);
        Assert.Equal((Reviewer, "supported", "As it says."), (Of(claim, "by"), Of(claim, "verdict"), Of(claim, "comment")));
        Assert.Equal(64, claim["hash"]!.GetValue<string>().Length);
    }

    [Fact]
    public async Task Who_could_not_sign_the_text_is_refused()
    {
        Assert.Equal(1, (await Run("verdict", Newsroom.Slug, "1", "supported", "--as", "wanda-writer@example.org")).Exit);
        Assert.Contains("reviewer-edited-text: ", Said(), StringComparison.Ordinal);
        Assert.Equal((1, "wellspring: refused: claim-unknown\n"), await Run("verdict", Newsroom.Slug, "9", "supported", "--as", Reviewer));
        Assert.Contains("Edition 1 of \"why-we-cry\" has no claim \"9\". It has 2", Said(), StringComparison.Ordinal);
        Assert.Equal((1, "wellspring: refused: article-unknown\n"), await Run("claims", "nowhere"));
        Assert.Empty(await newsroom.Db.Verdicts.ToListAsync(Newsroom.Cancel));
    }

    [Theory]
    [InlineData("is no verdict; the last word is one of supported, needs-change, not-checkable", "verdict", "why-we-cry", "1", "Supported", "--as", Reviewer)]
    [InlineData("is no verdict", "verdict", "why-we-cry", "1", "--all", "--as", Reviewer)]
    [InlineData("no claim is named", "verdict", "why-we-cry", "supported", "--as", Reviewer)]
    [InlineData("--all stands for every claim", "verdict", "why-we-cry", "1", "supported", "--all", "--as", Reviewer)]
    [InlineData("usage: wellspring verdict SLUG", "verdict", "why-we-cry", "--as", Reviewer)]
    [InlineData("--as", "verdict", "why-we-cry", "1", "supported")]
    [InlineData("usage: wellspring claims SLUG", "claims")]
    [InlineData("json", "claims", "why-we-cry", "--format", "xml")]
    public async Task Bad_usage_exits_2_with_one_line(string says, params string[] args)
    {
        var (exit, line) = await Run(args);
        Assert.Equal((2, ""), (exit, Said()));
        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.Single(line.TrimEnd().Split('\n'));
    }

    private static string Of(JsonObject claim, string member) => claim["verdicts"]![0]![member]!.GetValue<string>();

    private string Said()
    {
        var said = output.ToString();
        output.GetStringBuilder().Clear();
        return said;
    }

    private async Task<(int Exit, string Error)> Run(params string[] args)
    {
        error.GetStringBuilder().Clear();
        var exit = await Cli.Run(args, name => name == "ConnectionStrings__Wellspring" ? newsroom.ConnectionString : null, output, error, Newsroom.Cancel);
        return (exit, error.ToString());
    }
}
