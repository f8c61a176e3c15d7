using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site;

/// <summary>From the act in the database to the answer on the wire.</summary>
public sealed class ServingTests
{
    [Fact]
    public async Task No_file_of_the_folder_where_it_is_started_is_a_setting_and_none_is_watched()
    {
        await using var site = await RunningSite.Start();
        var settings = (IConfigurationRoot)site.Services.GetRequiredService<IConfiguration>();
        Assert.All(settings.Providers.OfType<FileConfigurationProvider>(), file =>
        {
            Assert.False(file.Source.ReloadOnChange);
            Assert.Equal(AppContext.BaseDirectory, Assert.IsType<PhysicalFileProvider>(file.Source.FileProvider).Root);
        });
    }

    [Fact]
    public async Task An_article_published_by_another_process_is_served_without_a_restart()
    {
        var newsroom = await Newsroom.Open();
        await using var site = await RunningSite.Start(newsroom.Database);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/articles/why-we-cry")).StatusCode);
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        await site.UntilReady();
        var page = await site.Text("/articles/why-we-cry");
        Assert.Contains("<h1>Why we cry</h1>", page);
        Assert.Contains("Name of rita-reviewer", page);
        Assert.Contains("# What tears are for", await site.Text("/articles/why-we-cry.md"));
        Assert.Contains("/articles/why-we-cry", await site.Text("/"));
        await newsroom.Db.DisposeAsync();
    }

    [Fact]
    public async Task What_nobody_asked_for_before_a_withdrawal_is_gone_and_not_unknown()
    {
        var newsroom = await Newsroom.Open();
        await using var site = await RunningSite.Start(newsroom.Database);
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        Assert.Empty((await WithdrawArticle.Handle(newsroom.Db, "why-we-cry", "It is looked at again.", null, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Refusals);
        await site.UntilReady();
        foreach (var seldom in (string[])["/articles/why-we-cry.md", "/articles/why-we-cry/review-record", "/articles/why-we-cry/review-record.json"])
            Assert.Equal(HttpStatusCode.Gone, (await site.Get(seldom)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/articles/nothing.md")).StatusCode);
        await newsroom.Db.DisposeAsync();
    }

    [Fact]
    public async Task An_old_address_leads_to_the_new_one_and_keeps_its_query()
    {
        await using var site = await RunningSite.Start();
        await using (var db = site.Database.Open())
        {
            db.Add(new Redirect { From = "/2019/01/tears/", To = "/crisis" });
            db.Add(new Redirect { From = "/old", To = "/articles/naïve tears" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        foreach (var old in (string[])["/2019/01/tears/", "/2019/01/tears", "/2019/01/Tears/"])
        {
            using var answer = await site.Get(old + "?a=b");
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal("/crisis?a=b", answer.Headers.Location!.OriginalString);
        }
        using var spelled = await site.Get("/old");
        Assert.Equal("/articles/na%C3%AFve%20tears", spelled.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_page_that_was_taken_down_says_so_and_offers_help()
    {
        await using var site = await RunningSite.Start();
        await using (var db = site.Database.Open())
        {
            var gone = new RenderedPage("/articles/gone", "text/html; charset=utf-8", [1], []);
            var put = await PutPages.Handle(db, new([PackedPage.Of(gone)], [], await PutPages.Clock(db, Newsroom.Cancel)), TimeProvider.System, Newsroom.Cancel);
            await PutPages.Handle(db, new([], ["/articles/gone"], put!.Rendering), TimeProvider.System, Newsroom.Cancel);
            Assert.Empty((await db.Pages.AsNoTracking().SingleAsync(p => p.Path == "/articles/gone", TestContext.Current.CancellationToken)).Gzip);
        }
        await site.UntilReady();
        using var answer = await site.Get("/articles/gone");
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("tel:988", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_picture_may_be_kept_for_ever_and_a_drawing_may_do_nothing()
    {
        await using var site = await RunningSite.Start();
        var drawing = """<svg xmlns="http://www.w3.org/2000/svg"/>"""u8.ToArray();
        var name = Convert.ToHexStringLower(SHA256.HashData(drawing)) + ".svg";
        Directory.CreateDirectory(Path.Combine(site.Here.DataDirectory, "media"));
        await File.WriteAllBytesAsync(Path.Combine(site.Here.DataDirectory, "media", name), drawing, TestContext.Current.CancellationToken);
        using var answer = await site.Get("/media/" + name);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")));
        Assert.True(answer.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300));
        using var held = await site.Get("/media/" + name, ("If-None-Match", answer.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
    }

    [Theory]
    [InlineData("/media/..%2fwellspring.db")]
    [InlineData("/media/0000000000000000000000000000000000000000000000000000000000000000.svg")]
    [InlineData("/media/x.svg")]
    public async Task Nothing_but_pictures_comes_out_of_the_media_folder(string path)
    {
        await using var site = await RunningSite.Start();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get(path)).StatusCode);
    }

    [Fact]
    public async Task A_hole_can_be_reported_and_the_note_is_never_out_of_date()
    {
        await using var site = await RunningSite.Start();
        var text = await site.Text("/.well-known/security.txt");
        var expires = DateTimeOffset.Parse(text.Split('\n').Single(l => l.StartsWith("Expires: ", StringComparison.Ordinal))[9..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(expires - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(30), TimeSpan.FromDays(366));
        Assert.Contains("Contact: http", text);
    }

    [Fact]
    public async Task A_site_with_an_event_waiting_is_not_ready()
    {
        await using var site = await RunningSite.Start();
        await using var db = site.Database.Open();
        db.Outbox.Add(new() { Kind = "ArticlePublished", Payload = "{}", OccurredAt = TimeProvider.System.GetUtcNow(), DueAt = TimeProvider.System.GetUtcNow().AddDays(1) });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.Get("/readyz")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/healthz")).StatusCode);
    }
}
