using Microsoft.AspNetCore.Http;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Tests.Importing;
using Wellspring.Tests.Importing.WordPress;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Publishing.Records;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

/// <summary>A record is checked by its address, whatever the server behind it is up to.</summary>
public sealed class PublicEvidenceTests : IAsyncLifetime
{
    private const string Article = "/articles/why-we-cry";
    private PublishedRecord published = null!;
    private string picture = "";
    private FakeSite site = null!;

    public async ValueTask InitializeAsync()
    {
        using var media = new TemporaryFolder();
        await using var newsroom = await Newsroom.Open();
        var stored = (await StoreMedia.Handle(newsroom.Db, newsroom.Time, newsroom.Writer, new MediaStore(media.Path), UploadsTests.Png, "tear.png", Newsroom.Cancel)).Value!;
        await newsroom.Write(Newsroom.Draft with { Media = [new EditionMedia("tear.png", stored.Hash, "CC0", "Somebody")] });
        await newsroom.Sign();
        Assert.Equal([], (await newsroom.Publish()).Refusals);
        (published, picture, site) = (await PublishedRecord.Of(newsroom), stored.Path, await FakeSite.Start());
        Serve(Article);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_honest_site_verifies_with_its_pictures()
    {
        var (exit, output, error) = await Verify(Address(Article));
        Assert.Equal((0, ""), (exit, error));
        Assert.DoesNotContain("not checked", output, StringComparison.Ordinal);
        Assert.Contains(picture, site.Asked);
    }

    [Fact]
    public async Task No_path_leads_to_another_host()
    {
        await using var other = await FakeSite.Start();
        var (exit, output, error) = await Verify($"http://127.0.0.1:{site.Port}//127.0.0.1:{other.Port}{Article}");
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("the site has nothing there", error, StringComparison.Ordinal);
        Assert.Empty(other.Asked);
        Assert.NotEmpty(site.Asked);
    }

    [Fact]
    public async Task No_redirect_leads_to_another_host()
    {
        await using var other = await FakeSite.Start();
        site.Answers[Article + ".md"] = answer => { answer.Redirect($"http://127.0.0.1:{other.Port}{Article}.md"); return Task.CompletedTask; };
        Assert.Equal((2, $"wellspring: {Address(Article)}.md: the site answered 302.\n"), await Verify(Address(Article)) is var (exit, _, error) ? (exit, error) : default);
        Assert.Empty(other.Asked);
    }

    [Fact]
    public async Task A_picture_that_was_taken_away_or_changed_is_a_difference()
    {
        site.Says(picture, "another picture");
        Assert.Equal((1, $"wellspring: {Address(Article)}: The picture tear.png is not the one that was signed.\n"), await Verify(Address(Article)) is var (exit, _, error) ? (exit, error) : default);
        site.Answers.Remove(picture);
        Assert.Equal((1, $"wellspring: {Address(Article)}: The picture tear.png is not there.\n"), await Verify(Address(Article)) is var (again, _, says) ? (again, says) : default);
    }

    [Fact]
    public async Task Nothing_that_an_unsigned_record_names_is_fetched()
    {
        var contents = published.Contents;
        contents["article"]!["title"] = "Why nobody cries";
        site.Says(Article + "/review-record.json", published.Saying(contents).Record);
        Assert.Equal(1, (await Verify(Address(Article))).Exit);
        Assert.DoesNotContain(picture, site.Asked);
    }

    [Fact]
    public async Task The_record_of_another_article_does_not_stand_in_for_it()
    {
        Serve("/articles/why-we-laugh");
        var (exit, _, error) = await Verify(Address("/articles/why-we-laugh"));
        Assert.Equal((1, $"wellspring: {Address("/articles/why-we-laugh")}: It is the record of {Article}, and not of /articles/why-we-laugh, which was asked for.\n"), (exit, error));
    }

    [Theory]
    [InlineData(Article + "/review-record.json", 2_000_001, true)]
    [InlineData(Article + "/review-record.json", 2_000_001, false)]
    [InlineData("/.well-known/jwks.json", 256_001, true)]
    [InlineData("/.well-known/jwks.json", 256_001, false)]
    [InlineData(Article + ".md", 20_000_001, true)]
    public async Task An_answer_that_is_too_large_is_refused(string path, int length, bool saysSo)
    {
        site.Answers[path] = async answer =>
        {
            if (saysSo) answer.ContentLength = length;
            await answer.Body.WriteAsync(new byte[length]);
        };
        var (exit, output, error) = await Verify(Address(Article));
        Assert.Equal((2, "", $"wellspring: {Address(path)}: the answer is larger than the {length - 1} bytes it may have.\n"), (exit, output, error));
    }

    [Fact]
    public async Task A_site_that_drips_is_left_when_the_time_is_up()
    {
        site.Answers["/drip"] = async answer =>
        {
            while (!answer.HttpContext.RequestAborted.IsCancellationRequested)
            {
                await answer.WriteAsync("x");
                await answer.Body.FlushAsync();
                await Task.Delay(20);
            }
        };
        using var slow = new PublicSite(new(Address(Article)), new SiteLimits(TimeSpan.FromMilliseconds(400), 1000_000), Newsroom.Cancel);
        Assert.Contains("takes too long", (await Assert.ThrowsAsync<UnreadableInputException>(() => slow.Hash("/drip"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_answers_together_have_one_limit()
    {
        site.Says("/a", new byte[600]);
        using var large = new PublicSite(new(Address(Article)), new SiteLimits(TimeSpan.FromSeconds(20), 1000), Newsroom.Cancel);
        Assert.NotNull(await large.Hash("/a"));
        Assert.Contains("more than 1000 bytes in all", (await Assert.ThrowsAsync<UnreadableInputException>(() => large.Hash("/a"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@127.0.0.2/x")]
    [InlineData("1/x")]
    public async Task A_path_that_would_change_the_address_is_refused(string path)
    {
        using var here = new PublicSite(new(Address(Article)), SiteLimits.Ordinary, Newsroom.Cancel);
        Assert.Contains("on another site", (await Assert.ThrowsAsync<UnreadableInputException>(() => here.Hash(path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_a_file_a_picture_that_nobody_kept_is_said_to_be_unchecked()
    {
        using var copy = new TemporaryFolder();
        copy.Write("articles/why-we-cry.md", published.Text);
        copy.Write(".well-known/jwks.json", published.Keys);
        var record = copy.Write("articles/why-we-cry/review-record.json", published.Record);
        Assert.EndsWith("not checked, for their bytes are not here: tear.png\n", await Verify(record) is (0, var output, "") ? output : "", StringComparison.Ordinal);
        copy.Write(picture[1..], "another picture");
        Assert.Equal((1, $"wellspring: {record}: The picture tear.png is not the one that was signed.\n"), await Verify(record) is var (exit, _, error) ? (exit, error) : default);
        await File.WriteAllBytesAsync(Path.Combine(copy.Path, picture[1..]), UploadsTests.Png, Newsroom.Cancel);
        Assert.DoesNotContain("not checked", await Verify(record) is (0, var all, "") ? all : "not checked", StringComparison.Ordinal);
    }

    private string Address(string path) => $"http://127.0.0.1:{site.Port}{path}";

    private void Serve(string path)
    {
        site.Says(path + ".md", published.Text);
        site.Says(path + "/review-record.json", published.Record);
        site.Says("/.well-known/jwks.json", published.Keys);
        site.Says(picture, UploadsTests.Png);
    }

    private static async Task<(int Exit, string Output, string Error)> Verify(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = await Cli.Run(["verify", .. args], _ => null, output, error, Newsroom.Cancel);
        return (exit, output.ToString(), error.ToString());
    }
}
