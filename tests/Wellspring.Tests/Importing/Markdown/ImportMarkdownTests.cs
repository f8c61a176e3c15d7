using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing.Markdown;

public sealed class ImportMarkdownTests
{
    [Fact]
    public async Task A_folder_comes_in_with_all_that_belongs_to_it()
    {
        await using var database = await TestDatabase.Create();
        using var folder = Whole();
        var report = await FromFolder(database, folder.Path);
        Assert.Equal(["1/0/0", "1/0/0", "2/0/0"], new[] { report.Articles, report.People, report.Topics }.Select(Counts));
        await using var db = database.Open();
        var edition = await db.Editions.SingleAsync(Cancel);
        Assert.Equal(("Short naps", "naps", "mira-sample", "nap2020"), (edition.Title, edition.Topic, edition.Authors[0], edition.Sources.Single().Key));
        Assert.Equal("Naps may help.[@nap2020]\n", edition.Body);
        Assert.Equal("shop.example", (await db.PaidLinks.SingleAsync(Cancel)).Host);
    }

    [Fact]
    public async Task A_second_import_of_the_same_folder_changes_nothing()
    {
        await using var database = await TestDatabase.Create();
        using var folder = Whole();
        await FromFolder(database, folder.Path);
        var again = await FromFolder(database, folder.Path);
        Assert.Equal(["0/0/1", "0/0/1", "0/0/2"], new[] { again.Articles, again.People, again.Topics }.Select(Counts));
        await using var db = database.Open();
        Assert.Equal((1, 1), (await db.Editions.CountAsync(Cancel), await db.Set<Declaration>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_licence_from_a_file_arrives_unchecked()
    {
        await using var database = await TestDatabase.Create();
        using var folder = Whole();
        await FromFolder(database, folder.Path);
        await using var db = database.Open();
        var licence = Assert.Single((await db.People.SingleAsync(Cancel)).Licences);
        Assert.Equal((null, null, "X-1"), (licence.CheckedOn, licence.CheckedBy, licence.Number));
    }

    [Fact]
    public async Task HTML_of_other_publishers_is_turned_into_the_article_language()
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        folder.Write("care/apply.md", "---\ntitle: Apply\n---\n<div class=\"intro\">\n\nFirst **words**.\n\n</div>\n\n<ul><li>One <a href=\"/care/wait/\">wait</a></li></ul>\n<script>alert(1)</script>\n");
        folder.Write("care/wait/index.md", "---\ntitle: Wait\n---\nSee [how to apply](/care/apply#form) or [again](../apply.md).\n");
        var report = await FromFolder(database, folder.Path);
        await using var db = database.Open();
        var bodies = await db.Editions.ToDictionaryAsync(e => e.Title, e => e.Body, Cancel);
        Assert.Equal("First **words**.\n\n- One [wait](/articles/wait)\n", bodies["Apply"]);
        Assert.Equal("See [how to apply](/articles/apply#form) or [again](/articles/apply).\n", bodies["Wait"]);
        Assert.Contains(report.Dropped, d => d.What == "script");
    }

    [Fact]
    public async Task Aliases_become_redirects_and_stubs_are_named()
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "---\ntitle: A\naliases:\n  - /old/a/\n  - /crisis\nlayout: page\n---\nText.\n");
        folder.Write("menu.md", "---\ntitle: Menu\nhref: https://other.example/\n---\n");
        var report = await FromFolder(database, folder.Path);
        await using var db = database.Open();
        Assert.Equal(("/old/a", "/articles/a"), (await db.Redirects.Select(r => new { r.From, r.To }).ToListAsync(Cancel)).Select(r => (r.From, r.To)).Single());
        Assert.Equal(["front-matter", "redirect", "stub"], report.Dropped.Select(d => d.What).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Files_of_one_name_in_two_folders_get_two_slugs_that_stay()
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        folder.Write("one/apply.md", "---\ntitle: One\n---\nText.\n");
        folder.Write("two/apply.md", "---\ntitle: Two\n---\nText.\n");
        await FromFolder(database, folder.Path);
        Assert.Equal("0/0/2", Counts((await FromFolder(database, folder.Path)).Articles));
        await using var db = database.Open();
        Assert.Equal(["apply", "apply-2"], await db.Articles.Select(a => a.Slug).OrderBy(s => s).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_slug_that_a_file_claims_is_given_to_no_other()
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        folder.Write("a/apply.md", "---\ntitle: Found\n---\nText.\n");
        folder.Write("b.md", "---\ntitle: Claimed\nslug: apply\n---\nText.\n");
        await FromFolder(database, folder.Path);
        await using var db = database.Open();
        var claimed = await db.Articles.SingleAsync(a => a.Slug == "apply", Cancel);
        Assert.Equal("Claimed", (await db.Editions.SingleAsync(e => e.ArticleId == claimed.Id, Cancel)).Title);
        Assert.Equal(2, await db.Articles.CountAsync(Cancel));
    }

    [Fact]
    public async Task What_the_team_wrote_since_is_never_written_over()
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "---\ntitle: A\nslug: a\n---\nOld words.\n");
        await FromFolder(database, folder.Path);
        await using (var db = database.Open())
        {
            var editor = new StaffUser { Id = Guid.CreateVersion7(Time.GetUtcNow()), Email = "editor@wellspring.example", Roles = Roles.Editor };
            await WriteEdition.Handle(db, new Draft { Slug = "a", Title = "A", Body = "Better words.\n" }, Time, editor.AsActor(), Cancel);
        }
        Assert.Empty((await FromFolder(database, folder.Path)).Dropped);
        folder.Write("a.md", "---\ntitle: A\nslug: a\n---\nNew words.\n");
        Assert.Equal("article-change", Assert.Single((await FromFolder(database, folder.Path)).Dropped).What);
        await using var reader = database.Open();
        Assert.Equal(2, await reader.Editions.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_NUL_in_a_value_reaches_no_database()
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "---\ntitle: \"A\\0B\"\ntopic: \"t\\0\"\nauthors: [\"x\\0\"]\n---\nText\0.\n");
        await FromFolder(database, folder.Path);
        await using var db = database.Open();
        Assert.Equal("A\uFFFDB", (await db.Editions.SingleAsync(Cancel)).Title);
    }

    [Fact]
    public async Task Nothing_of_a_folder_is_public()
    {
        await using var database = await TestDatabase.Create();
        using var folder = Whole();
        await FromFolder(database, folder.Path);
        await using var db = database.Open();
        Assert.Equal((0, 0), (await db.Publications.CountAsync(Cancel), await db.Pages.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_renewed_licence_and_a_corrected_interest_are_added_beside_what_was_there()
    {
        await using var database = await TestDatabase.Create();
        using var folder = Whole();
        await FromFolder(database, folder.Path);
        folder.Write("people/mira-sample.yml", "name: Mira Sample\nslug: mira-sample\nbio: An invented person.\ndeclarations:\n  - {date: 2026-09-01, statement: Nothing to declare, interests: [Shop]}\nlicences:\n  - {jurisdiction: Sample State, number: X-1, profession: Nurse, expires: 2032-12-31}\n");
        Assert.Equal("0/1/0", Counts((await FromFolder(database, folder.Path)).People));
        await using var db = database.Open();
        var person = await db.People.SingleAsync(Cancel);
        Assert.Equal([2029, 2032], person.Licences.Select(l => l.ExpiresOn!.Value.Year).Order());
        Assert.Equal([0, 1], person.Declarations.Select(d => d.Interests.Count).Order());
        Assert.Equal("0/0/1", Counts((await FromFolder(database, folder.Path)).People));
    }

    [Fact]
    public async Task A_key_that_means_nothing_in_a_people_file_is_named_and_the_other_spelling_of_licence_is_read()
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        folder.Write("people/p.yml", "name: P\nslug: p\nlisences: []\nlicenses:\n  - {jurisdiction: Sample State, number: X-1, profession: Nurse}\n");
        var report = await FromFolder(database, folder.Path);
        Assert.Contains("lisences", Assert.Single(report.Dropped).Why, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.Single((await db.People.SingleAsync(Cancel)).Licences);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sample_and_a_text_of_the_team_never_take_each_others_place(bool sampleFirst)
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        Write(folder, "First", sampleFirst);
        await FromFolder(database, folder.Path);
        Write(folder, "Second", !sampleFirst);
        var report = await FromFolder(database, folder.Path);
        Assert.Equal(["article", "person"], report.Dropped.Select(d => d.What).Order(StringComparer.Ordinal));
        await using var db = database.Open();
        Assert.Equal(("First", "First", sampleFirst, sampleFirst), ((await db.Editions.SingleAsync(Cancel)).Title, (await db.People.SingleAsync(Cancel)).Name, (await db.Articles.SingleAsync(Cancel)).IsSample, (await db.People.SingleAsync(Cancel)).IsSample));

        static void Write(TemporaryFolder folder, string word, bool sample)
        {
            folder.Write("a.md", $"---\ntitle: {word}\nslug: one\nsample: {(sample ? "true" : "false")}\n---\nText.\n");
            folder.Write("people/p.yml", $"name: {word}\nslug: p\nsample: {(sample ? "true" : "false")}\n");
        }
    }

    internal static TemporaryFolder Whole()
    {
        var folder = new TemporaryFolder();
        folder.Write("articles/naps.md", "---\ntitle: Short naps\nslug: short-naps\ntopic: naps\nauthors: [mira-sample]\n---\nNaps may help.[@nap2020]\n");
        folder.Write("people/mira-sample.yml", "name: Mira Sample\nslug: mira-sample\nbio: An invented person.\ndeclarations:\n  - {date: 2026-09-01, statement: Nothing to declare}\nlicences:\n  - {jurisdiction: Sample State, number: X-1, profession: Nurse, expires: 2029-12-31}\n");
        folder.Write("topics.yml", "topics:\n  - slug: sleep\n    title: Sleep\n    topics:\n      - {slug: naps, title: Naps}\n");
        folder.Write("bibliography.json", """[{"id":"nap2020","type":"article-journal","title":"On naps","author":[{"family":"Sample","given":"M."}],"issued":{"date-parts":[[2020]]},"DOI":"10.1000/naps","custom":{"kind":"trial"}}]""");
        folder.Write("paid-links.yml", "paid-links:\n  - {host: www.shop.example, relationship: affiliate, sponsor: Shop}\n");
        return folder;
    }
}
