using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Helplines;
using Wellspring.Publishing;
using Wellspring.Screening;
using Wellspring.Site.Content;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site;

/// <summary>What holds for every page of the site, whatever it shows.</summary>
public sealed class EveryPageTests(EveryPageTests.Pages pages) : IClassFixture<EveryPageTests.Pages>
{
    [Fact]
    public void Every_page_is_well_formed_html()
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        foreach (var (path, html) in pages.Html)
        {
            var error = Record.Exception(() => parser.ParseDocument(html));
            Assert.True(error is null, $"{path}: {error?.Message}");
        }
    }

    [Fact]
    public void Crisis_help_stands_before_the_content_and_again_below_it() => Each((path, page) =>
    {
        var main = page.QuerySelector("main")!;
        Assert.True(page.QuerySelectorAll("a[href^='tel:']").Any(a => a.CompareDocumentPosition(main).HasFlag(DocumentPositions.Following)), path);
        Assert.NotEmpty(page.QuerySelectorAll("main ~ section#help a[href^='tel:']"));
        Assert.NotEmpty(page.QuerySelectorAll("aside.helpline a[href='/crisis']"));
    });

    [Fact]
    public void No_page_but_the_search_those_of_forms_tests_and_sensitive_ones_has_a_script_and_none_an_inline_style_or_handler() => Each((path, page) =>
    {
        Assert.All(page.QuerySelectorAll("script:not([src])"), s => Assert.Equal(s.Id == "definition" ? "application/json" : "application/ld+json", s.GetAttribute("type")));
        // A test is added up where it is answered, and can be left at once.
        if (path.StartsWith("/tests/", StringComparison.Ordinal)) Assert.Equal(2, page.QuerySelectorAll("script[src^='/assets/'][type=module]").Length);
        else Assert.Equal(path is "/search" or "/request-an-article" or "/feedback" or "/about/contact" || pages.Sensitive.Contains(path) ? 1 : 0, page.QuerySelectorAll("script[src^='/assets/'][type=module]").Length);
        Assert.Equal(page.QuerySelectorAll("script[src]").Length, page.QuerySelectorAll("script[src^='/assets/']").Length);
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        Assert.All(page.All, e => Assert.DoesNotContain(e.Attributes, a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    });

    [Fact]
    public void Pages_of_topics_with_a_risk_and_of_crisis_lines_can_be_left_for_good_and_no_others_say_so() => Each((path, page) =>
    {
        var isSensitive = pages.Sensitive.Contains(path);
        Assert.True(isSensitive == (page.QuerySelector("script[src^='/assets/quick-exit.']") is not null), path);
        Assert.True((isSensitive && path != "/styleguide") == (page.QuerySelector("aside.helpline > a.leave.quick") is not null), path);
        Assert.StartsWith("https://", page.QuerySelector("aside.helpline > a.leave")!.GetAttribute("href"), StringComparison.Ordinal);
    });

    [Fact]
    public void Sensitive_pages_are_of_every_kind() =>
        Assert.Superset(new HashSet<string>(["/topics/sleep", "/articles/naps", "/articles/naps/changes", "/articles/naps/review-record", "/crisis", "/crisis/us"]), pages.Sensitive.Where(pages.Documents.ContainsKey).ToHashSet());

    [Fact]
    public void No_page_is_loaded_before_a_reader_asks_for_it() => Each((path, page) =>
        Assert.Empty(page.QuerySelectorAll("link[rel~=prefetch], link[rel~=prerender], link[rel~=preload], link[rel~=dns-prefetch], link[rel~=preconnect], script[type=speculationrules], [ping]")));

    [Fact]
    public void No_page_loads_anything_from_elsewhere() => Each((path, page) =>
    {
        var loaded = page.QuerySelectorAll("img, source, iframe, video, audio, embed, object").Select(e => e.GetAttribute("src") ?? e.GetAttribute("srcset") ?? "")
            .Concat(page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload]").Select(e => e.GetAttribute("href")!));
        Assert.All(loaded, address => Assert.StartsWith("/", address));
        Assert.DoesNotContain(loaded, address => address.StartsWith("//", StringComparison.Ordinal));
    });

    [Fact]
    public void Every_page_has_one_main_one_h1_a_language_and_a_title_of_its_own() => Each((path, page) =>
    {
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.True(page.Title is { Length: > 5 }, path);
        Assert.Equal("#main", page.QuerySelector("body > a")!.GetAttribute("href"));
    });

    [Fact]
    public void No_two_pages_have_the_same_title() =>
        Assert.Empty(pages.Documents.GroupBy(p => p.Value.Title).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Ids_are_unique_and_every_reference_finds_its_id() => Each((path, page) =>
    {
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.True(ids.Count == ids.Distinct().Count(), $"{path}: {string.Join(", ", ids.CountBy(i => i).Where(i => i.Value > 1))}");
        var named = page.QuerySelectorAll("[aria-labelledby]").Select(e => e.GetAttribute("aria-labelledby")!)
            .Concat(page.QuerySelectorAll("a[href^='#']:not(.shut)").Select(a => a.GetAttribute("href")![1..]));
        Assert.True(!named.Except(ids).Any(), $"{path}: {string.Join(", ", named.Except(ids))}");
    });

    [Fact]
    public void What_closes_a_source_leads_to_no_id_so_that_the_reader_stays_where_they_are() => Each((path, page) =>
        Assert.All(page.QuerySelectorAll(".shut"), shut => Assert.True(shut.GetAttribute("href") == "#_" && page.GetElementById("_") is null, path)));

    [Fact]
    public void Every_citation_can_be_gone_back_to_from_its_source() => Each((path, page) =>
        Assert.Equal(page.QuerySelectorAll("a.cite").Select(c => "#" + c.Id).Order(StringComparer.Ordinal), page.QuerySelectorAll("a.back").Select(b => b.GetAttribute("href")!).Order(StringComparer.Ordinal)));

    [Fact]
    public void Headings_never_skip_a_level() => Each((path, page) =>
    {
        var last = 0;
        foreach (var level in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0'))
        {
            Assert.True(level <= last + 1, $"{path}: h{level} after h{last}");
            last = level;
        }
    });

    [Fact]
    public void Every_landmark_of_a_kind_has_a_name_of_its_own() => Each((path, page) =>
    {
        var names = page.QuerySelectorAll("nav").Select(n => n.GetAttribute("aria-label") ?? n.GetAttribute("aria-labelledby")).ToList();
        Assert.All(names, Assert.NotNull);
        Assert.Equal(names.Count, names.Distinct().Count());
    });

    [Fact]
    public void Every_link_within_the_site_leads_somewhere() => Each((path, page) =>
    {
        var broken = page.QuerySelectorAll("a[href^='/'], link[href^='/'], img[src^='/']").Select(a => (a.GetAttribute("href") ?? a.GetAttribute("src"))!.Split('#')[0])
            .Where(a => !pages.Paths.Contains(a) && !a.StartsWith("/media/", StringComparison.Ordinal) && !a.EndsWith("/review-record.json", StringComparison.Ordinal));
        Assert.True(!broken.Any(), $"{path}: {string.Join(", ", broken)}");
    });

    private void Each(Action<string, AngleSharp.Html.Dom.IHtmlDocument> check)
    {
        foreach (var (path, page) in pages.Documents) check(path, page);
    }

    public sealed class Pages : IAsyncLifetime
    {
        public Dictionary<string, string> Html { get; } = [];
        public Dictionary<string, AngleSharp.Html.Dom.IHtmlDocument> Documents { get; } = [];
        public HashSet<string> Paths { get; } = [];

        /// <summary>By the risk of their topics; and where help is. The styleguide shows help as a part.</summary>
        private const string TestPage = "/tests/phq-9";

        public HashSet<string> Sensitive { get; } = ["/thank-you/for-writing", "/styleguide"];

        public async ValueTask InitializeAsync()
        {
            await using var press = await Press.Start(mirror: "every page, whether somebody asks or not");
            await press.Publish("onions", "sad-films", audiences: ["teens"]);
            await press.Publish("naps", "sleep");
            await press.Publish("naps", "sleep", "About short naps");
            await WithdrawArticle.Handle(press.Db, "onions", "One of its sources is looked at again.", "/articles/naps", press.Newsroom.Time, press.Newsroom.Editor, Newsroom.Cancel);
            await press.Publish("films", "sad-films", audiences: ["teens"]);
            press.Db.Topics.Single(t => t.Slug == "sleep").Risk = Risk.High;
            await press.Db.SaveChangesAsync(TestContext.Current.CancellationToken);
            await SignInstrument.Handle(press.Db, "phq-9", null, 1, press.Newsroom.Time, press.Newsroom.Reviewer, Newsroom.Cancel);
            await ReleaseInstrument.Handle(press.Db, "phq-9", press.Newsroom.Time, press.Newsroom.Editor, Newsroom.Cancel);
            await press.RenderAll();
            await AddSensitive(press.Db);
            foreach (var page in await press.Db.Pages.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken))
            {
                Paths.Add(page.Path);
                if (!page.ContentType.StartsWith("text/html", StringComparison.Ordinal)) continue;
                Html[page.Path] = await press.Text(page.Path);
                Documents[page.Path] = new HtmlParser().ParseDocument(Html[page.Path]);
            }
        }

        private async Task AddSensitive(WellspringDb db)
        {
            var topics = await TopicTree.Load(db);
            var live = await (from publication in db.Publications join article in db.Articles on publication.ArticleId equals article.Id join edition in db.Editions on publication.EditionId equals edition.Id select new { article.Slug, edition.Topic, edition.Also }).ToListAsync();
            var slugs = live.Where(l => topics.HighestRisk(l.Topic, l.Also) >= Risk.Sensitive).Select(l => l.Slug);
            Sensitive.UnionWith(topics.All().Where(t => t.Risk >= Risk.Sensitive).Select(t => t.Url));
            Sensitive.UnionWith(slugs.SelectMany(slug => (string[])["", "/changes", "/review-record"], (slug, end) => $"/articles/{slug}{end}"));
            Sensitive.UnionWith(CrisisLines.All.Select(c => "/crisis/" + c.Anchor).Append("/crisis"));
            Sensitive.UnionWith(["/tests", TestPage]);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
