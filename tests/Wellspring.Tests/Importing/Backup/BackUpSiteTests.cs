using Microsoft.EntityFrameworkCore;
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
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => BackUpSite.Handle(db, site.File, replace: false, site.Media, site.Newsroom.Time, site.Newsroom.Editor, Newsroom.Cancel));
        Assert.Contains("is there already", refused.Line, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(site.File, Newsroom.Cancel));

        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BackUpSite.Handle(db, site.File, replace: true, site.Media, site.Newsroom.Time, site.Newsroom.Editor, cancelled.Token));
        Assert.Equal("mine", await File.ReadAllTextAsync(site.File, Newsroom.Cancel));
        Assert.False(File.Exists(site.File + ".part"));
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
