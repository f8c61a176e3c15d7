using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Delivery.Mirror;
using Wellspring.Foundation.Pictures;
using Wellspring.Publishing;
using Wellspring.Site.Content;
using Wellspring.Site.Pictures;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site.Pictures;

/// <summary>Social cards and infographics to pass on: made when asked for, true to the article, gone with it.</summary>
public sealed partial class PicturesOfArticlesTests
{
    private const string Tears = "::: infographic {title=\"Kinds of tears\"}\n- **Basal** always there.[@adams2020]\n- **Reflex** an answer to smoke.[@baker2021]\n:::\n\nMore.";

    [Fact]
    public async Task A_card_is_made_when_it_is_asked_for_and_kept()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.RenderAll();
        var card = CardOf(await press.Text("/articles/onions"));
        Assert.DoesNotContain(card, (await press.Stored()).Keys);
        Assert.True(await press.OnDemand(card));
        Assert.Equal((1200, 630), await Size(press, card));
        await press.RenderAll();
        Assert.Contains(card, (await press.Stored()).Keys);
    }

    [Fact]
    public async Task A_card_changes_exactly_when_what_it_shows_changes()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.Publish("snow", "sleep");
        await press.RenderAll();
        var (onions, snow) = (CardOf(await press.Text("/articles/onions")), CardOf(await press.Text("/articles/snow")));
        Assert.True(await press.OnDemand(onions) && await press.OnDemand(snow));

        await press.Publish("onions", "tears", "Why onions make us cry");
        await press.RenderPublished("onions");
        var stored = await press.Stored();
        Assert.NotEqual(onions, CardOf(await press.Text("/articles/onions")));
        Assert.DoesNotContain(onions, stored.Keys);
        Assert.Contains(snow, stored.Keys);
        Assert.False(await press.OnDemand(onions));
    }

    [Fact]
    public async Task A_renamed_author_gets_new_cards()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.RenderAll();
        var card = CardOf(await press.Text("/articles/onions"));
        Assert.True(await press.OnDemand(card));
        var author = (await press.Db.Editions.FirstAsync(Newsroom.Cancel)).Authors[0];
        await press.Db.People.Where(p => p.Slug == author).ExecuteUpdateAsync(p => p.SetProperty(x => x.Name, "Another Name"), Newsroom.Cancel);
        await using var db = press.Newsroom.AnotherConnection();
        await press.Site.PeopleChanged(db, [author], Newsroom.Cancel);
        Assert.NotEqual(card, CardOf(await press.Text("/articles/onions")));
        Assert.DoesNotContain(card, (await press.Stored()).Keys);
    }

    [Fact]
    public async Task An_infographic_can_be_had_as_a_picture_and_keeps_its_address_while_it_stays_the_same()
    {
        await using var press = await Press.Start();
        var picture = await Written(press, Tears);
        Assert.True(await press.OnDemand(picture));
        var (width, height) = await Size(press, picture);
        Assert.Equal(1080, width);
        Assert.InRange(height, 400, 1200);
        Assert.Equal(picture, await Written(press, Tears + " And more."));
        Assert.Contains(picture, (await press.Stored()).Keys);

        var changed = await Written(press, Tears.Replace("smoke", "onions", StringComparison.Ordinal));
        Assert.NotEqual(picture, changed);
        Assert.DoesNotContain(picture, (await press.Stored()).Keys);
        Assert.True(await press.OnDemand(changed));
    }

    [Fact]
    public async Task A_mirror_has_every_picture_beforehand()
    {
        var folder = Directory.CreateTempSubdirectory("wellspring-mirror-").FullName;
        await using var press = await Press.Start(mirror: folder);
        var picture = await Written(press, Tears);
        await using var db = press.Newsroom.AnotherConnection();
        await new MirrorFolder(folder).Sync(db, Newsroom.Cancel);
        foreach (var path in (string[])[picture, CardOf(await press.Text("/articles/why-we-cry")), CardOf(await press.Text("/"))])
        {
            using var image = SKBitmap.Decode(folder + path);
            Assert.True(image is { Width: > 1000 }, path);
            Assert.False(File.Exists(folder + path + ".gz"));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("لماذا نبكي")]
    [InlineData("なぜ泣くのか 😢")]
    public async Task A_title_that_the_typeface_cannot_set_gets_the_card_of_the_site(string title)
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears", title);
        await press.RenderAll();
        Assert.Equal(CardOf(await press.Text("/")), CardOf(await press.Text("/articles/onions")));
    }

    [Fact]
    public async Task A_title_of_any_length_stays_on_its_card()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        var site = await LoadSiteContent.Handle(press.Db, new(new("https://press.example")), press.Newsroom.Time.GetUtcNow(), Newsroom.Cancel);
        FixedSeeds.Holds(Gen.String[Gen.Char["abcdefghijkl MNOP"], 1, 600], title =>
        {
            var card = SocialCard.Of(site, site.Articles[0] with { Title = title });
            var lines = card.Picture.Draw().Marks.OfType<Line>().ToList();
            Assert.All(lines, l => Assert.InRange(l.X + Lettering.WidthOf(l.Pieces, l.Size), 0, SocialCard.Width));
            Assert.All(lines, l => Assert.InRange(l.Y, 0, SocialCard.Height));
            Assert.True(lines.Where(l => l.Ink == Ink.Text && l.Size > 31).All(l => l.Y < 450));
        });
    }

    [Fact]
    public async Task Pictures_are_served_as_they_are_and_invented_addresses_are_not_found()
    {
        var newsroom = await Newsroom.Open();
        await using var site = await RunningSite.Start(newsroom.Database);
        await newsroom.Write(Newsroom.Draft with { Body = Tears + "\n\n" + Newsroom.Draft.Body });
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        await site.UntilReady();
        var page = await site.Text("/articles/why-we-cry");
        foreach (var path in (string[])[CardOf(page), PictureOf(page), CardOf(await site.Text("/"))])
        {
            for (var turn = 0; turn < 2; turn++)
            {
                using var answer = await site.Get(path, ("Accept-Encoding", "br, gzip"));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
                Assert.Empty(answer.Content.Headers.ContentEncoding);
                Assert.NotNull(SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync(Newsroom.Cancel)));
            }
        }
        foreach (var invented in (string[])["/articles/why-we-cry/card.0123456789ab.png", "/articles/why-we-cry/pictures/kinds-of-tears.0123456789ab.png", "/articles/nothing/card.0123456789ab.png", "/articles/why-we-cry/card.png", "/assets/card.0123456789ab.png"])
            Assert.Equal(HttpStatusCode.NotFound, (await site.Get(invented)).StatusCode);
        await newsroom.Db.DisposeAsync();
    }

    [Fact]
    public async Task A_photograph_is_served_in_the_widths_that_screens_need_and_for_ever()
    {
        await using var site = await RunningSite.Start();
        var photograph = PngWriting.Write(new(1000, 500, [new Box(0, 0, 500, 500, Ink.Accent)]));
        var stored = new MediaStore(site.Here.DataDirectory + "/media").Put(photograph, "a.png").Value!;
        using var answer = await site.Get($"/media/{stored.Hash}-480.webp");
        Assert.Equal((HttpStatusCode.OK, "image/webp"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var small = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync(Newsroom.Cancel));
        Assert.Equal((480, 240), (small.Width, small.Height));
        foreach (var none in (string[])[$"/media/{stored.Hash}-481.webp", $"/media/{stored.Hash}-1440.webp", $"/media/{new string('0', 64)}-480.webp"])
            Assert.Equal(HttpStatusCode.NotFound, (await site.Get(none)).StatusCode);
    }

    [Fact]
    public async Task Every_page_says_what_is_shown_where_it_is_shared()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.RenderAll();
        foreach (var path in (string[])["/", "/articles/onions", "/topics/tears", "/people"])
        {
            var page = await press.Text(path);
            foreach (var said in (string[])["og:image\" content=\"https://press.example/", "og:image:width\" content=\"1200\"", "og:image:height\" content=\"630\"", "og:image:alt\" content=\"", "twitter:card\" content=\"summary_large_image\""])
                Assert.Contains(said, page, StringComparison.Ordinal);
        }
    }

    private static async Task<string> Written(Press press, string body)
    {
        await press.Newsroom.Write(Newsroom.Draft with { Body = body + "\n\n" + Newsroom.Draft.Body });
        Assert.Empty((await press.Newsroom.Sign()).Refusals);
        Assert.Empty((await press.Newsroom.Publish()).Refusals);
        await press.RenderPublished("why-we-cry");
        return PictureOf(await press.Text("/articles/why-we-cry"));
    }

    private static async Task<(int, int)> Size(Press press, string path)
    {
        await using var db = press.Newsroom.AnotherConnection();
        var page = await db.Pages.SingleAsync(p => p.Path == path, Newsroom.Cancel);
        using var picture = SKBitmap.Decode(Compression.Inflate(page.Gzip));
        return (picture.Width, picture.Height);
    }

    private static string CardOf(string page) => CardAddress().Match(page).Groups[1].Value;

    private static string PictureOf(string page) => PictureAddress().Match(page).Groups[1].Value;

    [GeneratedRegex("og:image\" content=\"https?://[^/]+([^\"]+)\"")]
    private static partial Regex CardAddress();

    [GeneratedRegex("class=\"share\" href=\"([^\"]+)\"")]
    private static partial Regex PictureAddress();
}
