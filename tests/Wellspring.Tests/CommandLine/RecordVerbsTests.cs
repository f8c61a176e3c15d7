using Wellspring.Publishing;
using Wellspring.Tests.Importing;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Publishing.Records.Imported;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

public sealed class RecordVerbsTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public async Task From_history_to_a_live_article_in_two_hands()
    {
        await using var house = await MovedHouse.Open();
        Assert.Equal((0, ""), await Run(house, "record", "list", Newsroom.Slug));
        Assert.Contains("history, not verified: No administrator of this site", output.ToString(), StringComparison.Ordinal);
        Assert.Equal((0, ""), await Run(house, "key", "trust", house.KeyFile, "--as", "ada-administrator@example.org"));
        Assert.Equal((0, ""), await Run(house, "key", "list"));
        Assert.Contains($"trusted {house.Key.Id}", output.ToString(), StringComparison.Ordinal);
        Assert.Equal((1, "wellspring: refused: same-hand\n"), await Run(house, "record", "take-up", Newsroom.Slug, "--as", "ada-administrator@example.org"));
        Assert.Equal((0, ""), await Run(house, "record", "take-up", Newsroom.Slug, "--as", "eddie-editor@example.org"));
        Assert.Equal((1, "wellspring: refused: record-taken-up\n"), await Run(house, "record", "take-up", Newsroom.Slug, "--as", "eddie-editor@example.org"));
        Assert.Equal((0, ""), await Run(house, "record", "list", Newsroom.Slug));
        Assert.Contains("  verified, taken up\n", output.ToString(), StringComparison.Ordinal);
        Assert.Equal((0, ""), await Run(house, "key", "distrust", house.Key.Id, "--as", "ada-administrator@example.org"));
        Assert.Contains($"live on its word: {Newsroom.Slug}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_key_or_not_the_one_is_one_line_and_exit_2()
    {
        await using var house = await MovedHouse.Open();
        using var other = RecordKey.Create();
        var two = data.Write("two.json", $$"""{"keys":[{{house.Key.ToJwk().ToJsonString()}},{{other.PublicKey.ToJwk().ToJsonString()}}]}""");
        foreach (var (says, args) in new (string, string[])[]
        {
            ("no such file", ["/nowhere.json"]), ("it holds 2 keys; say which with --key", [two]), ("is not in it", [two, "--key", "other"]),
            ("no JSON Web Key Set", [data.Write("broken.json", "{\"keys\":[")]), ("it holds 0 keys", [data.Write("empty.json", "{\"keys\":[{\"kty\":\"RSA\"}]}")]),
        })
        {
            var (code, line) = await Run(house, ["key", "trust", .. args, "--as", "ada-administrator@example.org"]);
            Assert.Equal((2, 1), (code, line.Count(c => c == '\n')));
            Assert.Contains(says, line, StringComparison.Ordinal);
        }
        Assert.Equal((0, ""), await Run(house, "key", "trust", two, "--key", house.Key.Id, "--as", "ada-administrator@example.org"));
        Assert.Equal((1, "wellspring: refused: article-unknown\n"), await Run(house, "record", "list", "nothing"));
        Assert.Equal((1, "wellspring: refused: user-unknown\n"), await Run(house, "record", "take-up", Newsroom.Slug, "--as", "nobody@example.org"));
    }

    public void Dispose() => data.Dispose();

    private async Task<(int, string)> Run(MovedHouse house, params string[] args)
    {
        error.GetStringBuilder().Clear();
        var code = await Cli.Run(args, name => name switch { "ConnectionStrings__Wellspring" => house.Database.ConnectionString, "Wellspring__DataDirectory" => data.Path, _ => null }, output, error, TestContext.Current.CancellationToken);
        return (code, error.ToString());
    }
}
