using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Foundation;

namespace Wellspring.Tests.Kill;

/// <summary>The looks that are taken after a kill see what is wrong: each damage is done on purpose, and found.</summary>
[Trait("slow", "yes")]
public sealed class InspectionTests(SceneFixture fixture) : IClassFixture<SceneFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_site_that_nobody_harmed_gives_no_complaint()
    {
        await using var scene = await fixture.Scenes.Quiet.Copy();
        Assert.Empty(await Stores(scene, ""));
        Assert.Empty(await Served(scene));
        Assert.Empty(PageInspection.OfMirrorFiles(scene));
        Assert.Empty(await PageInspection.AgainstCleanRebuild(scene));
    }

    /// <summary>Otherwise each start after a kill would mend what the kill had broken, before anybody looks.</summary>
    [Fact]
    public async Task A_server_that_starts_where_all_is_done_renders_nothing_anew()
    {
        await using var scene = await fixture.Scenes.Quiet.Copy();
        var rendered = await Rendered(scene);
        Assert.Empty(await Served(scene));
        Assert.Equal(rendered, await Rendered(scene));
    }

    [Theory]
    [InlineData("an event is lost", """DELETE FROM foundation_outbox WHERE "Id" = (SELECT max("Id") FROM foundation_outbox WHERE "Kind" = 'ArticlePublished')""", "announced")]
    [InlineData("an event was never handled", """UPDATE foundation_outbox SET "HandledAt" = NULL WHERE "Kind" = 'ArticleWithdrawn'""", "was not handled")]
    [InlineData("a record is lost", """DELETE FROM publishing_trust_records WHERE "EditionNumber" = 2""", "lost or changed: publishing_trust_records")]
    [InlineData("an act is lost", """DELETE FROM publishing_withdrawals""", "lost or changed: publishing_withdrawals")]
    [InlineData("an address is lost", """DELETE FROM delivery_redirects WHERE "From" = '/old/article-11'""", "lost or changed: delivery_redirects")]
    [InlineData("an entry is cut out", """DELETE FROM foundation_audit WHERE "Id" = 20""", "Entry 20 is missing")]
    [InlineData("the log is cut off", """DELETE FROM foundation_audit WHERE "Id" > 20""", "Entry")]
    [InlineData("an entry says something else", """UPDATE foundation_audit SET "Subject" = 'article/other' WHERE "Id" = 20""", "Entry 20")]
    [InlineData("a picture has no row", """DELETE FROM articles_media WHERE "Length" = (SELECT max("Length") FROM articles_media)""", "has no row")]
    public async Task What_is_missing_in_the_database_is_found(string damage, string statement, string complaint)
    {
        await using var scene = await fixture.Scenes.Quiet.Copy();
        Assert.True((await Stores(scene, statement)).Any(c => c.Contains(complaint, StringComparison.Ordinal)), damage);
    }

    [Fact]
    public async Task Half_a_picture_is_found()
    {
        await using var scene = await fixture.Scenes.Quiet.Copy();
        Halve(Directory.EnumerateFiles(scene.Media.Folder).First());
        Assert.Single(await Stores(scene, ""), c => c.Contains("not whole", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Brotli", "br", "article-05")]
    [InlineData("Gzip", "gzip", "article-06")]
    public async Task Half_a_page_is_found_in_its_coding(string column, string coding, string slug)
    {
        await using var scene = await fixture.Scenes.Quiet.Copy();
        await Harm(scene, $"""UPDATE delivery_pages SET "{column}" = {(TestDatabase.IsPostgres ? $"substring(\"{column}\" from 1 for 900)" : $"substr(\"{column}\", 1, 900)")} WHERE "Path" = '/articles/{slug}'""");
        Assert.Contains(await Served(scene), c => c.StartsWith($"/articles/{slug} as {coding}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Half_a_file_of_the_mirror_is_found()
    {
        await using var scene = await fixture.Scenes.Quiet.Copy();
        foreach (var ending in (string[])["", ".gz", ".br"])
        {
            Halve(Path.Combine(scene.Mirror, "articles", "article-05.html" + ending));
            Assert.Single(PageInspection.OfMirrorFiles(scene), f => f.Contains("article-05.html" + ending + " is half", StringComparison.Ordinal));
        }
        Assert.Equal(3, (await PageInspection.OfMirror(scene)).Count);
    }

    [Fact]
    public async Task A_page_that_a_clean_rebuild_would_not_make_is_found()
    {
        await using var scene = await fixture.Scenes.Quiet.Copy();
        await Harm(scene, """UPDATE delivery_pages SET "Hash" = '00' WHERE "Path" = '/a-to-z'""");
        Assert.Equal(["/a-to-z is not what a clean rebuild makes of it."], await PageInspection.AgainstCleanRebuild(scene));
    }

    [Fact]
    public void An_act_is_judged_by_what_it_left()
    {
        var (before, half, done) = (Counted(1, 1), Counted(2, 1), Counted(2, 2));
        Assert.Null(Ledger.Judge(isAcknowledged: false, before, before, done));
        Assert.Null(Ledger.Judge(isAcknowledged: false, before, done, done));
        Assert.Null(Ledger.Judge(isAcknowledged: true, before, done, done));
        Assert.Contains("by half: b 1 instead of 2", Ledger.Judge(isAcknowledged: false, before, half, done), StringComparison.Ordinal);
        Assert.Contains("acknowledged and is not there", Ledger.Judge(isAcknowledged: true, before, before, done), StringComparison.Ordinal);
    }

    [Fact]
    public void Kills_that_come_too_late_make_the_test_hollow()
    {
        var tally = new Tally();
        for (var kill = 0; kill < KillRounds.Wanted; kill++) tally.Count(isHit: false, isThere: false);
        Assert.True(tally.IsHollow(KillRounds.Wanted));
        while (tally.Hits < KillRounds.Wanted * 0.6 - 1) tally.Count(isHit: true, isThere: false);
        Assert.True(tally.IsHollow(KillRounds.Wanted));
        tally.Count(isHit: true, isThere: false);
        Assert.False(tally.IsHollow(KillRounds.Wanted));
    }

    private static Ledger Counted(int a, int b) => new(new Dictionary<string, int> { ["a"] = a, ["b"] = b }, new HashSet<string>());

    private static async Task<IReadOnlyList<string>> Stores(Scene scene, string damage)
    {
        Ledger before;
        await using (var db = scene.Open()) before = await Ledger.Read(db, Cancel);
        if (damage.Length > 0) await Harm(scene, damage);
        return await Inspection.OfStores(scene, before);
    }

    private static async Task<IReadOnlyList<string>> Served(Scene scene)
    {
        await using var server = scene.Start(["serve"]);
        Assert.True(await Watch.Ready(server, scene), string.Join('\n', server.Errors));
        return [.. await PageInspection.OfServed(scene), .. await PageInspection.OfMirror(scene)];
    }

    // What guards proof stands aside for once.
    private static async Task<List<string>> Rendered(Scene scene)
    {
        await using var db = scene.Open();
        return await db.Pages.OrderBy(p => p.Path).Select(p => $"{p.Path} {p.Stamp} {p.Version}").ToListAsync(Cancel);
    }

    private static async Task Harm(Scene scene, string statement)
    {
        await using var db = scene.Open();
        await db.Database.OpenConnectionAsync(Cancel);
        if (TestDatabase.IsPostgres) await db.Database.ExecuteSqlRawAsync("SET session_replication_role = replica", Cancel);
        else
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", Cancel);
            foreach (var trigger in await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'").ToListAsync(Cancel)) await Do(db, $"DROP TRIGGER {trigger}");
        }
        Assert.True(await Do(db, statement) > 0);
    }

    private static Task<int> Do(WellspringDb db, string statement) => db.Database.ExecuteSqlRawAsync(statement, Cancel);

    private static void Halve(string file)
    {
        using var half = File.OpenWrite(file);
        half.SetLength(half.Length / 2);
    }
}
