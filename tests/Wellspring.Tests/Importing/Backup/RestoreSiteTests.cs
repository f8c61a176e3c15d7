using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Importing.Backup;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;
using Wellspring.Web.Data;

namespace Wellspring.Tests.Importing.Backup;

public sealed class RestoreSiteTests
{
    [Fact]
    public async Task A_backup_of_the_one_database_goes_into_the_other_and_back_and_the_second_equals_the_first()
    {
        await using var site = await BackedUpSite.Make();
        await site.BackUp();
        await using var other = TestDatabase.Missing();
        var embedded = $"Data Source={System.IO.Path.Combine(site.Folder, "embedded.db")}";

        Assert.Empty((await site.Restore(embedded, site.Store("a"))).Refusals);
        var second = System.IO.Path.Combine(site.Folder, "second.backup");
        await site.BackUp(embedded, second, site.Store("a"));
        Assert.Empty((await site.Restore(other.ConnectionString, site.Store("b"), second)).Refusals);
        var third = System.IO.Path.Combine(site.Folder, "third.backup");
        await site.BackUp(other.ConnectionString, third, site.Store("b"));
        SqliteConnection.ClearAllPools();

        var (one, two, three) = (BackedUpSite.Parts(site.File), BackedUpSite.Parts(second), BackedUpSite.Parts(third));
        foreach (var name in one.Keys.Where(n => n != "manifest.json" && n != "tables/foundation_audit.ndjson"))
        {
            Assert.Equal(one[name], two[name]);
            Assert.Equal(one[name], three[name]);
        }
        // The log goes on from where it was.
        Assert.True(three["tables/foundation_audit.ndjson"].AsSpan().StartsWith(two["tables/foundation_audit.ndjson"]));
        Assert.True(two["tables/foundation_audit.ndjson"].AsSpan().StartsWith(one["tables/foundation_audit.ndjson"]));
    }

    [Fact]
    public async Task What_is_restored_has_its_proof_its_pictures_its_fences_and_goes_on_counting()
    {
        await using var site = await BackedUpSite.Make();
        await site.BackUp();
        await using var target = TestDatabase.Missing();
        var restored = await site.Restore(target.ConnectionString, site.Store("restored"));
        Assert.Empty(restored.Refusals);
        Assert.Equal(1, restored.Value!.Media);

        await using var db = target.Open();
        Assert.Null(await VerifyProof.FirstBreak(db, Newsroom.Cancel));
        Assert.Equal(["began a backup of", "restored"], await db.Audit.OrderByDescending(e => e.Id).Take(2).OrderBy(e => e.Id).Select(e => e.Act).ToListAsync(Newsroom.Cancel));
        var picture = await db.Media.SingleAsync(Newsroom.Cancel);
        Assert.NotNull(site.Store("restored").Find(System.IO.Path.GetFileName(picture.Path)));
        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM articles_editions", Newsroom.Cancel));
        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("""UPDATE foundation_audit SET "Act" = 'x'""", Newsroom.Cancel));
        var last = await db.Outbox.MaxAsync(m => m.Id, Newsroom.Cancel);
        db.Announce(new Counted(1), site.Newsroom.Time.GetUtcNow());
        await db.SaveChangesAsync(Newsroom.Cancel);
        Assert.Equal(last + 1, await db.Outbox.MaxAsync(m => m.Id, Newsroom.Cancel));
    }

    private sealed record Counted(int Number);

    [Fact]
    public async Task A_site_that_holds_something_is_not_written_over()
    {
        await using var site = await BackedUpSite.Make();
        await site.BackUp();
        Assert.Equal("site-not-empty", Assert.Single((await site.Restore(site.Newsroom.ConnectionString, site.Store("new"))).Refusals).Code);
        await using var target = TestDatabase.Missing();
        var refused = Assert.Single((await site.Restore(target.ConnectionString, site.Media)).Refusals);
        Assert.Contains("there are files in", refused.Sentence, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Store("new").Folder));
    }

    public static TheoryData<string, string, string, string> Forgeries => new()
    {
        { "tables/articles_editions.ndjson", "A line with", "A lie with", "no longer has its fingerprint" },
        { "tables/foundation_audit.ndjson", "\"signed\"", "\"praised\"", "was changed: it no longer has its hash" },
        { "tables/publishing_record_keys.ndjson", "Z\",\"", "Z\",\"x", "no longer the thumbprint" },
        { "tables/articles_topics.ndjson", ",0,\"00000002", ",0,\"00000003", "the database refuses a row" },
        { "tables/articles_editions.ndjson", "\"[\\\"wanda-writer\\\"]\"", "\"null\"", "has no text for Authors" },
        { "tables/articles_editions.ndjson", "2026-11-20T", "2026-13-20T", "has no time for WrittenAt" },
        { "tables/accounts_staff.ndjson", "\n", ",\n", "is no JSON" },
        { "manifest.json", "\"version\": 1", "\"version\": 2", "has version 2 of the format" },
        { "manifest.json", "wellspring-backup", "other-backup", "is no backup of this program" },
        { "manifest.json", "\"name\": \"Email\"", "\"name\": \"Id\"", "lists a column twice" },
        { "manifest.json", "\"missing\": []", "\"missing\": [\"\\u001b[2J\"]", "names a missing picture" },
        { "manifest.json", "\"tables\": [", "\"tables\": [null,", "cannot be read as a list of parts" },
        { "manifest.json", "\"name\": \"Email\"", "\"name\": \"Mail\"", "was made by an earlier version of the program" },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task What_was_changed_by_somebody_who_made_every_hash_right_again_is_refused(string part, string from, string to, string why)
    {
        await using var site = await BackedUpSite.Make();
        await site.BackUp();
        var forged = site.Reforged((name, text) => name == part ? text.Replace(from, to, StringComparison.Ordinal) : text);
        Assert.NotEqual(BackedUpSite.Parts(site.File)[part], BackedUpSite.Parts(forged)[part]);
        await using var target = TestDatabase.Missing();
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => site.Restore(target.ConnectionString, site.Store("restored"), forged));
        Assert.Contains(why, refused.Line, StringComparison.Ordinal);
        await AssertNothingIsThere(target, site.Store("restored"));
    }

    [Fact]
    public async Task A_picture_that_was_lost_is_named_and_holds_up_neither_backup_nor_restore()
    {
        await using var site = await BackedUpSite.Make();
        Directory.Delete(site.Media.Folder, recursive: true);
        Assert.Single((await site.BackUp()).Missing);
        await using var target = TestDatabase.Missing();
        Assert.Single((await site.Restore(target.ConnectionString, site.Store("restored"))).Value!.Missing);
    }

    [Fact]
    public async Task A_backup_of_a_broken_site_says_so_on_the_day()
    {
        await using var site = await BackedUpSite.Make();
        Assert.Null((await site.BackUp()).Amiss);
        await using (var db = site.Newsroom.AnotherConnection())
        {
            var edition = await db.Editions.AsNoTracking().OrderBy(e => e.Number).FirstAsync(Newsroom.Cancel);
            db.Add(new Edition { Id = new Guid([9, .. new byte[15]]), ArticleId = edition.ArticleId, Number = 99, Title = "Forged", Body = "x", Authors = [], Fingerprint = new string('0', 64), WrittenAt = edition.WrittenAt, WrittenBy = "x", WrittenByUser = null });
            await db.SaveChangesAsync(Newsroom.Cancel);
        }
        Assert.Contains("Edition 99 of \"Forged\"", (await site.BackUp()).Amiss, StringComparison.Ordinal);
    }

    private static async Task AssertNothingIsThere(TestDatabase target, MediaStore media)
    {
        await using var db = target.Open();
        await db.Database.MigrateAsync(Newsroom.Cancel);
        Assert.Equal((0, 0, 0), (await db.Articles.CountAsync(Newsroom.Cancel), await db.Audit.CountAsync(Newsroom.Cancel), await db.Outbox.CountAsync(Newsroom.Cancel)));
        Assert.False(Directory.Exists(media.Folder));
        Assert.False(Directory.Exists(media.Folder + ".restored"));
    }
}
