using Wellspring.Tests.Importing;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Publishing.Records;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

public sealed class VerifyVerbTests
{
    [Fact]
    public async Task A_record_is_verified_from_a_copy_of_the_site()
    {
        using var copy = await Copy("articles/why-we-cry.md", "articles/why-we-cry/review-record.json", ".well-known/jwks.json");
        var (exit, output, error) = await Verify(Path.Combine(copy.Path, "articles/why-we-cry/review-record.json"));
        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith("verified: \"Why we cry\", edition 1, is the text that Name of rita-reviewer signed on 2026-11-20", output, StringComparison.Ordinal);
        Assert.DoesNotContain("not checked", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_is_verified_with_a_key_set_that_somebody_kept()
    {
        using var copy = await Copy("kept/text.md", "kept/record.json", "mine/keys.json");
        Assert.Equal(0, (await Verify(Path.Combine(copy.Path, "kept/record.json"), "--keys", Path.Combine(copy.Path, "mine/keys.json"))).Exit);
        var (exit, _, error) = await Verify(Path.Combine(copy.Path, "kept/record.json"));
        Assert.Equal(2, exit);
        Assert.Contains("--keys", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_text_is_one_line_that_says_where()
    {
        using var copy = await Copy("articles/why-we-cry.md", "articles/why-we-cry/review-record.json", ".well-known/jwks.json");
        await File.AppendAllTextAsync(Path.Combine(copy.Path, "articles/why-we-cry.md"), "One more line.\n", Newsroom.Cancel);
        var (exit, output, error) = await Verify(Path.Combine(copy.Path, "articles/why-we-cry/review-record.json"));
        Assert.Equal((1, ""), (exit, output));
        Assert.Matches("^wellspring: .*review-record.json: The text is not the one that was signed: line \\d+ differs.*\n$", error);
    }

    [Theory]
    [InlineData("/nowhere/review-record.json", "no such file")]
    [InlineData("http://127.0.0.1:9/articles/x", "does not answer")]
    [InlineData("", "verify takes an article's address or a record's file")]
    [InlineData(" ", "verify takes an article's address or a record's file")]
    public async Task What_cannot_be_read_is_one_line_and_exit_code_2(string what, string says)
    {
        var (exit, output, error) = await Verify(what);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("articles/why-we-cry/review-record.json", 2_000_001)]
    [InlineData(".well-known/jwks.json", 256_001)]
    public async Task A_file_that_is_too_large_for_what_it_is_is_not_read(string name, int length)
    {
        using var copy = await Copy("articles/why-we-cry.md", "articles/why-we-cry/review-record.json", ".well-known/jwks.json");
        copy.Write(name, new string(' ', length));
        var (exit, output, error) = await Verify(Path.Combine(copy.Path, "articles/why-we-cry/review-record.json"));
        Assert.Equal((2, ""), (exit, output));
        Assert.EndsWith($"the file has {length} bytes; {length - 1} bytes is the most\n", error, StringComparison.Ordinal);
    }

    private static async Task<TemporaryFolder> Copy(string text, string record, string keys)
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        await newsroom.Publish();
        var published = await PublishedRecord.Of(newsroom);
        var folder = new TemporaryFolder();
        folder.Write(text, published.Text);
        folder.Write(record, published.Record);
        folder.Write(keys, published.Keys);
        return folder;
    }

    private static async Task<(int Exit, string Output, string Error)> Verify(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await Cli.Run(["verify", .. args], _ => null, output, error, Newsroom.Cancel);
        return (exit, output.ToString(), error.ToString());
    }
}
