using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SkiaSharp;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Site;
using Wellspring.Tests.Studio.Drafts;

namespace Wellspring.Tests.Studio.Picking;

/// <summary>Sources, links and pictures are picked; registers are played by a server of the test's own.</summary>
public sealed class PickingTests : IAsyncLifetime
{
    private const string Work = """{"message":{"DOI":"10.1007/s10286-018-0526-y","type":"journal-article","title":["The neurobiology of human crying"],"container-title":["Clinical Autonomic Research"],"author":[{"given":"Lauren M.","family":"Bylsma","affiliation":[]}],"issued":{"date-parts":[[2019]]},"volume":"29","page":"63-73"}}""";
    private const string Medline = "PMID- 29687400\nTI  - The neurobiology of human crying.\nFAU - Bylsma, Lauren M\nDP  - 2019 Feb\nJT  - Clinical autonomic research\nPT  - Review\nLID - 10.1007/s10286-018-0526-y [doi]\n";

    private WebApplication register = null!;
    private RunningSite site = null!;
    private Writer wanda = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        register = builder.Build();
        register.Urls.Add($"http://127.0.0.1:{Ports.Free()}");
        register.MapGet("/works/{**doi}", (string doi) => Uri.UnescapeDataString(doi) switch
        {
            "10.1007/s10286-018-0526-y" => Results.Text(Work),
            "10.1000/elsewhere" => Results.Redirect("http://127.0.0.1:1/secret"),
            "10.1000/huge" => Results.Text(new string('a', 5 << 20)),
            _ => Results.NotFound(),
        });
        register.MapGet("/efetch.fcgi", (string id) => id == "29687400" ? Medline : "");
        await register.StartAsync(Cancel);
        var address = new Uri(register.Urls.Single() + "/");
        site = await RunningSite.Start(setUp: here => here with { CrossrefUrl = address, PubMedUrl = address });
        wanda = await Writer.At(site);
        await wanda.Open(await wanda.Begin("Why we cry"));
    }

    public async ValueTask DisposeAsync()
    {
        wanda.Dispose();
        await site.DisposeAsync();
        await register.DisposeAsync();
    }

    [Fact]
    public async Task A_source_comes_by_its_doi_once_and_is_found_by_its_words()
    {
        var added = await Add("""{"doi":"https://doi.org/10.1007/S10286-018-0526-Y","kind":"narrative review"}""");
        Assert.Equal(("bylsma2019", "narrative review", "unchecked", true), ((string)added["source"]!["key"]!, (string)added["source"]!["kind"]!, (string)added["source"]!["standing"]!, (bool)added["isNew"]!));
        Assert.Contains("Clinical Autonomic Research", (string)added["source"]!["entry"]!, StringComparison.Ordinal);
        Assert.Equal("bylsma2019", (string)(await Add("""{"pmid":"29687400"}"""))["source"]!["key"]!);
        var found = await Writer.Answer(await wanda.Browser.Get("/studio/pick/sources?find=CRYING bylsma"));
        Assert.Equal("bylsma2019", (string)Assert.Single(found["sources"]!.AsArray())!["key"]!);
        Assert.Empty((await Writer.Answer(await wanda.Browser.Get("/studio/pick/sources?find=laughing")))["sources"]!.AsArray());
    }

    [Theory]
    [InlineData("@article{gracanin2014, title={Is crying a self-soothing behavior?}, author={Gračanin, Asmir}, year={2014}, doi={10.3389/fpsyg.2014.00502}}")]
    [InlineData("TY  - JOUR\nTI  - Is crying a self-soothing behavior?\nAU  - Gračanin, Asmir\nPY  - 2014\nDO  - 10.3389/fpsyg.2014.00502\nER  - \n")]
    [InlineData("""[{"id":"gracanin2014","type":"article-journal","title":"Is crying a self-soothing behavior?","author":[{"family":"Gračanin","given":"Asmir"}],"issued":{"date-parts":[[2014]]},"DOI":"10.3389/fpsyg.2014.00502"}]""")]
    public async Task A_source_comes_by_a_record_that_was_pasted(string pasted) =>
        Assert.Equal("gracanin2014", (string)(await Add(new JsonObject { ["bibtex"] = pasted }.ToJsonString()))["source"]!["key"]!);

    [Fact]
    public async Task A_source_comes_by_what_somebody_types_and_what_is_missing_is_said_at_once()
    {
        var typed = await Add("""{"title":"Tears","authors":"Example Trust","year":"2021","url":"https://example.org/tears","kind":"expert organisation"}""");
        Assert.Equal("example2021", (string)typed["source"]!["key"]!);
        Assert.Equal(["source-title-missing", "source-authors-missing", "source-year-missing", "source-doi-missing"], await Codes("""{"volume":"3"}"""));
    }

    [Theory]
    [InlineData("""{"doi":"nonsense"}""", "doi-malformed")]
    [InlineData("""{"doi":"10.1000/unknown"}""", "doi-unknown")]
    [InlineData("""{"doi":"10.1000/elsewhere"}""", "doi-unanswered")]
    [InlineData("""{"doi":"10.1000/huge"}""", "doi-unanswered")]
    [InlineData("""{"pmid":"1"}""", "pmid-unknown")]
    [InlineData("""{"bibtex":"hello"}""", "source-unreadable")]
    [InlineData("""{"bibtex":"@article{"}""", "source-unreadable")]
    [InlineData("""{"title":7}""", "source-unreadable")]
    [InlineData("", "source-unreadable")]
    public async Task What_brings_no_source_is_told_in_a_sentence(string sent, string code) => Assert.Equal([code], await Codes(sent));

    [Fact]
    public async Task Where_no_register_is_set_that_is_said()
    {
        await using var alone = await RunningSite.Start();
        using var writer = await Writer.At(alone);
        await writer.Open(await writer.Begin("Why we cry"));
        var answer = await Writer.Answer(await writer.Post("/studio/pick/sources", """{"doi":"10.1007/s10286-018-0526-y"}"""));
        Assert.Equal("doi-register-missing", (string)answer["findings"]![0]!["code"]!);
    }

    [Fact]
    public async Task Links_lead_to_articles_by_words_of_their_titles()
    {
        await using (var db = site.Database.Open()) await WriteEdition.Handle(db, Newsroom.Draft with { Slug = "tears", Title = "Tears and you" }, TimeProvider.System, Actor.System("test"), Cancel);
        var link = Assert.Single((await Writer.Answer(await wanda.Browser.Get("/studio/pick/links?find=TEARS")))["links"]!.AsArray())!;
        Assert.Equal(("Tears and you", "/articles/tears", "article"), ((string)link["title"]!, (string)link["path"]!, (string)link["kind"]!));
    }

    [Fact]
    public async Task Of_screening_tests_only_those_are_picked_that_readers_see() =>
        Assert.Empty((await Writer.Answer(await wanda.Browser.Get("/studio/pick/tests")))["tests"]!.AsArray());

    [Fact]
    public async Task A_picture_is_taken_in_cut_and_shown()
    {
        var answer = await Upload(Png(40, 30), "My Picture.PNG", ("alt", "A drop"), ("licence", "CC BY 4.0"), ("credit", "Wanda"), ("crop-x", "10"), ("crop-y", "5"), ("crop-width", "20"), ("crop-height", "15"));
        var picture = await Writer.Answer(answer);
        Assert.Equal(("my-picture.png", 20, 15, "CC BY 4.0"), ((string)picture["file"]!, (int)picture["width"]!, (int)picture["height"]!, (string)picture["licence"]!));
        var shown = await wanda.Browser.Get((string)picture["src"]!);
        Assert.Equal((HttpStatusCode.OK, "image/png"), (shown.StatusCode, shown.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.OK, (await wanda.Browser.Get($"/studio/media/{(string)picture["hash"]!}")).StatusCode);
        var known = JsonNode.Parse(await (await wanda.Browser.Get("/studio/pick/media?find=DROP%20wanda")).Content.ReadAsStringAsync(Cancel))!["pictures"]!.AsArray().Single()!;
        Assert.Equal(((string)picture["hash"]!, "A drop", "CC BY 4.0", "Wanda", "fx-5 fy-5"), ((string)known["hash"]!, (string)known["alt"]!, (string)known["licence"]!, (string)known["credit"]!, (string)known["focus"]!));
        Assert.Equal("""{"pictures":[]}""", await (await wanda.Browser.Get("/studio/pick/media?find=nowhere")).Content.ReadAsStringAsync(Cancel));
        using var bitmap = SKBitmap.Decode(await shown.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal((20, 15), (bitmap.Width, bitmap.Height));
    }

    [Fact]
    public async Task A_file_that_is_no_picture_one_without_words_and_a_cut_outside_are_refused()
    {
        Assert.Equal(["file-missing", "alt-missing", "licence-missing"], await Codes(await Upload([], "a.png")));
        Assert.Equal(["media-unreadable"], await Codes(await Upload("<html>"u8.ToArray(), "a.png", ("alt", "A"), ("licence", "B"))));
        Assert.Equal(["file-unreadable"], await Codes(await Upload(Png(4, 4), "a.png", ("alt", "A"), ("licence", "B"), ("crop-x", "0"), ("crop-y", "0"), ("crop-width", "5"), ("crop-height", "1"))));
        Assert.Equal(HttpStatusCode.NotFound, (await wanda.Browser.Get("/studio/media/..%2f..%2fwellspring.db")).StatusCode);
    }

    private async Task<JsonObject> Add(string json)
    {
        var answer = await wanda.Post("/studio/pick/sources", json);
        Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, answer.IsSuccessStatusCode ? "" : await answer.Content.ReadAsStringAsync(Cancel)));
        return await Writer.Answer(answer);
    }

    private async Task<IEnumerable<string>> Codes(string json) => await Codes(await wanda.Post("/studio/pick/sources", json));

    private static async Task<IEnumerable<string>> Codes(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await Writer.Answer(answer))["findings"]!.AsArray().Select(f => (string)f!["code"]!);
    }

    private Task<HttpResponseMessage> Upload(byte[] bytes, string name, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        if (bytes.Length > 0) form.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "file", name);
        foreach (var (field, value) in fields.DefaultIfEmpty(("none", ""))) form.Add(new StringContent(value), field);
        return wanda.Send(HttpMethod.Post, "/studio/pick/media", form);
    }

    private static byte[] Png(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        return bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray();
    }
}
