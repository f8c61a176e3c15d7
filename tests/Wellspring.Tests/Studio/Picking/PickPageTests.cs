using System.Net;
using SkiaSharp;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Site;
using Wellspring.Tests.Studio.Drafts;

namespace Wellspring.Tests.Studio.Picking;

/// <summary>Without a script, a source, a link and a picture are found or brought, and put into the text at a place that one chooses.</summary>
public sealed class PickPageTests : IAsyncLifetime
{
    private const string Pasted = "@article{gracanin2014, title={Is crying a self-soothing behavior?}, author={Gracanin, Asmir}, year={2014}, doi={10.3389/fpsyg.2014.00502}}";

    private RunningSite site = null!;
    private Writer wanda = null!;
    private string draft = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start();
        wanda = await Writer.At(site);
        draft = await wanda.Begin("Why we cry");
    }

    public async ValueTask DisposeAsync()
    {
        wanda.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task The_way_to_a_picker_keeps_what_was_typed()
    {
        var answer = await wanda.Browser.Submit(draft, draft, ("revision", "1"), ("title", "Why we cry"), ("body", "Half a sen"), ("then", "sources"));
        Assert.Equal((HttpStatusCode.SeeOther, draft + "/sources"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Equal("Half a sen", await Body());
        Assert.Contains($"href=\"{draft}#body\"", await Text(draft + "/sources"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_brought_found_and_cited_behind_the_chosen_paragraph()
    {
        await Write("One. {.opinion reason=\"a figure\"}\n\n- two\n\nThree.\n");
        var added = await Post("/sources", ("number", Pasted), ("kind", "narrative review"));
        Assert.Equal($"{draft}/sources?find=gracanin2014#found", added.Headers.Location?.ToString());
        var found = await Text(draft + "/sources?find=gracanin2014");
        Assert.Contains("self-soothing", found, StringComparison.Ordinal);
        Assert.Contains("narrative review, unchecked", found, StringComparison.Ordinal);
        Assert.DoesNotContain("After: - two", found, StringComparison.Ordinal);
        await Put("/citations", ("key", "gracanin2014"), ("cited-place", "p. 3"), ("spot", "4"), ("revision", "2"));
        Assert.Equal("One.[@gracanin2014, p. 3] {.opinion reason=\"a figure\"}\n\n- two\n\nThree.\n", await Body());
        await Put("/citations", ("key", "gracanin2014"), ("spot", ""), ("revision", "3"));
        Assert.EndsWith("Three.\n\n[@gracanin2014]\n", await Body(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_wrote_meanwhile_stays_and_the_place_with_it()
    {
        await Write("One.\n\nTwo.\n");
        await Write("Zero.\n\nOne.\n\nTwo.\n", 2);
        await Put("/citations", ("key", "x"), ("spot", "4"), ("revision", "2"));
        Assert.Equal("Zero.\n\nOne.[@x]\n\nTwo.\n", await Body());
    }

    [Fact]
    public async Task A_picture_of_the_library_is_found_and_what_is_left_empty_is_as_the_library_says()
    {
        await Write("One.\n");
        string hash;
        await using (var db = site.Database.Open())
        {
            hash = (await StoreMedia.Handle(db, TimeProvider.System, Actor.System("test"), new(Path.Combine(site.Here.DataDirectory, "media")), "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>"u8.ToArray(), "A drop.svg", new("A drop of water", "CC BY 4.0", "Ann", "", 50, 50), Cancel)).Value!.Hash;
        }
        var page = await Text(draft + "/pictures?find=drop");
        Assert.Contains($"value=\"{hash}\"", page, StringComparison.Ordinal);
        Assert.Contains("CC BY 4.0 · Ann", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain(hash, await Text(draft + "/pictures?find=nowhere"), StringComparison.Ordinal);
        await Put("/pictures", ("hash", hash), ("alt", ""), ("licence", ""), ("credit", "Ann and Bo"), ("spot", "4"), ("revision", "2"));
        Assert.Equal("One.\n\n![A drop of water](a-drop.svg)\n", await Body());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post("/pictures", ("hash", "gone"))).StatusCode);
    }

    [Theory]
    [InlineData("/sources", "number", "number=10.1000/182")]
    [InlineData("/sources", "number", "number=@article{")]
    [InlineData("/sources", "authors", "title=Tears")]
    [InlineData("/citations", "key", "spot=")]
    [InlineData("/links", "words", "path=/articles/tears")]
    [InlineData("/pictures", "file", "alt=A drop")]
    public async Task What_is_missing_or_refused_is_said_at_its_field_and_what_was_typed_stays(string act, string field, string typed)
    {
        await Write("One.\n");
        await using (var db = site.Database.Open()) await WriteEdition.Handle(db, Newsroom.Draft with { Slug = "tears", Title = "Tears and you" }, TimeProvider.System, Actor.System("test"), Cancel);
        await Post("/sources", ("number", Pasted));
        var (name, value) = (typed[..typed.IndexOf('=', StringComparison.Ordinal)], typed[(typed.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var answer = await Post(act, (name, value));
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"href=\"#{field}\"", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"{field}-wrong\"", page, StringComparison.Ordinal);
        if (value.Length > 0 && !value.StartsWith('/')) Assert.Contains(WebUtility.HtmlEncode(value), page, StringComparison.Ordinal);
        Assert.Equal("One.\n", await Body());
    }

    [Fact]
    public async Task A_page_of_the_site_is_found_and_linked()
    {
        await Write("One.\n");
        await using (var db = site.Database.Open()) await WriteEdition.Handle(db, Newsroom.Draft with { Slug = "tears", Title = "Tears and you" }, TimeProvider.System, Actor.System("test"), Cancel);
        Assert.Contains("value=\"/articles/tears\"", await Text(draft + "/links?find=tears"), StringComparison.Ordinal);
        await Put("/links", ("path", "/articles/tears"), ("words", "Read [on]"), ("spot", "4"), ("revision", "2"));
        Assert.Equal("One. [Read \\[on\\]](/articles/tears)\n", await Body());
    }

    [Fact]
    public async Task A_picture_is_cut_by_hundredths_and_stands_between_the_blocks_with_its_licence()
    {
        await Write("One.\n\n- two\n\nThree.\n");
        for (var i = 0; i < 2; i++)
        {
            var answer = await Upload(("alt", "A *drop*"), ("licence", "CC BY 4.0"), ("credit", "Wanda"), ("cut-left", "25"), ("cut-top", "50"), ("spot", "11"), ("revision", $"{i + 2}"));
            Assert.Equal($"{draft}?done=put#body", answer.Headers.Location?.ToString());
        }
        Assert.Equal("One.\n\n- two\n\n![A \\*drop\\*](drop-2.png)\n\n![A \\*drop\\*](drop.png)\n\nThree.\n", await Body());
        var media = (await wanda.Open(draft))["fields"]!["media"]!.AsArray();
        Assert.Equal(["drop.png", "drop-2.png"], media.Select(m => (string)m!["file"]!));
        Assert.Equal(("CC BY 4.0", "Wanda"), ((string)media[0]!["licence"]!, (string)media[0]!["credit"]!));
        using var bitmap = SKBitmap.Decode(await (await wanda.Browser.Get((string)media[0]!["src"]!)).Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal((30, 10), (bitmap.Width, bitmap.Height));
    }

    private async Task<HttpResponseMessage> Upload(params (string Name, string Value)[] fields)
    {
        var page = await Text(draft + "/pictures");
        var word = page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var bitmap = new SKBitmap(40, 20);
        bitmap.Erase(SKColors.Teal);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray()), "file", "Drop.png" } };
        foreach (var (name, value) in fields.Append(("__RequestVerificationToken", word))) content.Add(new StringContent(value), name);
        using var request = new HttpRequestMessage(HttpMethod.Post, draft + "/pictures") { Content = content };
        return await wanda.Browser.Send(request);
    }

    private async Task Put(string act, params (string Name, string Value)[] fields)
    {
        var answer = await Post(act, fields);
        Assert.Equal((HttpStatusCode.SeeOther, $"{draft}?done=put#body"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    private Task<HttpResponseMessage> Post(string act, params (string Name, string Value)[] fields) => wanda.Browser.Submit(draft, draft + act, fields);

    private async Task Write(string body, int revision = 1)
    {
        var saved = await wanda.Browser.Submit(draft, draft, ("revision", $"{revision}"), ("title", "Why we cry"), ("body", body));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
    }

    private async Task<string> Text(string path) => await (await wanda.Browser.Get(path)).Content.ReadAsStringAsync(Cancel);

    private async Task<string> Body()
    {
        await using var db = site.Database.Open();
        return (await OpenDraft.Find(db, Guid.Parse(draft[(draft.LastIndexOf('/') + 1)..]), Cancel))!.Words.Body;
    }
}
