using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Importing.Export;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing;

/// <summary>A site with a past, exported and brought in elsewhere: nothing of the past is lost, and nothing of it counts by that.</summary>
public sealed class ExportedHistoryTests
{
    [Fact]
    public async Task The_export_of_an_imported_export_is_the_same_folder()
    {
        await using var newsroom = await WithPast();
        using var files = new TemporaryFolder();
        var (one, two) = (Path.Combine(files.Path, "one"), Path.Combine(files.Path, "two"));
        Assert.Equal([], (await ExportSite.Handle(newsroom.Db, one, Media, Cancel)).Dropped);
        await using var second = await TestDatabase.Create();
        Assert.Equal(["policy"], (await FromFolder(second, one)).Dropped.Select(d => d.What));
        await using (var db = second.Open()) Assert.Equal([], (await ExportSite.Handle(db, two, Media, Cancel)).Dropped);
        Assert.Equal(Contents(one), Contents(two));
        Assert.Superset(new HashSet<string> { "editorial-policies.json", "review-keys.json", "redirects.yml", "articles/why-we-cry/history.json", "articles/why-we-cry/editions/1/index.md", "articles/why-we-cry/editions/1/cited.json", "articles/why-we-cry/review-record.json", "articles/gone/review-record.json" }, Contents(one).Select(f => f.Name).ToHashSet());
    }

    [Fact]
    public async Task Earlier_editions_come_back_with_their_fingerprints_and_nothing_is_live_or_signed()
    {
        await using var newsroom = await WithPast();
        await using var second = await Moved(newsroom);
        await using var db = second.Open();
        Assert.Equal(await Editions(newsroom.Db), await Editions(db));
        Assert.Equal((0, 0, 0, 0), (await db.Publications.CountAsync(Cancel), await db.Set<Reviewing.SignOff>().CountAsync(Cancel), await db.Corrections.CountAsync(Cancel), await db.Withdrawals.CountAsync(Cancel)));
        Assert.Equal(1, (await EditorialPolicy.Current(db, Cancel)).Version);
        Assert.Null((await VerifyAudit.Handle(db, Cancel)).Break);
        Assert.EndsWith("3 records and 7 words of the past kept as history, none an act of this site", (await db.Audit.SingleAsync(a => a.Subject == "markdown/out", Cancel)).Details, StringComparison.Ordinal);
        Assert.Equal(["rita-reviewer"], (await db.Editions.OrderByDescending(e => e.Number).FirstAsync(e => e.Title == "Why we weep", Cancel)).Reviewers);
    }

    [Fact]
    public async Task A_second_import_changes_nothing_and_one_into_the_site_it_is_of_neither()
    {
        await using var newsroom = await WithPast();
        using var files = new TemporaryFolder();
        var folder = Path.Combine(files.Path, "out");
        await ExportSite.Handle(newsroom.Db, folder, Media, Cancel);
        await using var second = await TestDatabase.Create();
        var first = await FromFolder(second, folder);
        Assert.Equal("2/0/0", Counts(first.Articles));
        Assert.Equal(7, first.History);
        var again = await FromFolder(second, folder);
        Assert.Equal(("0/0/2", 0, 0), (Counts(again.Articles), again.History, again.Records));
        var home = await FromFolder(newsroom.Database, folder);
        Assert.Equal(("0/0/2", 0, 0), (Counts(home.Articles), home.History, home.Records));
        Assert.Equal([], home.Dropped);
    }

    [Fact]
    public async Task What_was_done_is_told_with_its_day_its_kind_and_its_words()
    {
        await using var newsroom = await WithPast();
        await using var second = await Moved(newsroom);
        await using var db = second.Open();
        var told = await SiteHistory.Told(db, (await db.Articles.SingleAsync(a => a.Slug == Newsroom.Slug, Cancel)).Id, Cancel);
        Assert.Equal(["changed", "published", "published"], told.Select(e => e.Kind).Order(StringComparer.Ordinal));
        var change = Assert.Single(told, e => e.Kind == HistoryEvent.Changed);
        Assert.Equal(("correction", "The title was wrong.", newsroom.Time.GetUtcNow().Date), (change.Change, change.Words, change.At.Date));
        var gone = await SiteHistory.Told(db, (await db.Articles.SingleAsync(a => a.Slug == "gone", Cancel)).Id, Cancel);
        Assert.Equal(("It was wrong.", "/articles/why-we-cry"), (gone.Single(e => e.Kind == HistoryEvent.Withdrawn).Words, gone.Single(e => e.Kind == HistoryEvent.Withdrawn).Instead));
    }

    [Fact]
    public async Task What_a_team_has_here_of_its_own_gets_no_past_put_before_it()
    {
        await using var newsroom = await WithPast();
        using var files = new TemporaryFolder();
        var folder = Path.Combine(files.Path, "out");
        await ExportSite.Handle(newsroom.Db, folder, Media, Cancel);
        await using var second = await TestDatabase.Create();
        await using (var db = second.Open()) await WriteEdition.Handle(db, Newsroom.Draft with { Title = "Ours" }, Time, Importer, Cancel);
        Assert.Contains((await FromFolder(second, folder)).Dropped, d => d.What == "edition" && d.Why.Contains("no file puts one before them", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_edition_that_was_changed_on_the_way_is_named()
    {
        await using var newsroom = await WithPast();
        using var files = new TemporaryFolder();
        var folder = Path.Combine(files.Path, "out");
        await ExportSite.Handle(newsroom.Db, folder, Media, Cancel);
        var text = Path.Combine(folder, "articles", Newsroom.Slug, "editions", "1", "index.md");
        await File.WriteAllTextAsync(text, (await File.ReadAllTextAsync(text, Cancel)).Replace("Why we cry", "Why we lie", StringComparison.Ordinal), Cancel);
        await using var second = await TestDatabase.Create();
        Assert.Contains((await FromFolder(second, folder)).Dropped, d => d.What == "edition" && d.Where == text);
    }

    [Theory]
    [InlineData("{\"type\": \"wellspring history\"", "cut off")]
    [InlineData("{\"type\": \"wellspring history\", \"editions\": [], \"events\": [{\"kind\": \"signed\"}]}", "is no event of it")]
    [InlineData("{\"type\": \"wellspring history\", \"editions\": [{\"folder\": \"../..\", \"fingerprint\": \"00\"}], \"events\": []}", "is no edition of it")]
    [InlineData("{\"type\": \"wellspring history\", \"editions\": [{\"folder\": \"e/1\", \"fingerprint\": \"0000000000000000000000000000000000000000000000000000000000000000\"}, {\"folder\": \"e/1\", \"fingerprint\": \"0000000000000000000000000000000000000000000000000000000000000001\"}], \"events\": []}", "names the edition e/1 twice")]
    [InlineData("{\"type\": \"wellspring history\", \"editions\": [{\"folder\": \"editions/9\", \"fingerprint\": \"0000000000000000000000000000000000000000000000000000000000000000\"}], \"events\": []}", "is not there")]
    public async Task A_broken_history_is_one_line_and_nothing_is_brought_in(string history, string why)
    {
        using var folder = new TemporaryFolder();
        folder.Write("articles/a/index.md", "---\ntitle: A\nslug: a\n---\nWords.\n");
        folder.Write("articles/a/history.json", history);
        await using var database = await TestDatabase.Create();
        Assert.Contains(why, (await Assert.ThrowsAsync<UnreadableInputException>(() => FromFolder(database, folder.Path))).Line, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.False(await db.Articles.AnyAsync(Cancel));
    }

    [Theory]
    [InlineData("[], \"more\": []")]
    [InlineData("[{\"version\": 1, \"since\": \"2026\", \"most\": 1e999}]")]
    [InlineData("[{\"version\": 1}]")]
    [InlineData("[")]
    public async Task A_broken_list_of_policies_is_one_line(string policies)
    {
        using var folder = new TemporaryFolder();
        folder.Write("editorial-policies.json", policies);
        await using var database = await TestDatabase.Create();
        Assert.Contains("no list of versions of an editorial policy", (await Assert.ThrowsAsync<UnreadableInputException>(() => FromFolder(database, folder.Path))).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_that_name_from_another_program_is_passed_over()
    {
        using var folder = new TemporaryFolder();
        folder.Write("articles/a/index.md", "---\ntitle: A\nslug: a\n---\nWords.\n");
        folder.Write("articles/a/history.json", "[1, 2]");
        await using var database = await TestDatabase.Create();
        Assert.Equal("1/0/0", Counts((await FromFolder(database, folder.Path)).Articles));
    }

    [Fact]
    public async Task Two_works_of_one_id_are_kept_apart_and_each_text_cites_its_own()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/bibliography.json", """[{"id": "who2020", "type": "book", "title": "One", "DOI": "10.1000/one"}]""");
        folder.Write("a/one.md", "---\ntitle: One\nslug: one\n---\nIt helps.[@who2020, p. 3] Ask a@who2020.example.\n");
        folder.Write("b/bibliography.json", """[{"id": "who2020", "type": "book", "title": "Two", "DOI": "10.1000/two"}]""");
        folder.Write("b/two.md", "---\ntitle: Two\nslug: two\n---\nIt does not.[see @who2020; -@{who2020}] Ask a@who2020.example.\n");
        await using var database = await TestDatabase.Create();
        var report = await FromFolder(database, folder.Path);
        Assert.Contains(report.Dropped, d => d.What == "source-id" && d.Why.Contains("who2020-2", StringComparison.Ordinal));
        Assert.Equal("0/0/2", Counts((await FromFolder(database, folder.Path)).Articles));
        await using var db = database.Open();
        Assert.Equal(["who2020 10.1000/one", "who2020-2 10.1000/two"], await db.Sources.OrderBy(s => s.Key).Select(s => s.Key + " " + s.Doi).ToListAsync(Cancel));
        var two = await db.Editions.SingleAsync(e => e.Title == "Two", Cancel);
        Assert.Equal(("It does not.[see @who2020-2; -@{who2020-2}] Ask a@who2020.example.\n", "who2020-2"), (two.Body, Assert.Single(two.Sources).Key));
        Assert.Equal("who2020", Assert.Single((await db.Editions.SingleAsync(e => e.Title == "One", Cancel)).Sources).Key);
    }

    [Fact]
    public async Task One_work_in_other_words_is_named_and_taken_once()
    {
        using var folder = new TemporaryFolder();
        foreach (var (place, title) in new[] { ("a", "One"), ("b", "One, again") })
        {
            folder.Write($"{place}/bibliography.json", $$"""[{"id": "who2020", "type": "book", "title": "{{title}}", "DOI": "10.1000/one"}]""");
            folder.Write($"{place}/{place}.md", $"---\ntitle: {place}\nslug: {place}\n---\nIt helps.[@who2020]\n");
        }
        await using var database = await TestDatabase.Create();
        Assert.Contains((await FromFolder(database, folder.Path)).Dropped, d => d.What == "source" && d.Why.Contains("in other words", StringComparison.Ordinal));
        await using var db = database.Open();
        Assert.Equal("who2020", (await db.Sources.SingleAsync(Cancel)).Key);
    }

    [Fact]
    public async Task An_edition_or_a_copy_of_a_source_that_is_a_link_is_not_followed()
    {
        using var elsewhere = new TemporaryFolder();
        var secret = elsewhere.Write("editions/1/index.md", "---\ntitle: Secret\n---\nA secret.\n");
        using var folder = new TemporaryFolder();
        folder.Write("a/index.md", "---\ntitle: A\nslug: a\n---\nIt helps.[@who2020]\n");
        folder.Write("a/history.json", $$"""{"type": "wellspring history", "editions": [{"folder": "editions/1", "fingerprint": "{{new string('0', 64)}}"}], "events": []}""");
        Directory.CreateDirectory(Path.Combine(folder.Path, "a/editions/1"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "a/editions/1/index.md"), secret);
        await using var database = await TestDatabase.Create();
        Assert.Contains("is not there", (await Assert.ThrowsAsync<UnreadableInputException>(() => FromFolder(database, folder.Path))).Line, StringComparison.Ordinal);
        Directory.Delete(Path.Combine(folder.Path, "a/editions"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a/editions"), Path.Combine(elsewhere.Path, "editions"));
        Assert.Contains("is not there", (await Assert.ThrowsAsync<UnreadableInputException>(() => FromFolder(database, folder.Path))).Line, StringComparison.Ordinal);
        File.Delete(Path.Combine(folder.Path, "a/history.json"));
        folder.Write("a/bibliography.json", """[{"id": "who2020", "type": "book", "title": "One", "DOI": "10.1000/one"}]""");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "a/cited.json"), elsewhere.Write("cited.json", """[{"id": "who2020", "type": "book", "title": "Secret", "DOI": "10.1000/one"}]"""));
        await FromFolder(database, folder.Path);
        await using var db = database.Open();
        Assert.DoesNotContain("Secret", Assert.Single((await db.Editions.SingleAsync(Cancel)).Sources).Csl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_a_source_that_no_library_has_is_not_taken()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/index.md", "---\ntitle: A\nslug: a\n---\nIt helps.[@who2020]\n");
        folder.Write("a/cited.json", """[{"id": "who2020", "type": "book", "title": "One", "DOI": "10.1000/one"}]""");
        await using var database = await TestDatabase.Create();
        Assert.Contains((await FromFolder(database, folder.Path)).Dropped, d => d.What == "source" && d.Why.Contains("no news of the work would ever reach the text", StringComparison.Ordinal));
        await using var db = database.Open();
        Assert.Empty((await db.Editions.SingleAsync(Cancel)).Sources);
    }

    [Fact]
    public async Task A_history_that_takes_the_teams_own_text_for_an_earlier_one_puts_nothing_after_it()
    {
        await using var newsroom = await Newsroom.Open();
        var ours = (await newsroom.Write(Newsroom.Draft)).Edition;
        using var files = new TemporaryFolder();
        var folder = Path.Combine(files.Path, "out");
        await ExportSite.Handle(newsroom.Db, folder, Media, Cancel);
        var place = Path.Combine(folder, "articles", Newsroom.Slug);
        var text = await File.ReadAllTextAsync(Path.Combine(place, "index.md"), Cancel);
        foreach (var number in new[] { "1", "2" })
        {
            Directory.CreateDirectory(Path.Combine(place, "editions", number));
            await File.WriteAllTextAsync(Path.Combine(place, "editions", number, "index.md"), text.Replace("Why we cry", "Why we lie", StringComparison.Ordinal), Cancel);
        }
        await File.WriteAllTextAsync(Path.Combine(place, "history.json"), $$"""{"type": "wellspring history", "editions": [{"folder": "editions/1", "fingerprint": "{{ours.Fingerprint}}"}, {"folder": "editions/2", "fingerprint": "{{new string('0', 64)}}"}], "events": []}""", Cancel);
        Assert.Contains((await FromFolder(newsroom.Database, folder)).Dropped, d => d.What == "edition");
        Assert.Equal(ours.Id, (await newsroom.Db.Editions.AsNoTracking().SingleAsync(Cancel)).Id);
    }

    [Fact]
    public async Task A_history_that_tells_of_one_text_twice_takes_no_other_article_with_it()
    {
        const string text = "---\ntitle: B\nslug: b\n---\nWords.\n";
        using var folder = new TemporaryFolder();
        folder.Write("b/index.md", text);
        await using var database = await TestDatabase.Create();
        await FromFolder(database, folder.Path);
        await using var db = database.Open();
        var here = (await db.Editions.AsNoTracking().SingleAsync(Cancel)).Fingerprint;
        folder.Write("a/index.md", "---\ntitle: A\nslug: a\n---\nWords.\n");
        foreach (var number in new[] { "1", "2" }) folder.Write($"b/editions/{number}/index.md", text);
        folder.Write("b/history.json", $$"""{"type": "wellspring history", "editions": [{"folder": "editions/1", "fingerprint": "{{here}}"}, {"folder": "editions/2", "fingerprint": "{{new string('0', 64)}}"}], "events": []}""");
        Assert.Equal("1/0/1", Counts((await FromFolder(database, folder.Path)).Articles));
        Assert.Equal(["a", "b"], await db.Articles.OrderBy(a => a.Slug).Select(a => a.Slug).ToListAsync(Cancel));
    }

    [Fact]
    public async Task An_urgency_that_was_settled_since_the_export_is_no_news_to_the_site_it_is_of()
    {
        await using var newsroom = await Newsroom.Open();
        var chief = await newsroom.Join("anna-admin", Roles.Administrator | Roles.Reviewer, licensed: true);
        await newsroom.Write(Newsroom.Draft with { Authors = ["anna-admin"] });
        Assert.Equal([], (await SignUrgently.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, chief, Cancel)).Refusals);
        Assert.Equal([], (await PublishUrgently.Handle(newsroom.Db, Newsroom.Slug, "A dangerous trend is spreading this week.", [], Seals.Test, newsroom.Time, chief, Cancel)).Refusals);
        using var files = new TemporaryFolder();
        var folder = Path.Combine(files.Path, "out");
        await ExportSite.Handle(newsroom.Db, folder, Media, Cancel);
        newsroom.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal([], (await newsroom.Sign()).Refusals);
        Assert.Equal([], (await newsroom.Publish()).Refusals);
        Assert.Equal(0, (await FromFolder(newsroom.Database, folder)).History);
    }

    /// <summary>A correction, a withdrawal, an earlier copy of a source, a newer policy, an older address.</summary>
    private static async Task<Newsroom> WithPast()
    {
        var newsroom = await Newsroom.Open();
        await Live(newsroom, Newsroom.Draft, null);
        await Live(newsroom, Newsroom.Draft with { Slug = "gone", Title = "Gone" }, null);
        Assert.True((await WithdrawArticle.Handle(newsroom.Db, "gone", "It was wrong.", "/articles/why-we-cry", newsroom.Time, newsroom.Editor, Cancel)).Done);
        newsroom.Time.Advance(TimeSpan.FromHours(30));
        var source = await newsroom.Db.Sources.OrderBy(s => s.Key).FirstAsync(Cancel);
        source.Csl = source.Csl.Replace("\"title\":\"", "\"title\":\"Rather: ", StringComparison.Ordinal);
        newsroom.Db.Add(EditorialPolicy.Default with { Version = 2, Since = newsroom.Time.GetUtcNow(), MinimumSources = 2 });
        newsroom.Db.Add(new Wellspring.Delivery.Redirect { From = "/2019/tears", To = "/articles/why-we-cry" });
        await newsroom.Db.SaveChangesAsync(Cancel);
        await Live(newsroom, Newsroom.Draft with { Title = "Why we weep", Reviewers = ["rita-reviewer"] }, new(CorrectionKind.Correction, "The title was wrong."));
        return newsroom;
    }

    private static async Task Live(Newsroom newsroom, Draft draft, ChangeNote? change)
    {
        await newsroom.Write(draft);
        Assert.Equal([], (await newsroom.Sign(slug: draft.Slug)).Refusals);
        Assert.Equal([], (await PublishArticle.Handle(newsroom.Db, draft.Slug, [], Seals.Test, newsroom.Time, newsroom.Editor, Cancel, change)).Refusals);
    }

    private static async Task<TestDatabase> Moved(Newsroom newsroom)
    {
        using var files = new TemporaryFolder();
        var folder = Path.Combine(files.Path, "out");
        await ExportSite.Handle(newsroom.Db, folder, Media, Cancel);
        var second = await TestDatabase.Create();
        await FromFolder(second, folder);
        return second;
    }

    private static async Task<List<string>> Editions(WellspringDb db) =>
        await (from e in db.Editions join a in db.Articles on e.ArticleId equals a.Id orderby a.Slug, e.Number select a.Slug + " " + e.Number + " " + e.Fingerprint).ToListAsync(Cancel);

    private static List<(string Name, string Text)> Contents(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(folder, f), File.ReadAllText(f))).Order()];
}
