using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Delivery.Views;
using Wellspring.Foundation;
using Wellspring.Importing.Backup;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Importing.Backup;

public sealed class BackUpSiteTests
{
    [Fact]
    public async Task Every_table_of_the_database_is_in_a_backup_or_named_with_a_reason()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        var tables = TestDatabase.IsPostgres
            ? await db.Database.SqlQuery<string>($"SELECT tablename::text AS \"Value\" FROM pg_tables WHERE schemaname = 'public'").ToListAsync(Newsroom.Cancel)
            : await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").ToListAsync(Newsroom.Cancel);
        var known = BackupTables.Of(db).Select(t => t.Name).Concat(BackupTables.Derived.Keys).Order(StringComparer.Ordinal);
        Assert.Equal(known, tables.Where(t => !t.StartsWith("__EF", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Numbers_too_small_to_be_kept_stay_behind_and_hinder_no_backup()
    {
        await using var site = await BackedUpSite.Make();
        var today = DateOnly.FromDateTime(site.Newsroom.Time.GetUtcNow().UtcDateTime);
        site.Newsroom.Db.PageViews.AddRange(new() { Path = "/few", Day = today, Count = 3 }, new() { Path = "/many", Day = today, Count = 40 });
        await site.Newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        await site.BackUp();
        var empty = await TestDatabase.Create();
        await using var _ = empty;
        Assert.True((await site.Restore(empty.ConnectionString, site.Store("restored"))).Done);
        await using var db = empty.Open();
        Assert.Equal(["/many"], await db.PageViews.Select(v => v.Path).ToListAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task While_others_write_a_backup_holds_one_moment()
    {
        await using var site = await BackedUpSite.Make();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Newsroom.Cancel);
        var writing = Task.Run(() => WriteOn(site, enough.Token), Newsroom.Cancel);
        for (var time = 0; time < 5; time++)
        {
            var made = await site.BackUp();
            Assert.Null(made.Amiss);
            await using var target = TestDatabase.Missing();
            Assert.Empty((await site.Restore(target.ConnectionString, site.Store("restored" + time))).Refusals);
        }
        await enough.CancelAsync();
        Assert.True(await writing > 0, "nothing was written meanwhile");
    }

    private static async Task<int> WriteOn(BackedUpSite site, CancellationToken enough)
    {
        var written = 0;
        while (!enough.IsCancellationRequested) await site.Publish($"written-{++written}");
        return written;
    }

    [Fact]
    public async Task Nothing_is_written_over_unasked_and_nothing_half_written_is_left()
    {
        await using var site = await BackedUpSite.Make();
        await File.WriteAllTextAsync(site.File, "mine", Newsroom.Cancel);
        await using var db = site.Newsroom.AnotherConnection();
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => BackUpSite.Handle(db, site.File, replace: false, site.Media, BackedUpSite.Papers(site.Media), Seals.Test, site.Newsroom.Time, site.Newsroom.Editor, Newsroom.Cancel));
        Assert.Contains("is there already", refused.Line, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(site.File, Newsroom.Cancel));

        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BackUpSite.Handle(db, site.File, replace: true, site.Media, BackedUpSite.Papers(site.Media), Seals.Test, site.Newsroom.Time, site.Newsroom.Editor, cancelled.Token));
        Assert.Equal("mine", await File.ReadAllTextAsync(site.File, Newsroom.Cancel));
        Assert.Empty(Directory.GetFiles(site.Folder, ".*.part"));
    }

    [Fact]
    public async Task What_lies_beside_it_under_a_name_for_the_unfinished_is_left_alone()
    {
        await using var site = await BackedUpSite.Make();
        var other = Path.Combine(site.Folder, "other");
        await File.WriteAllTextAsync(other, "mine", Newsroom.Cancel);
        File.CreateSymbolicLink(site.File + ".part", other);
        await site.BackUp();
        Assert.Equal("mine", await File.ReadAllTextAsync(other, Newsroom.Cancel));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(site.File));
    }

    [Fact]
    public async Task A_record_with_megabytes_of_blanks_is_backed_up_and_restored_like_any_other()
    {
        await using var site = await BackedUpSite.Make();
        var article = await site.Newsroom.Db.Articles.FirstAsync(Newsroom.Cancel);
        var jws = (await site.Newsroom.Db.TrustRecords.FirstAsync(Newsroom.Cancel)).Jws + new string(' ', 19_000_000);
        Assert.Equal(1, await KeepImportedRecords.Handle(site.Newsroom.Db, [new(article.Id, article.Slug, jws)], site.Newsroom.Time.GetUtcNow(), site.Newsroom.Editor, Newsroom.Cancel));
        await site.Newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        Assert.Null((await site.BackUp()).Amiss);
        await using var target = TestDatabase.Missing();
        Assert.Empty((await site.Restore(target.ConnectionString, site.Store("restored"))).Refusals);
    }

    [Fact]
    public async Task What_no_restore_could_read_takes_the_place_of_no_backup()
    {
        await using var site = await BackedUpSite.Make();
        await File.WriteAllTextAsync(site.File, "the good one", Newsroom.Cancel);
        // A row of more than a backup carries.
        site.Newsroom.Db.Add(new Wellspring.Delivery.Redirect { From = "/old", To = "/" + new string('x', BackupPart.LongestLine) });
        await site.Newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        await using var db = site.Newsroom.AnotherConnection();
        var refused = Assert.Single((await BackUpSite.Handle(db, site.File, replace: true, site.Media, BackedUpSite.Papers(site.Media), Seals.Test, site.Newsroom.Time, site.Newsroom.Editor, Newsroom.Cancel)).Refusals);
        Assert.Contains("delivery_redirects: row 1 has 128 MB", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal("the good one", await File.ReadAllTextAsync(site.File, Newsroom.Cancel));
        Assert.Empty(Directory.GetFiles(site.Folder, ".*.part"));
    }

    [Fact]
    public async Task A_site_with_rows_that_cannot_be_read_gets_its_backup_and_is_told()
    {
        await using var site = await BackedUpSite.Make();
        await using (var db = site.Newsroom.AnotherConnection())
        {
            var columns = db.Model.FindEntityType(typeof(Wellspring.Articles.Edition))!.GetProperties().Select(p => p.GetColumnName()).ToList();
            var id = TestDatabase.IsPostgres ? "gen_random_uuid()" : "'00000009-0000-0000-0000-000000000000'";
            var values = columns.Select(c => c switch { "Id" => id, "Number" => "77", "Fingerprint" => $"'{new string('1', 64)}'", "Sources" => "'not json'", _ => $"\"{c}\"" });
            var insert = $"INSERT INTO articles_editions ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM articles_editions LIMIT 1";
            await db.Database.ExecuteSqlRawAsync(insert, Newsroom.Cancel);
        }
        Assert.StartsWith("There are rows that cannot be read", (await site.BackUp()).Amiss, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_private_key_is_in_it_and_the_file_is_its_owners_alone()
    {
        await using var site = await BackedUpSite.Make();
        await site.BackUp();
        Assert.DoesNotContain(BackedUpSite.Parts(site.File).Values, part => part.AsSpan().IndexOf("PRIVATE KEY"u8) >= 0);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(site.File));
        await using var db = site.Newsroom.AnotherConnection();
        Assert.Null(await VerifyProof.FirstBreak(db, Newsroom.Cancel));
    }
}
