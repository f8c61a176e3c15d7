using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Delivery;

public sealed class PageCacheTests
{
    [Fact]
    public async Task A_cache_that_is_too_small_for_all_pages_still_serves_each()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        await using var db = press.Newsroom.AnotherConnection();
        using var cache = new PageCache(20_000);
        await cache.Refresh(db, Newsroom.Cancel);
        var always = cache.Bytes;
        foreach (var path in (await press.Stored()).Keys.Concat((await press.Stored()).Keys))
        {
            Assert.True(cache.TryFind(path, out var page));
            Assert.NotNull(await cache.ReadBody(db, page, Newsroom.Cancel));
            Assert.True(cache.Bytes <= Math.Max(20_000, always + page.Body!.Size), $"{cache.Bytes} bytes after {path}");
        }
    }

    [Theory]
    [InlineData("/503")]
    [InlineData("/404")]
    [InlineData("/413")]
    [InlineData("/crisis")]
    [InlineData("/crisis/gb")]
    [InlineData("/thank-you/for-writing")]
    public async Task What_is_said_when_something_is_wrong_and_where_help_is_stays_in_memory_however_small_it_is(string path)
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        await using var db = press.Newsroom.AnotherConnection();
        using var cache = new PageCache(0);
        await cache.Refresh(db, Newsroom.Cancel);
        foreach (var other in (await press.Stored()).Keys)
        {
            Assert.True(cache.TryFind(other, out var page));
            Assert.NotNull(await cache.ReadBody(db, page, Newsroom.Cancel));
        }
        Assert.True(cache.TryFind(path, out var there) && there.Body is not null);
    }

    [Fact]
    public async Task The_Markdown_of_an_article_is_read_when_it_is_asked_for_and_kept_then()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.RenderAll();
        Assert.True(await press.OnDemand("/articles/onions.md"));
        await using var db = press.Newsroom.AnotherConnection();
        using var cache = new PageCache(1 << 24);
        await cache.Refresh(db, Newsroom.Cancel);
        Assert.True(cache.TryFind("/articles/onions", out var html) && html.Body is not null);
        Assert.True(cache.TryFind("/articles/onions.md", out var markdown) && markdown.Body is null);
        Assert.NotNull(await cache.ReadBody(db, markdown, Newsroom.Cancel));
        Assert.NotNull(markdown.Body);
    }

    [Fact]
    public async Task A_node_hears_of_what_another_node_changed_and_of_nothing_else()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        await using var db = press.Newsroom.AnotherConnection();
        using var cache = new PageCache(1 << 24);
        await cache.Refresh(db, Newsroom.Cancel);
        Assert.True(cache.TryFind("/crisis", out var crisis));
        Assert.False(cache.TryFind("/articles/onions", out _));

        await press.Publish("onions", "tears");
        await press.RenderPublished("onions");
        await cache.Refresh(db, Newsroom.Cancel);
        Assert.True(cache.TryFind("/articles/onions", out _));
        Assert.True(cache.TryFind("/crisis", out var same));
        Assert.Same(crisis, same);
    }

    [Fact]
    public async Task A_rendering_that_changed_nothing_is_held_by_every_node()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        await press.RenderAll();
        await using var db = press.Newsroom.AnotherConnection();
        using var cache = new PageCache(1 << 24);
        await cache.Refresh(db, Newsroom.Cancel);
        Assert.Equal(await db.PageClock.Select(c => c.Rendered).SingleAsync(Newsroom.Cancel), cache.Version);
    }

    [Fact]
    public async Task A_removed_page_is_forgotten_and_known_to_be_gone()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        await using var db = press.Newsroom.AnotherConnection();
        using var cache = new PageCache(1 << 24);
        await cache.Refresh(db, Newsroom.Cancel);
        await PutPages.Handle(db, new([], ["/topics/sleep"], await PutPages.Clock(db, Newsroom.Cancel)), press.Newsroom.Time, Newsroom.Cancel);
        await cache.Refresh(db, Newsroom.Cancel);
        Assert.False(cache.TryFind("/topics/sleep", out _));
        Assert.True(cache.WasRemoved("/topics/sleep"));
        Assert.False(cache.WasRemoved("/topics/never"));
    }

    [Fact]
    public async Task More_pages_than_are_read_at_once_all_arrive()
    {
        await using var press = await Press.Start();
        await using var db = press.Newsroom.AnotherConnection();
        var pages = Enumerable.Range(0, 1200).Select(i => PackedPage.Of(new($"/p/{i}", "text/plain", [(byte)'x'], []))).ToList();
        await PutPages.Handle(db, new(pages, [], await PutPages.Clock(db, Newsroom.Cancel)), press.Newsroom.Time, Newsroom.Cancel);
        using var cache = new PageCache(1 << 24);
        await cache.Refresh(db, Newsroom.Cancel);
        Assert.Equal(1200, cache.Count);
    }
}
