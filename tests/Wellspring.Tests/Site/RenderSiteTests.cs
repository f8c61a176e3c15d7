using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site;

public sealed class RenderSiteTests
{
    [Fact]
    public async Task Publishing_an_article_changes_exactly_the_pages_that_show_it()
    {
        await using var press = await Press.Start();
        await press.Publish("films", "sad-films");
        await press.Publish("naps", "sleep");
        await press.RenderAll();
        var before = await press.Stored();

        await press.Publish("onions", "sad-films", audiences: ["teens"]);
        var changed = await press.RenderPublished("onions");

        string[] expected =
        [
            "/", "/a-to-z", "/articles/onions", "/articles/films", "/feed.json", "/feed.xml", "/for/teens",
            "/people/rita-reviewer", "/people/wanda-writer", "/sitemap.xml", "/topics/tears", "/topics/tears/sad-films",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), changed.Order(StringComparer.Ordinal));
        var after = await press.Stored();
        Assert.Equal(expected.Order(StringComparer.Ordinal), after.Where(p => !before.TryGetValue(p.Key, out var was) || was != p.Value).Select(p => p.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_rendered_page_by_page_equals_what_a_rebuild_renders()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        foreach (var (slug, topic) in ((string, string?)[])[("films", "sad-films"), ("naps", "sleep"), ("onions", "tears"), ("loose", null)])
        {
            await press.Publish(slug, topic);
            await press.RenderPublished(slug);
        }
        await press.Publish("onions", "sleep", "Onions, again");
        await press.RenderPublished("onions");
        Assert.Empty(await press.RenderAll());
    }

    [Fact]
    public async Task An_article_that_moves_leaves_the_page_of_its_old_topic()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.RenderAll();
        Assert.Contains("About onions", await press.Text("/topics/tears"));
        await press.Publish("onions", "sleep");
        var changed = await press.RenderPublished("onions");
        Assert.Contains("/topics/tears", changed);
        Assert.DoesNotContain("About onions", await press.Text("/topics/tears"));
        Assert.Contains("About onions", await press.Text("/topics/sleep"));
    }

    [Fact]
    public async Task Rendering_again_what_did_not_change_leaves_every_version_and_date()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.RenderAll();
        var before = await press.Stored();
        press.Newsroom.Time.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await press.RenderAll());
        Assert.Equal(before, await press.Stored());
    }

    [Fact]
    public async Task A_site_of_many_pages_is_rendered_whole_packed_in_haste_and_left_alone_when_nothing_changed()
    {
        await using var press = await Press.Start();
        var parent = await press.Db.Topics.SingleAsync(t => t.Slug == "sad-films", Newsroom.Cancel);
        var topics = Enumerable.Range(0, 1000).Select(i => new Topic { Id = Guid.CreateVersion7(press.Newsroom.Time.GetUtcNow()), ParentId = parent.Id, Slug = $"topic-{i}", Title = $"Topic {i}" }).ToList();
        press.Db.AddRange(topics);
        await press.Db.SaveChangesAsync(Newsroom.Cancel);
        await press.RenderAll();
        var before = await press.Stored();
        Assert.All(topics, topic => Assert.Contains("/topics/tears/sad-films/" + topic.Slug, before.Keys));
        await using var db = press.Newsroom.AnotherConnection();
        Assert.True(await db.Pages.AllAsync(p => p.BrotliQuality == Compression.Bulk, Newsroom.Cancel));
        Assert.Equal(1000, await db.PageDependencies.CountAsync(d => d.On.StartsWith("articles-in:topic-"), Newsroom.Cancel));
        Assert.Empty(await press.RenderAll());
        Assert.Equal(before, await press.Stored());
    }

    [Fact]
    public async Task A_changed_person_changes_the_pages_that_name_them_and_no_other()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.Publish("naps", "sleep");
        await press.RenderAll();
        var reviewer = await press.Db.People.SingleAsync(p => p.Slug == "rita-reviewer", Newsroom.Cancel);
        reviewer.Credentials = "PhD, psychologist";
        await press.Db.SaveChangesAsync(Newsroom.Cancel);
        await using var db = press.Newsroom.AnotherConnection();
        var changed = await press.Site.PeopleChanged(db, ["rita-reviewer"], Newsroom.Cancel);
        Assert.Equal(["/articles/naps", "/articles/onions", "/people", "/people/rita-reviewer"], changed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_renamed_top_topic_changes_the_navigation_of_every_page()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.RenderAll();
        var topic = await press.Db.Topics.SingleAsync(t => t.Slug == "sleep", Newsroom.Cancel);
        topic.Title = "Sleep and rest";
        await press.Db.SaveChangesAsync(Newsroom.Cancel);
        await using var db = press.Newsroom.AnotherConnection();
        var changed = await press.Site.TopicsChanged(db, ["sleep"], [], Newsroom.Cancel);
        var html = (await press.Stored()).Keys.Where(p => !p.Contains('.', StringComparison.Ordinal));
        Assert.Equal(html.Order(StringComparer.Ordinal), changed.Where(p => !p.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_page_that_was_rendered_from_older_content_never_replaces_a_newer_one()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        await using var db = press.Newsroom.AnotherConnection();
        var clock = await PutPages.Clock(db, Newsroom.Cancel);
        await PutPages.Handle(db, new([PackedPage.Of(Page("newer"))], [], clock), press.Newsroom.Time, Newsroom.Cancel);
        Assert.Null(await PutPages.Handle(db, new([PackedPage.Of(Page("older"))], [], clock), press.Newsroom.Time, Newsroom.Cancel));
        Assert.Equal("newer", await press.Text("/made-by-hand"));
    }

    [Fact]
    public async Task A_crash_in_mid_swap_leaves_the_old_pages_whole()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.RenderAll();
        var before = await press.Stored();
        await using (var db = press.Newsroom.AnotherConnection())
        {
            var clock = await PutPages.Clock(db, Newsroom.Cancel);
            // The second page cannot be stored: the first must not be either.
            var broken = Page("second") with { ContentType = null! };
            await Assert.ThrowsAnyAsync<Exception>(() => PutPages.Handle(db, new([PackedPage.Of(Page("first") with { Path = "/" }), PackedPage.Of(broken)], ["/crisis"], clock), press.Newsroom.Time, Newsroom.Cancel));
        }
        Assert.Equal(before, await press.Stored());
    }

    private static RenderedPage Page(string text) => new("/made-by-hand", "text/plain", System.Text.Encoding.UTF8.GetBytes(text), ["by-hand"]);
}
