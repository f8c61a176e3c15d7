using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Wellspring.Accounts;
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
        { "tables/accounts_people.ndjson", "\"eddie-editor\"", "\"../../outside\"", "is no slug of an article, person, topic or audience" },
        { "tables/articles_media.ndjson", "image/svg+xml", "image/../../x", "is no address of a picture" },
        { "tables/articles_editions.ndjson", "What tears are for, in plain words", "Stop your medicine", "is live, but not as its record says. The text is not the one that was signed" },
        { "tables/articles_articles.ndjson", "\"why-we-cry\"", "\"cure-for-cancer\"", "\"cure-for-cancer\" is live, but the audit log does not end with its publication" },
        { "tables/reviewing_sign_offs.ndjson", "2026-11-20T", "2036-11-20T", "The log does not tell of the sign-off of 2036-11-20" },
        { "tables/accounts_licences.ndjson", "000001", "54321", "the licence's number was 000001 and is 54321" },
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
    public async Task A_file_that_no_key_of_the_operator_has_signed_is_refused_and_one_that_is_named_counts()
    {
        await using var site = await BackedUpSite.Make();
        var made = await site.BackUp();
        using var theirs = RecordKey.Create();
        var forged = site.Written(BackedUpSite.Parts(site.File), theirs);
        await using var target = TestDatabase.Missing();
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => site.Restore(target.ConnectionString, site.Store("restored"), forged));
        Assert.Contains("is signed with a key that is not in keys/records here", refused.Line, StringComparison.Ordinal);
        await Assert.ThrowsAsync<UnreadableInputException>(() => site.Restore(target.ConnectionString, site.Store("restored"), null, theirs.PublicKey.Id));
        await AssertNothingIsThere(target, site.Store("restored"));
        Assert.Empty((await site.Restore(target.ConnectionString, site.Store("restored"), null, made.Key)).Refusals);
    }

    [Fact]
    public async Task A_sign_off_that_nobody_gave_is_refused_even_with_the_key()
    {
        await using var site = await BackedUpSite.Make();
        var written = await site.Newsroom.Write(Newsroom.Draft with { Slug = "bleach", Title = "Bleach cures" });
        await site.BackUp();
        const string SignOffs = "tables/reviewing_sign_offs.ndjson";
        var row = site.Row(SignOffs, new() { ["Id"] = "00000009-0000-0000-0000-000000000000", ["Covers"] = written.Edition.Fingerprint });
        var forged = site.Reforged((name, text) => name == SignOffs ? text + row : text);
        await using var target = TestDatabase.Missing();
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => site.Restore(target.ConnectionString, site.Store("restored"), forged));
        Assert.Contains("The log does not tell of the sign-off of", refused.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_that_shows_a_licence_comes_back_to_the_letter_with_who_confirmed_it()
    {
        await using var site = await BackedUpSite.Make();
        var (room, bytes) = (site.Newsroom, LicencesTests.Pdf("answer of the register"));
        var licence = (await room.Db.People.SingleAsync(p => p.Slug == "rita-reviewer", Newsroom.Cancel)).Licences.Single();
        Assert.Empty((await ConfirmLicence.OfOne(room.Db, "rita-reviewer", new(licence.Id, licence.Standing), new("https://register.example.org/000001", ReadPaper.Of(bytes, "answer.pdf").Value!), BackedUpSite.Papers(site.Media), room.Time, room.Editor, Newsroom.Cancel)).Refusals);
        await site.BackUp();
        await using var target = TestDatabase.Missing();
        Assert.Empty((await site.Restore(target.ConnectionString, site.Store("restored"))).Refusals);

        await using var db = target.Open();
        var kept = await db.LicencePapers.SingleAsync(Newsroom.Cancel);
        Assert.Equal(("answer.pdf", licence.Id), (kept.Name, kept.LicenceId));
        Assert.Equal(bytes, await System.IO.File.ReadAllBytesAsync(BackedUpSite.Papers(site.Store("restored")).Find(kept.File)!.Value.Path, Newsroom.Cancel));
        Assert.Equal(room.Editor.Name, (await db.Set<Licence>().SingleAsync(l => l.Id == licence.Id, Newsroom.Cancel)).CheckedBy);
    }

    [Fact]
    public async Task What_waited_for_its_time_waits_no_more_and_is_named()
    {
        await using var site = await BackedUpSite.Make();
        var room = site.Newsroom;
        await room.Write(Newsroom.Draft with { Slug = "later", Title = "Later" });
        Assert.Empty((await room.Sign(slug: "later")).Refusals);
        var at = new PublisherTime(room.Time.GetUtcNow().AddHours(1), "in an hour");
        Assert.Empty((await ScheduleArticle.Handle(room.Db, "later", at, new([], null), room.Time, room.Editor, Newsroom.Cancel)).Refusals);
        await site.BackUp();
        await using var target = TestDatabase.Missing();
        var restored = await site.Restore(target.ConnectionString, site.Store("restored"));
        Assert.Equal(new Unscheduled("later", "in an hour"), Assert.Single(restored.Value!.Unscheduled));

        await using var db = target.Open();
        var schedule = await db.Schedules.SingleAsync(Newsroom.Cancel);
        room.Time.Advance(TimeSpan.FromHours(2));
        await PublishScheduled.Handle(db, new(schedule.Id), Seals.Test, room.Time, Newsroom.Cancel);
        Assert.Contains("has to be chosen again", schedule.Outcome, StringComparison.Ordinal);
        Assert.Equal(2, await db.Publications.CountAsync(Newsroom.Cancel));
        Assert.Null(await VerifyProof.FirstBreak(db, Newsroom.Cancel));
    }

    [Fact]
    public async Task What_was_withdrawn_does_not_come_back_alive()
    {
        await using var site = await BackedUpSite.Make();
        await site.BackUp();
        var live = BackedUpSite.Parts(site.File)["tables/publishing_publications.ndjson"];
        Assert.Empty((await WithdrawArticle.Handle(site.Newsroom.Db, "onions", "It was wrong in every respect.", null, site.Newsroom.Time, site.Newsroom.Editor, Newsroom.Cancel)).Refusals);
        await site.BackUp();
        var forged = site.Reforged((name, text) => name == "tables/publishing_publications.ndjson" ? System.Text.Encoding.UTF8.GetString(live) : text);
        await using var target = TestDatabase.Missing();
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => site.Restore(target.ConnectionString, site.Store("restored"), forged));
        Assert.Contains("\"onions\" is live, but the audit log does not end with its publication", refused.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_does_not_become_real()
    {
        await using var site = await BackedUpSite.Make();
        var room = site.Newsroom;
        var reviewer = await room.Join("sam-sample", Roles.Reviewer, licensed: true, sample: true);
        var writer = await room.Join("wil-sample", Roles.Writer, licensed: false, sample: true);
        await room.Write(Newsroom.Draft with { Slug = "sampled", Title = "A sample", IsSample = true, Authors = ["wil-sample"] }, writer);
        Assert.Empty((await room.Sign(reviewer, "sampled")).Refusals);
        Assert.Empty((await room.Publish(slug: "sampled")).Refusals);
        Assert.Null((await site.BackUp()).Amiss);
        var forged = site.Reforged((name, text) => name is "tables/accounts_people.ndjson" or "tables/accounts_staff.ndjson" or "tables/articles_articles.ndjson" ? text.Replace("true", "false", StringComparison.Ordinal) : text);
        await using var target = TestDatabase.Missing();
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => site.Restore(target.ConnectionString, site.Store("restored"), forged));
        Assert.Contains("\"sampled\" is live, but not as its record says", refused.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_who_married_since_is_no_forgery()
    {
        await using var site = await BackedUpSite.Make();
        var rita = await site.Newsroom.Db.People.SingleAsync(p => p.Slug == "rita-reviewer", Newsroom.Cancel);
        (rita.Name, rita.Credentials) = ("Rita Married", "MD, and a professor now");
        await site.Newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        Assert.Null((await site.BackUp()).Amiss);
    }

    [Fact]
    public async Task A_drawing_with_script_is_refused()
    {
        await using var site = await BackedUpSite.Make();
        await site.BackUp();
        var parts = BackedUpSite.Parts(site.File);
        var old = parts.Keys.Single(k => k.StartsWith("media/", StringComparison.Ordinal));
        var script = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray();
        var (from, to) = (System.IO.Path.GetFileNameWithoutExtension(old), Hashing.Sha256Hex(script));
        parts.Remove(old);
        parts[$"media/{to}.svg"] = script;
        byte[] Renamed(byte[] part) => System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(part).Replace(from, to, StringComparison.Ordinal));
        parts["tables/articles_media.ndjson"] = Renamed(parts["tables/articles_media.ndjson"]);
        var manifest = BackupManifest.Read(Renamed(parts["manifest.json"]));
        parts["manifest.json"] = (manifest with
        {
            Media = [.. manifest.Media.Select(m => m with { Bytes = script.Length })],
            Tables = [.. manifest.Tables.Select(t => t with { Sha256 = Hashing.Sha256Hex(parts[t.FileName]) })],
        }).Write();
        await using var target = TestDatabase.Missing();
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => site.Restore(target.ConnectionString, site.Store("restored"), site.Written(parts)));
        Assert.Contains("a drawing that was not cleaned", refused.Line, StringComparison.Ordinal);
        await AssertNothingIsThere(target, site.Store("restored"));
    }

    [Fact]
    public async Task An_empty_media_folder_that_is_there_stays_the_same_folder()
    {
        await using var site = await BackedUpSite.Make();
        await site.BackUp();
        var media = site.Store("restored");
        // As a disk of its own that is mounted there: it can be neither removed nor put aside.
        Directory.CreateDirectory(System.IO.Path.Combine(site.Folder, "disk"));
        Directory.CreateSymbolicLink(media.Folder, System.IO.Path.Combine(site.Folder, "disk"));
        await using var target = TestDatabase.Missing();
        Assert.Empty((await site.Restore(target.ConnectionString, media)).Refusals);
        Assert.Single(Directory.GetFiles(System.IO.Path.Combine(site.Folder, "disk")));
        Assert.False(Directory.Exists(media.Folder + ".restored"));
    }

    [Fact]
    public async Task When_the_database_does_not_confirm_the_pictures_are_left_and_it_is_said()
    {
        await using var site = await BackedUpSite.Make();
        await site.BackUp();
        await using var target = TestDatabase.Missing();
        await using (var empty = target.Open()) await empty.Database.MigrateAsync(Newsroom.Cancel);
        await using var db = Unconfirmed(target.ConnectionString);
        using var backup = WholeBackup.Open(site.File);
        var said = await Assert.ThrowsAsync<IOException>(() => RestoreSite.Handle(db, backup, Seals.Test.Keys, site.Store("restored"), BackedUpSite.Papers(site.Store("restored")), site.Newsroom.Time, site.Newsroom.Editor, Newsroom.Cancel));
        Assert.Equal($"The database did not confirm the restore: The wire was cut. The pictures are left in {site.Store("restored").Folder}. When the database turns out to be empty, remove them and begin again.", said.Message);
        Assert.Single(Directory.GetFiles(site.Store("restored").Folder));
    }

    private static WellspringDb Unconfirmed(string connection) => TestDatabase.IsPostgres
        ? new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connection).AddInterceptors(new CutWire()).Options)
        : new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection).AddInterceptors(new CutWire()).Options);

    private sealed class CutWire : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            throw new TimeoutException("The wire was cut.");
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
