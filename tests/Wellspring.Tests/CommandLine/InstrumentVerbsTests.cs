using Wellspring.Foundation;
using Wellspring.Tests.Importing;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Screening.Bringing;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

public sealed class InstrumentVerbsTests : IAsyncLifetime
{
    private const string Editor = "eddie-editor@example.org", Reviewer = "rita-reviewer@example.org";

    private readonly TemporaryFolder folder = new();
    private Newsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await Newsroom.Open();

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task A_test_comes_in_is_signed_published_and_withdrawn()
    {
        var file = folder.Write("calm.json", Forms.Whole);
        Assert.StartsWith("Calm Scale was brought in as \"calm-scale\".", (await Run("import", "questionnaire", file, "--as", Editor)).Output, StringComparison.Ordinal);
        Assert.Contains("\"became\": \"unchanged\"", (await Run("import", "questionnaire", file, "--as", Editor, "--format", "json")).Output, StringComparison.Ordinal);
        Assert.Contains("calm-scale  Calm Scale  not published  needs: sign-off-missing", (await Run("instrument", "list")).Output, StringComparison.Ordinal);
        Assert.Equal((1, "wellspring: refused: sign-off-missing\n"), await Refused("instrument", "publish", "calm-scale", "--as", Editor));
        Assert.StartsWith("signed calm-scale, fingerprint ", (await Run("instrument", "sign", "calm-scale", "--as", Reviewer)).Output, StringComparison.Ordinal);
        Assert.Contains("/tests/calm-scale", (await Run("instrument", "publish", "calm-scale", "--as", Editor)).Output, StringComparison.Ordinal);
        Assert.Equal((0, "withdrew Calm Scale\n", ""), await Run("instrument", "withdraw", "calm-scale", "--as", Editor, "--reason", "Enough."));
    }

    [Fact]
    public async Task What_cannot_be_brought_in_is_one_line()
    {
        Assert.Equal((1, "wellspring: refused: not-free\n"), await Refused("import", "questionnaire", folder.Write("hads.json", Forms.With(f => f["title"] = "HADS")), "--as", Editor));
        Assert.Equal((1, "wellspring: refused: not-allowed\n"), await Refused("import", "questionnaire", folder.Write("calm.json", Forms.Whole), "--as", "wanda-writer@example.org"));
        var xml = folder.Write("form.xml", "<Questionnaire/>");
        Assert.Equal((2, $"wellspring: {xml}: this is XML: FHIR is read as JSON here\n"), await Refused("import", "questionnaire", xml, "--as", Editor));
        var big = folder.Write("big.json", new string(' ', 5 << 20));
        Assert.Equal(2, (await Refused("import", "questionnaire", big, "--as", Editor)).Exit);
        Assert.Equal(0, await newsroom.Stored());
    }

    [Theory]
    [InlineData("import", "questionnaire")]
    [InlineData("import", "questionnaire", "form.json")]
    [InlineData("instrument", "sign", "gad-7")]
    [InlineData("instrument", "withdraw", "gad-7", "--as", Editor)]
    [InlineData("instrument", "burn", "gad-7")]
    public async Task Wrong_use_is_said_in_one_line(params string[] args)
    {
        var (exit, error) = await Refused(args);
        Assert.Equal(2, exit);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_test_that_is_not_here_is_said_to_be_none()
    {
        foreach (var act in (string[])["sign", "confirm", "publish"]) Assert.Equal((1, "wellspring: refused: instrument-unknown\n"), await Refused("instrument", act, "nothing", "--as", Editor));
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
