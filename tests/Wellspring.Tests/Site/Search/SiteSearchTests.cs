using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Searching;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;
using Wellspring.Site.Search;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site.Search;

/// <summary>A node's index beside what its readers are served.</summary>
public sealed class SiteSearchTests
{
    [Fact]
    public async Task What_is_published_can_be_found_by_title_text_topic_author_and_reviewer()
    {
        await using var press = await Press.Start();
        await press.Publish("why-we-cry", topic: "sad-films", title: "Why we cry");
        await press.RenderAll();
        using var node = new Node(press);
        await node.Sync();
        Assert.Equal("/articles/why-we-cry", node.Paths("why we cry")[0]);
        foreach (var words in (string[])["tears are for", "sad films", "rita-reviewer", "wanda-writer"]) Assert.Contains("/articles/why-we-cry", node.Paths(words));
        Assert.Equal(["/articles/why-we-cry"], node.Find("cry", "tears").Hits.Where(h => h.Kind == "Article").Select(h => h.Path));
        Assert.Equal("/crisis", node.Paths("crisis lines")[0]);
        Assert.Contains("/people/rita-reviewer", node.Paths("rita"));
        Assert.Contains("/topics/tears/sad-films", node.Paths("sad films"));
    }

    [Fact]
    public async Task Screening_tests_are_found_by_name_by_what_they_ask_about_and_as_people_ask_for_one()
    {
        await using var press = await Press.Start();
        await press.Newsroom.Release("phq-9");
        await press.RenderAll();
        using var node = new Node(press);
        await node.Sync();
        foreach (var words in (string[])["PHQ-9", "depression test", "self test", "questionnaire"]) Assert.Contains("/tests/phq-9", node.Paths(words));
        Assert.Equal("Screening test", node.Find("phq-9").Hits.First(h => h.Path == "/tests/phq-9").Kind);
        Assert.Contains(node.Index.Suggest("phq"), s => s.Path == "/tests/phq-9");
    }

    [Fact]
    public async Task What_was_taken_down_is_not_found_any_more_by_a_node_that_did_not_render_it()
    {
        await using var press = await Press.Start();
        await press.Publish("why-we-cry", title: "Why we cry");
        await press.RenderAll();
        using var node = new Node(press);
        await node.Sync();
        Assert.Empty((await WithdrawArticle.Handle(press.Db, "why-we-cry", "It is looked at again.", null, press.Newsroom.Time, press.Newsroom.Editor, Newsroom.Cancel)).Refusals);
        await press.RenderAll();
        await node.Sync();
        Assert.DoesNotContain("/articles/why-we-cry", node.Paths("why we cry"));
        Assert.DoesNotContain("/people/rita-reviewer", node.Paths("rita"));
    }

    [Fact]
    public async Task What_search_engines_are_asked_to_leave_out_is_left_out_here_also_after_a_restart_and_comes_back()
    {
        await using var press = await Press.Start();
        await press.Publish("why-we-cry", title: "Why we cry");
        await press.RenderAll();
        using var node = new Node(press);
        await node.Sync();
        press.Newsroom.Time.Advance(TimeSpan.FromDays(365 * 5));
        await press.RenderAll();
        await node.Sync();
        Assert.Contains("noindex", await press.Text("/articles/why-we-cry"), StringComparison.Ordinal);
        Assert.DoesNotContain("/articles/why-we-cry", node.Paths("why we cry"));
        using var later = new Node(press);
        await later.Sync();
        Assert.DoesNotContain("/articles/why-we-cry", later.Paths("why we cry"));
        // A clock that was set back changes nothing about what is served.
        press.Newsroom.Time.AdjustTime(press.Newsroom.Time.GetUtcNow() - TimeSpan.FromDays(365 * 5));
        await node.Sync();
        Assert.DoesNotContain("/articles/why-we-cry", node.Paths("why we cry"));
        await press.RenderAll();
        await node.Sync();
        Assert.Equal("/articles/why-we-cry", node.Paths("why we cry")[0]);
    }

    [Fact]
    public async Task A_person_or_topic_with_another_name_is_found_under_it_and_so_is_what_they_stand_for()
    {
        await using var press = await Press.Start();
        await press.Publish("why-we-cry", topic: "tears");
        await press.RenderAll();
        using var node = new Node(press);
        await node.Sync();
        await press.Db.Set<Person>().Where(p => p.Slug == "rita-reviewer").ExecuteUpdateAsync(p => p.SetProperty(x => x.Name, "Dr Quillfeather"), Newsroom.Cancel);
        await press.Db.Set<Wellspring.Articles.Topic>().Where(t => t.Slug == "tears").ExecuteUpdateAsync(t => t.SetProperty(x => x.Title, "Lacrimation"), Newsroom.Cancel);
        await press.RenderAll();
        await node.Sync();
        Assert.Equal(["/articles/why-we-cry", "/people/rita-reviewer"], node.Paths("quillfeather").Order());
        Assert.Contains("/articles/why-we-cry", node.Paths("lacrimation"));
        Assert.Equal("Lacrimation", node.Find("cry").Topics.Single(t => t.Name == "tears").Title);
    }

    [Fact]
    public async Task A_node_that_was_away_or_had_another_database_comes_in_step()
    {
        await using var press = await Press.Start();
        await press.Publish("why-we-cry", title: "Why we cry");
        await press.RenderAll();
        using var node = new Node(press);
        node.Index.Change([(new SearchDocument("/articles/of-another-database", "Article", "Why we cry", "", [], []), 1), (new SearchDocument("/articles/why-we-cry", "Article", "Something old", "", [], []), 1)], []);
        await node.Sync();
        Assert.DoesNotContain("/articles/of-another-database", node.Paths("why we cry"));
        Assert.Equal("Why we cry", node.Find("why we cry").Hits[0].Title);
    }

    [Fact]
    public async Task An_index_that_was_doubted_is_whole_again_after_the_next_round()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        using var node = new Node(press);
        await node.Sync();
        var clock = await press.Db.PageClock.Select(c => c.Rendered).SingleAsync(Newsroom.Cancel);
        Assert.True(node.Search.Holds(clock));
        node.Search.Doubt();
        Assert.False(node.Search.Holds(clock));
        await node.Sync();
        Assert.True(node.Search.Holds(clock));
        Assert.Equal("/crisis", node.Paths("crisis lines")[0]);
    }

    private sealed class Node : IDisposable
    {
        private readonly Press press;
        private readonly PageCache pages = new(1 << 20);

        public Node(Press press)
        {
            this.press = press;
            Search = new(Index, pages, new(new("https://press.example")), press.Newsroom.Time);
        }

        public SearchIndex Index { get; } = new(null, "tests");
        public SiteSearch Search { get; }

        public async Task Sync()
        {
            await using var db = press.Newsroom.AnotherConnection();
            await Search.Sync(db, Newsroom.Cancel);
        }

        public SearchResults Find(string words, string? topic = null) => Index.Search(new(words, topic))!;

        public IReadOnlyList<string> Paths(string words) => [.. Find(words).Hits.Select(h => h.Path)];

        public void Dispose()
        {
            Index.Dispose();
            pages.Dispose();
        }
    }
}
