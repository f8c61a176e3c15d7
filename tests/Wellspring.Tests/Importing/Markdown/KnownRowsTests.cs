using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Importing;
using Wellspring.Importing.Markdown;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing.Markdown;

/// <summary>What a folder may do to what is here already, and what it leaves in the audit log.</summary>
public sealed class KnownRowsTests
{
    [Fact]
    public async Task A_changed_person_topic_audience_and_paid_link_leave_old_and_new_words_in_the_audit_log()
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        Write(folder, "First", "affiliate");
        await FromFolder(database, folder.Path);
        Assert.Equal(["named a paid link", "planted topics"], await Acts(database));
        Write(folder, "Second", "sponsor");
        await FromFolder(database, folder.Path);
        await using var db = database.Open();
        Assert.Equal(2, await db.Outbox.CountAsync(m => m.Kind == nameof(PaidLinksChanged), Cancel));
        foreach (var (subject, details) in ((string, string)[])[
            ("person/p", "name \"First\" became \"Second\"; credentials \"First\" became \"Second\""), ("topic/t", "title \"First\" became \"Second\""),
            ("audience/teens", "title \"First\" became \"Second\""), ("paid-link/shop.example", "relationship \"affiliate\" became \"sponsor\"")])
            Assert.Equal(details, (await db.Audit.SingleAsync(a => a.Subject == subject && a.Act.StartsWith("changed"), Cancel)).Details);
    }

    [Fact]
    public async Task A_second_import_of_the_same_rows_leaves_no_word()
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        Write(folder, "First", "affiliate");
        await FromFolder(database, folder.Path);
        await FromFolder(database, folder.Path);
        Assert.Equal(["named a paid link", "planted topics"], await Acts(database));
        await using var db = database.Open();
        Assert.Equal(["""{"hosts":["shop.example"]}"""], await db.Outbox.Where(m => m.Kind == nameof(PaidLinksChanged)).Select(m => m.Payload).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("topics: [{slug: a, title: A}, {slug: t, title: T, risk: sensitive}]", "t keeps its risk \"high\"")]
    [InlineData("topics: [{slug: a, title: A}, {slug: t, title: T}]", "t keeps its risk \"high\"")]
    [InlineData("topics: [{slug: a, title: A}, {slug: other, title: Other, topics: [{slug: below, title: Below}]}]", "below keeps its risk \"high\"")]
    public async Task No_file_lowers_a_risk_by_a_word_or_by_another_parent(string yaml, string says)
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        folder.Write("topics.yml", "topics: [{slug: a, title: A}, {slug: t, title: T, risk: high, topics: [{slug: below, title: Below}]}]");
        await FromFolder(database, folder.Path);
        folder.Write("topics.yml", yaml);
        var report = await FromFolder(database, folder.Path);
        Assert.StartsWith(says, Assert.Single(report.Dropped, d => d.What == "topic-risk").Why, StringComparison.Ordinal);
        await using var db = database.Open();
        var tree = await TopicTree.Load(db, Cancel);
        Assert.Equal((Risk.High, Risk.High), (tree.RiskOf("t"), tree.RiskOf("below")));
    }

    [Fact]
    public async Task A_raised_risk_is_taken()
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        folder.Write("topics.yml", "topics: [{slug: t, title: T, risk: sensitive}]");
        await FromFolder(database, folder.Path);
        folder.Write("topics.yml", "topics: [{slug: t, title: T, risk: high}]");
        Assert.Empty((await FromFolder(database, folder.Path)).Dropped);
        await using var db = database.Open();
        Assert.Equal(Risk.High, (await db.Topics.SingleAsync(Cancel)).Risk);
        Assert.Equal("risk \"Sensitive\" became \"High\"", (await db.Audit.SingleAsync(a => a.Subject == "topic/t", Cancel)).Details);
    }

    [Fact]
    public async Task Credentials_beside_a_live_sign_off_stay_as_they_are()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        var before = (await newsroom.Db.People.AsNoTracking().SingleAsync(p => p.Slug == "rita-reviewer", Cancel)).Credentials;
        Assert.Empty((await Rename(newsroom, "DO")).Dropped);
        Assert.Equal([], (await newsroom.Publish()).Refusals);
        var dropped = Assert.Single((await Rename(newsroom, before + ", professor")).Dropped);
        Assert.Equal("credentials", dropped.What);
        Assert.Contains("an editor decides", dropped.Why, StringComparison.Ordinal);
        Assert.Equal("DO", (await newsroom.Db.People.AsNoTracking().SingleAsync(p => p.Slug == "rita-reviewer", Cancel)).Credentials);
    }

    [Theory]
    [InlineData("/old", "https://evil.example/", "is no page of this site")]
    [InlineData("/old", "//evil.example/topics/x", "is no page of this site")]
    [InlineData("/old", "/topics/../../x", "is no page of this site")]
    [InlineData("/old", "/nowhere", "is no page of this site")]
    [InlineData("/topics/sleep", "/topics/x", "is an address of this site itself")]
    [InlineData("/people/rita", "/topics/x", "is an address of this site itself")]
    [InlineData("/studio/login", "/topics/x", "is an address of this site itself")]
    [InlineData("//evil", "/topics/x", "is no path of this site")]
    public async Task A_redirect_of_a_file_leads_from_an_older_address_to_a_page_or_is_named(string from, string to, string says)
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        folder.Write("topics.yml", "topics:\n  - {slug: sleep, title: Sleep}\n");
        folder.Write("redirects.yml", $"redirects:\n  - {{from: \"{from}\", to: \"{to}\"}}\n");
        var report = await FromFolder(database, folder.Path);
        Assert.EndsWith(says, Assert.Single(report.Dropped).Why, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.Equal(0, await db.Redirects.CountAsync(Cancel));
    }

    [Fact]
    public async Task The_address_of_a_topic_that_is_none_any_more_leads_on()
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        folder.Write("topics.yml", "topics:\n  - {slug: sleep, title: Sleep, merged: [rest]}\n");
        folder.Write("redirects.yml", "redirects:\n  - {from: /topics/rest, to: /topics/sleep}\n");
        Assert.Empty((await FromFolder(database, folder.Path)).Dropped);
        await using var db = database.Open();
        Assert.Equal(("/topics/rest", "/topics/sleep"), ((await db.Redirects.SingleAsync(Cancel)).From, (await db.Redirects.SingleAsync(Cancel)).To));
    }

    [Fact]
    public async Task A_finding_names_the_line_of_the_file_unless_the_text_is_no_longer_that_of_the_file()
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.md", "---\ntitle: A\nslug: a\n---\nWords.\n\nNothing vouches for this.[@nobody]\n");
        folder.Write("b.md", "---\ntitle: B\nslug: b\n---\n<div>\n\nSee [this](/articles/nowhere).\n\n</div>\n");
        var report = await FromFolder(database, folder.Path);
        await using var db = database.Open();
        var texts = await GateFindings.Of(db, report, Time, Cancel);
        Assert.Equal([file, "articles/b"], texts.Select(t => t.File).Order(StringComparer.Ordinal));
        Assert.Contains(texts.Single(t => t.File == file).Findings, f => f.Place.Line == 7);
        await Rewrite(db);
        Assert.Contains("articles/a", (await GateFindings.Of(db, report, Time, Cancel)).Select(t => t.File));

        static Task Rewrite(WellspringDb db) => WriteEdition.Handle(db, new Draft { Slug = "a", Title = "A", Body = "Other words.\n" }, Time, Importer, Cancel);
    }

    private static async Task<ImportReport> Rename(Newsroom newsroom, string credentials)
    {
        using var folder = new TemporaryFolder();
        folder.Write("people/rita-reviewer.yml", $"name: Name of rita-reviewer\nslug: rita-reviewer\ncredentials: \"{credentials}\"\n");
        newsroom.Db.ChangeTracker.Clear();
        return await ImportMarkdown.Handle(newsroom.Db, folder.Path, Library, Media, newsroom.Time, Importer, Cancel);
    }

    private static void Write(TemporaryFolder folder, string words, string relationship)
    {
        folder.Write("people/p.yml", $"name: {words}\nslug: p\ncredentials: {words}\n");
        folder.Write("topics.yml", $"topics: [{{slug: t, title: {words}}}]\naudiences: [{{slug: teens, title: {words}}}]\n");
        folder.Write("paid-links.yml", $"paid-links:\n  - {{host: shop.example, relationship: {relationship}, sponsor: Shop}}\n");
    }

    private static async Task<List<string>> Acts(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Audit.Where(a => a.Act != "imported").Select(a => a.Act).OrderBy(a => a).ToListAsync(Cancel);
    }
}
