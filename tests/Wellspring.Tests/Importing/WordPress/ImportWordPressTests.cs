using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Importing;
using Wellspring.Publishing;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing.WordPress;

public sealed class ImportWordPressTests
{
    [Fact]
    public async Task Posts_and_pages_of_any_status_become_articles()
    {
        await using var database = await TestDatabase.Create();
        var report = await FromExport(database, Wards);
        Assert.Equal(["4/0/0", "2/0/0", "3/0/0", "2/0/0"], new[] { report.Articles, report.People, report.Topics, report.Redirects }.Select(Counts));
        await using var db = database.Open();
        Assert.Equal(["about", "for-staff", "not-yet", "sleeping-on-a-ward"], await db.Articles.Select(a => a.Slug).OrderBy(s => s).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_second_import_of_the_same_file_changes_nothing()
    {
        await using var database = await TestDatabase.Create();
        await FromExport(database, Wards);
        var again = await FromExport(database, Wards);
        Assert.Equal(["0/0/4", "0/0/2", "0/0/3", "0/0/2"], new[] { again.Articles, again.People, again.Topics, again.Redirects }.Select(Counts));
        await using var db = database.Open();
        Assert.Equal(4, await db.Editions.CountAsync(Cancel));
    }

    [Fact]
    public async Task Nothing_is_public_after_an_import_of_everything()
    {
        await using var database = await TestDatabase.Create();
        await FromExport(database, Wards);
        await using var db = database.Open();
        Assert.Equal(0, await db.Publications.CountAsync(Cancel));
        Assert.Equal(0, await db.Pages.CountAsync(Cancel));
        Assert.Equal(0, await db.Outbox.CountAsync(m => m.Kind == nameof(ArticlePublished), Cancel));
    }

    [Fact]
    public async Task A_changed_post_becomes_a_new_edition_of_its_article()
    {
        await using var database = await TestDatabase.Create();
        await FromText(database, ExportText.Of(ExportText.Post(1, "a", "Old words.")));
        var report = await FromText(database, ExportText.Of(ExportText.Post(1, "a", "New words.")));
        Assert.Equal("0/1/0", Counts(report.Articles));
        await using var db = database.Open();
        Assert.Equal(["Old words.\n", "New words.\n"], await db.Editions.OrderBy(e => e.Number).Select(e => e.Body).ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_the_team_wrote_since_is_never_written_over()
    {
        await using var database = await TestDatabase.Create();
        await FromText(database, ExportText.Of(ExportText.Post(1, "a", "Old words.")));
        await Edit(database, "a", "Better words.");
        Assert.DoesNotContain((await FromText(database, ExportText.Of(ExportText.Post(1, "a", "Old words.")))).Dropped, d => d.What == "article-change");
        var report = await FromText(database, ExportText.Of(ExportText.Post(1, "a", "New words.")));
        Assert.Equal("0/0/1", Counts(report.Articles));
        Assert.Contains(report.Dropped, d => d.What == "article-change");
        await using var db = database.Open();
        Assert.Equal("Better words.", (await db.Editions.OrderByDescending(e => e.Number).FirstAsync(Cancel)).Body);
    }

    [Fact]
    public async Task Categories_keep_their_tree_and_posts_their_topics()
    {
        await using var database = await TestDatabase.Create();
        await FromExport(database, Wards);
        await using var db = database.Open();
        var topics = await db.Topics.ToDictionaryAsync(t => t.Slug, Cancel);
        Assert.Equal(topics["sleep"].Id, topics["naps"].ParentId);
        Assert.Equal(topics["naps"].Id, topics["night-naps"].ParentId);
        var edition = await Latest(db, "sleeping-on-a-ward");
        Assert.Equal(("naps", "sleep"), (edition.Topic, Assert.Single(edition.Also)));
    }

    [Fact]
    public async Task A_category_below_the_fourth_level_moves_up_and_is_named()
    {
        await using var database = await TestDatabase.Create();
        var report = await FromText(database, ExportText.Of(
            ExportText.Category("one"), ExportText.Category("two", "one"), ExportText.Category("three", "two"), ExportText.Category("four", "three"), ExportText.Category("five", "four")));
        Assert.Contains(report.Dropped, d => d.What == "category-level" && d.Why.Contains("five", StringComparison.Ordinal));
        await using var db = database.Open();
        var topics = await db.Topics.ToDictionaryAsync(t => t.Slug, Cancel);
        Assert.Equal(topics["three"].Id, topics["five"].ParentId);
    }

    [Fact]
    public async Task A_tag_that_names_an_audience_counts_as_it()
    {
        await using var database = await TestDatabase.Create();
        await using (var db = database.Open())
        {
            db.Audiences.Add(new Audience { Slug = "men", Title = "Men" });
            await db.SaveChangesAsync(Cancel);
        }
        var report = await FromExport(database, Wards);
        await using var reader = database.Open();
        Assert.Equal(["men"], (await Latest(reader, "sleeping-on-a-ward")).Audiences);
        Assert.Contains(report.Dropped, d => d is { What: "tags", Why: "Pillows" });
    }

    [Fact]
    public async Task Old_permalinks_and_old_slugs_lead_to_the_article()
    {
        await using var database = await TestDatabase.Create();
        var report = await FromExport(database, Wards);
        await using var db = database.Open();
        Assert.Equal(
            ["/2019/03/sleeping-on-a-ward /articles/sleeping-on-a-ward", "/2019/03/ward-sleep /articles/sleeping-on-a-ward"],
            await db.Redirects.OrderBy(r => r.From).Select(r => r.From + " " + r.To).ToListAsync(Cancel));
        Assert.Contains(report.Dropped, d => d.What == "redirect" && d.Why.Contains("/about", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_lost_item_is_named_once_by_its_own_type()
    {
        await using var database = await TestDatabase.Create();
        var report = await FromExport(database, Wards);
        foreach (var type in new[] { "attachment", "nav_menu_item", "item" }) Assert.Single(report.Dropped, d => d.What == type);
        foreach (var part in new[] { "block", "shortcode", "embed", "image", "sticky", "password", "featured-image", "term", "tag" }) Assert.Contains(report.Dropped, d => d.What == part);
        Assert.Equal(2, report.Dropped.Count(d => d.What == "comment"));
    }

    [Fact]
    public async Task An_author_that_the_file_does_not_declare_is_named_and_not_invented()
    {
        await using var database = await TestDatabase.Create();
        var report = await FromText(database, ExportText.Of(ExportText.Post(1, "a", "Text", "<dc:creator>root</dc:creator>")));
        Assert.Contains(report.Dropped, d => d.What == "byline");
        await using var db = database.Open();
        Assert.Equal(0, await db.People.CountAsync(Cancel));
    }

    [Fact]
    public async Task The_report_holds_what_the_gate_says_of_each_article()
    {
        await using var database = await TestDatabase.Create();
        var report = await FromExport(database, Wards);
        await using var db = database.Open();
        var gate = await GateFindings.Of(db, report, Time, Cancel);
        Assert.Equal(4, gate.Count);
        Assert.All(gate, f => Assert.Contains(f.Findings, finding => finding.Code == "sign-off-missing"));
    }

    [Fact]
    public async Task Two_posts_that_want_one_slug_get_two()
    {
        await using var database = await TestDatabase.Create();
        await FromText(database, ExportText.Of(ExportText.Post(1, "a", "One"), ExportText.Post(2, "a", "Two", type: "page")));
        await using var db = database.Open();
        Assert.Equal(["a", "a-2"], await db.Articles.Select(a => a.Slug).OrderBy(s => s).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_slug_that_changed_there_renames_nothing_here_and_is_named()
    {
        await using var database = await TestDatabase.Create();
        await FromText(database, ExportText.Of(ExportText.Post(1, "a", "One"), ExportText.Post(2, "a", "Two", type: "page")));
        var report = await FromText(database, ExportText.Of(ExportText.Post(1, "b", "One"), ExportText.Post(2, "a", "Two", type: "page")));
        var dropped = Assert.Single(report.Dropped, d => d.What == "slug");
        Assert.Contains("\"b\": this article stands at \"a\"", dropped.Why, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.Equal(["a", "a-2"], await db.Articles.Select(a => a.Slug).OrderBy(s => s).ToListAsync(Cancel));
    }

    private static async Task Edit(TestDatabase database, string slug, string body)
    {
        await using var db = database.Open();
        var origin = await db.Articles.Where(a => a.Slug == slug).Select(a => a.Origin).SingleAsync(Cancel);
        var editor = new StaffUser { Id = Guid.CreateVersion7(Time.GetUtcNow()), Email = "editor@wellspring.example", Roles = Roles.Editor };
        db.Staff.Add(editor);
        await WriteEdition.Handle(db, new Draft { Slug = slug, Origin = origin, Title = "A title", Body = body }, Time, editor.AsActor(), Cancel);
    }

    private static async Task<Edition> Latest(WellspringDb db, string slug)
    {
        var article = await db.Articles.SingleAsync(a => a.Slug == slug, Cancel);
        return await db.Editions.Where(e => e.ArticleId == article.Id).OrderByDescending(e => e.Number).FirstAsync(Cancel);
    }
}
