using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Importing;
using Wellspring.Publishing;
using static Wellspring.Tests.Importing.Ghost.GhostJson;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing.Ghost;

public sealed class ImportGhostTests
{
    private static readonly string Site = Of(
        Post("1", "open"), Post("2", "for-members", visibility: "members"), Post("3", "for-payers", visibility: "paid"), Post("4", "not-yet", status: "draft"), Post("5", "soon", status: "scheduled"),
        Post("6", "by-mail", status: "sent"), Post("7", "about-us", type: "page"), Post("8", "by-mail-only"), Row("posts_meta", new { post_id = "8", email_only = 1 }),
        Tag("t1", "sleep", "Sleep"), Tag("t2", "naps"), Tag("t3", "hash-later", "#later", "internal"), Tag("t4", "men", "Men"),
        Tagged("1", "t2", 1), Tagged("1", "t1", 0), Tagged("1", "t3", 2), Tagged("1", "t4", 3),
        User("u1", "ada", bio: "Writes *a lot*."), User("u2", "root", "Root"), Signed("1", "u1"),
        Row("members", new { email = "CANARY@old.example" }), Row("settings", new { key = "members_private_key", value = "CANARY" }));

    [Fact]
    public async Task Posts_and_pages_of_any_status_and_for_any_readers_become_drafts()
    {
        await using var database = await TestDatabase.Create();
        var report = await FromGhost(database, Site);
        Assert.Equal(["8/0/0", "1/0/0", "3/0/0", "11/0/0"], new[] { report.Articles, report.People, report.Topics, report.Redirects }.Select(Counts));
        await using var db = database.Open();
        Assert.Equal((0, 0, 0), (await db.Publications.CountAsync(Cancel), await db.Pages.CountAsync(Cancel), await db.Outbox.CountAsync(m => m.Kind == nameof(ArticlePublished), Cancel)));
        Assert.All(await db.Articles.ToListAsync(Cancel), a => Assert.Equal(ArticleKind.Article, a.Kind));
    }

    [Fact]
    public async Task A_second_import_of_the_same_file_changes_nothing()
    {
        await using var database = await TestDatabase.Create();
        await FromGhost(database, Site);
        var again = await FromGhost(database, Site);
        Assert.Equal(["0/0/8", "0/0/1", "0/0/3", "0/0/11"], new[] { again.Articles, again.People, again.Topics, again.Redirects }.Select(Counts));
        await using var db = database.Open();
        Assert.Equal(8, await db.Editions.CountAsync(Cancel));
    }

    [Fact]
    public async Task What_was_not_open_to_all_is_named_and_only_what_was_published_had_an_address()
    {
        await using var database = await TestDatabase.Create();
        var report = await FromGhost(database, Site);
        Assert.Contains(report.Dropped, d => d.What == "visibility" && d.Where.EndsWith("(for-members)", StringComparison.Ordinal) && d.Why.Contains("members only", StringComparison.Ordinal));
        Assert.Contains(report.Dropped, d => d.What == "visibility" && d.Why.Contains("paying members", StringComparison.Ordinal));
        Assert.Equal(3, report.Dropped.Count(d => d.What == "status"));
        await using var db = database.Open();
        Assert.Equal(
            ["/2019/03/04/for-members", "/2019/03/04/for-payers", "/2019/03/04/open", "/about-us", "/author/ada", "/for-members", "/for-payers", "/open", "/tag/men", "/tag/naps", "/tag/sleep"],
            (await db.Redirects.Select(r => r.From).ToListAsync(Cancel)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tags_are_topics_except_internal_ones_and_those_that_name_an_audience()
    {
        await using var database = await TestDatabase.Create();
        await using (var db = database.Open())
        {
            db.Audiences.Add(new Audience { Slug = "men", Title = "Men" });
            await db.SaveChangesAsync(Cancel);
        }
        var report = await FromGhost(database, Site);
        await using var reader = database.Open();
        var edition = await Latest(reader, "open");
        Assert.Equal(("sleep", "naps", "men"), (edition.Topic, Assert.Single(edition.Also), Assert.Single(edition.Audiences)));
        Assert.Equal(["naps", "sleep"], await reader.Topics.Select(t => t.Slug).OrderBy(s => s).ToListAsync(Cancel));
        Assert.Equal("/for/men", (await reader.Redirects.SingleAsync(r => r.From == "/tag/men", Cancel)).To);
        Assert.Contains(report.Dropped, d => d.What == "tag" && d.Why.Contains("#later", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Those_who_sign_become_people_with_a_name_and_a_biography_and_nothing_else()
    {
        await using var database = await TestDatabase.Create();
        var report = await FromGhost(database, Site);
        await using var db = database.Open();
        var ada = await db.People.SingleAsync(Cancel);
        Assert.Equal(("ada", "Ada Ward", @"Writes \*a lot\*."), (ada.Slug, ada.Name, ada.Biography));
        Assert.Equal(["ada"], (await Latest(db, "open")).Authors);
        Assert.Equal(0, await db.Staff.CountAsync(Cancel));
        Assert.Single(report.Dropped, d => d.What == "user");
    }

    [Fact]
    public async Task Two_who_sign_stand_in_byline_order_and_an_old_export_names_one_in_the_post()
    {
        await using var database = await TestDatabase.Create();
        await FromGhost(database, Of(Post("1", "a"), Post("2", "b", more: new { author_id = 7 }), User("u1", "ada"), User("u2", "bo", "Bo"), User("7", "cy", "Cy"), Signed("1", "u1", 1), Signed("1", "u2", 0)));
        await using var db = database.Open();
        Assert.Equal(["bo", "ada"], (await Latest(db, "a")).Authors);
        Assert.Equal(["cy"], (await Latest(db, "b")).Authors);
    }

    [Fact]
    public async Task No_secret_of_an_export_is_in_the_database_the_media_or_the_report()
    {
        await using var database = await TestDatabase.Create();
        var report = await FromGhost(database, Of([
            Post("1", "open", more: new { codeinjection_head = "<script>CANARY</script>", email_subject = "CANARY" }), User("u1", "ada"), Signed("1", "u1"), User("u2", "eve", "CANARY"),
            .. new[] { "members", "subscribers", "settings", "api_keys", "integrations", "webhooks", "invites", "tokens", "sessions", "stripe_customers", "members_stripe_customers", "emails", "brute", "CANARY" }.Select(t => Row(t == "CANARY" ? "other" : t, new { id = "CANARY", secret = "CANARY", email = "CANARY" }))]));
        Assert.Contains(report.Dropped, d => d.What == "code-injection");
        Assert.Contains(report.Dropped, d => d is { What: "members", Why: var why } && why.StartsWith("1 row", StringComparison.Ordinal));
        await NoCanary(database, report);
    }

    [Fact]
    public async Task What_the_team_wrote_since_is_never_written_over()
    {
        await using var database = await TestDatabase.Create();
        await FromGhost(database, Of(Post("1", "a", "<p>Old words.</p>")));
        await Edit(database, "a", "Better words.");
        Assert.DoesNotContain((await FromGhost(database, Of(Post("1", "a", "<p>Old words.</p>")))).Dropped, d => d.What == "article-change");
        var report = await FromGhost(database, Of(Post("1", "a", "<p>New words.</p>")));
        Assert.Contains(report.Dropped, d => d.What == "article-change");
        await using var db = database.Open();
        Assert.Equal("Better words.", (await Latest(db, "a")).Body);
    }

    [Fact]
    public async Task A_changed_post_with_another_slug_is_still_its_article()
    {
        await using var database = await TestDatabase.Create();
        await FromGhost(database, Of(Post("1", "a", "<p>Old words.</p>")));
        Assert.Equal("0/1/0", Counts((await FromGhost(database, Of(Post("1", "b", "<p>New words.</p>")))).Articles));
    }

    [Theory]
    [InlineData("{\"meta\":{},\"data\":DATA}")]
    [InlineData("{\"data\":DATA,\"data\":7}")]
    [InlineData("\uFEFF {\"db\":[{\"data\":DATA,\"meta\":[{}]}],\"more\":[1,[2]]}\n")]
    public async Task Older_and_odder_shapes_of_the_file_are_read_too(string shape)
    {
        await using var database = await TestDatabase.Create();
        var report = await FromGhost(database, shape.Replace("DATA", Tables([Post("1", "a")]).ToJsonString(), StringComparison.Ordinal));
        Assert.Equal("1/0/0", Counts(report.Articles));
    }

    [Fact]
    public async Task An_export_of_the_first_Ghost_is_read()
    {
        await using var database = await TestDatabase.Create();
        await FromGhost(database, """{"data":{"posts":[{"id":5,"title":"A & B","slug":"a","markdown":"Some *words*.","image":"/content/images/2014/01/lamp.png","page":true,"status":"published","published_at":1388319501897,"author_id":1}],"users":[{"id":1,"name":"Ada","slug":"ada"}],"tags":[{"id":1,"name":"Sleep","slug":"sleep"}],"posts_tags":[{"post_id":5,"tag_id":1}]}}""");
        await using var db = database.Open();
        var edition = await Latest(db, "a");
        Assert.Equal(("A & B", "![](media/2014/01/lamp.png)\n\nSome *words*.\n", "sleep", "ada"), (edition.Title, edition.Body, edition.Topic, Assert.Single(edition.Authors)));
        Assert.Equal(["/a", "/author/ada", "/tag/sleep"], (await db.Redirects.Select(r => r.From).ToListAsync(Cancel)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_picture_of_the_content_folder_is_stored_with_its_words()
    {
        using var content = new TemporaryFolder();
        await File.WriteAllBytesAsync(content.Write("images/2019/03/lamp.png", ""), WordPress.UploadsTests.Png, Cancel);
        await using var database = await TestDatabase.Create();
        var json = Of(
            Post("1", "a", "<p><img src=\"__GHOST_URL__/content/images/size/w600/2019/03/lamp.png\" alt=\"Lit\"></p>", more: new { feature_image = "__GHOST_URL__/content/images/2019/03/lamp.png" }),
            Row("posts_meta", new { post_id = "1", feature_image_alt = "A lamp", feature_image_caption = "By <b>night</b>" }));
        var report = await FromGhost(database, json, content.Path);
        await using var db = database.Open();
        var edition = await Latest(db, "a");
        Assert.Equal("![A lamp](media/2019/03/lamp.png \"By night\")\n\n![Lit](media/2019/03/lamp.png)\n", edition.Body);
        Assert.Equal(((await db.Media.SingleAsync(Cancel)).Hash, "1/0/0"), (Assert.Single(edition.Media).Hash, Counts(report.Media)));
    }

    internal static async Task NoCanary(TestDatabase database, ImportReport report)
    {
        await using var db = database.Open();
        Assert.DoesNotContain("CANARY", await WholeDatabase.Text(db, Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(report.Dropped, d => $"{d.What} {d.Where} {d.Why}".Contains("CANARY", StringComparison.Ordinal));
        foreach (var medium in await db.Media.Select(m => m.Path).ToListAsync(Cancel)) Assert.DoesNotContain("CANARY", await File.ReadAllTextAsync(Media.Find(Path.GetFileName(medium))!.Value.Path, Cancel), StringComparison.Ordinal);
    }

    private static async Task Edit(TestDatabase database, string slug, string body)
    {
        await using var db = database.Open();
        var article = await db.Articles.SingleAsync(a => a.Slug == slug, Cancel);
        var editor = new StaffUser { Id = Guid.CreateVersion7(Time.GetUtcNow()), Email = "editor@wellspring.example", Roles = Roles.Editor };
        db.Staff.Add(editor);
        await WriteEdition.Handle(db, new Draft { Slug = slug, Origin = article.Origin, Title = "On a", Body = body }, Time, editor.AsActor(), Cancel);
    }

    private static async Task<Edition> Latest(WellspringDb db, string slug)
    {
        var article = await db.Articles.SingleAsync(a => a.Slug == slug, Cancel);
        return await db.Editions.Where(e => e.ArticleId == article.Id).OrderByDescending(e => e.Number).FirstAsync(Cancel);
    }
}
