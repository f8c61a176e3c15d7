using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Delivery;

public sealed class RecompressTests
{
    [Fact]
    public async Task A_page_that_has_stood_for_a_minute_gets_the_best_compression_and_a_new_tag_but_keeps_its_date()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        await using var db = press.Newsroom.AnotherConnection();
        using var cache = new PageCache(1 << 20);
        await cache.Refresh(db, Newsroom.Cancel);
        Assert.True(cache.TryFind("/crisis", out var quick));
        var quickLength = quick.Body!.Brotli.Length;

        press.Newsroom.Time.Advance(Recompress.Settled);
        while (await Recompress.Some(db, TimeProvider.System.At(press.Newsroom.Time.GetUtcNow()), Newsroom.Cancel) > 0) { }
        Assert.True(await db.Pages.AllAsync(p => p.BrotliQuality == Compression.Best, Newsroom.Cancel));

        await cache.Refresh(db, Newsroom.Cancel);
        Assert.True(cache.TryFind("/crisis", out var best));
        Assert.NotEqual(quick.ETag(ContentCoding.Brotli), best.ETag(ContentCoding.Brotli));
        Assert.Equal(quick.ETag(ContentCoding.Gzip), best.ETag(ContentCoding.Gzip));
        Assert.Equal(quick.LastModified, best.LastModified);
        Assert.True(best.Body!.Brotli.Length < quickLength);
    }

    [Fact]
    public async Task A_page_of_a_whole_site_that_was_packed_in_haste_gets_better_gzip_too_and_a_tag_for_it()
    {
        await using var press = await Press.Start();
        await using var db = press.Newsroom.AnotherConnection();
        using var cache = new PageCache(1 << 20);
        var page = new RenderedPage("/long", "text/plain", System.Text.Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 2000))), []);
        await PutPages.Handle(db, new([PackedPage.Of(page, quality: Compression.Bulk)], [], await PutPages.Clock(db, Newsroom.Cancel)), press.Newsroom.Time, Newsroom.Cancel);
        await cache.Refresh(db, Newsroom.Cancel);
        Assert.True(cache.TryFind("/long", out var hasty));
        var hastyLength = hasty.Body!.Gzip.Length;

        press.Newsroom.Time.Advance(Recompress.Settled);
        while (await Recompress.Some(db, TimeProvider.System.At(press.Newsroom.Time.GetUtcNow()), Newsroom.Cancel) > 0) { }
        await cache.Refresh(db, Newsroom.Cancel);
        Assert.True(cache.TryFind("/long", out var best));
        Assert.True(best.Body!.Gzip.Length < hastyLength);
        Assert.NotEqual(hasty.ETag(ContentCoding.Gzip), best.ETag(ContentCoding.Gzip));
        Assert.Equal(PackedPage.Of(page).Gzip, best.Body.Gzip);
    }

    [Fact]
    public async Task A_page_that_changed_a_moment_ago_is_left_alone()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        await using var db = press.Newsroom.AnotherConnection();
        Assert.Equal(0, await Recompress.Some(db, press.Newsroom.Time, Newsroom.Cancel));
    }

    [Fact]
    public async Task Rendering_goes_on_while_pages_are_recompressed()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        await using var db = press.Newsroom.AnotherConnection();
        var clock = await PutPages.Clock(db, Newsroom.Cancel);
        press.Newsroom.Time.Advance(Recompress.Settled);
        await Recompress.Some(db, TimeProvider.System.At(press.Newsroom.Time.GetUtcNow()), Newsroom.Cancel);
        Assert.NotNull(await PutPages.Handle(db, new([], ["/crisis"], clock), press.Newsroom.Time, Newsroom.Cancel));
    }
}

static class Clocks
{
    extension(TimeProvider time)
    {
        /// <summary>A clock that runs, and starts at this time.</summary>
        public TimeProvider At(DateTimeOffset start) => new Shifted(time, start - time.GetUtcNow());
    }

    private sealed class Shifted(TimeProvider time, TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + by;
    }
}
