using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Foundation;

public sealed class AuditChainTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_log_that_nobody_touched_is_whole()
    {
        await using var newsroom = await Published();
        var verdict = await VerifyAudit.Handle(newsroom.Db, Newsroom.Cancel);
        Assert.Equal((null, await newsroom.Db.Audit.LongCountAsync(Newsroom.Cancel), 1), (verdict.Break, verdict.Entries, verdict.Anchors));
    }

    [Theory]
    [InlineData("UPDATE foundation_audit SET \"Details\" = 'nothing' WHERE \"Id\" = 2", "Entry 2 (signed article/why-we-cry) was changed")]
    [InlineData("UPDATE foundation_audit SET \"ActorName\" = 'somebody' WHERE \"Id\" = 1", "Entry 1 (wrote article/why-we-cry) was changed")]
    [InlineData("DELETE FROM foundation_audit WHERE \"Id\" = 2", "Entry 2 is missing.")]
    [InlineData("DELETE FROM foundation_audit WHERE \"Id\" < 3", "Entries 1 to 2 are missing.")]
    [InlineData("DELETE FROM foundation_audit WHERE \"Id\" > 1", "Entry 2, which the review record of https://well.example/articles/why-we-cry, edition 1 names, is missing")]
    public async Task What_was_changed_or_taken_out_is_named(string sql, string says)
    {
        await using var newsroom = await Published();
        await WithoutFences(newsroom, sql);
        Assert.StartsWith(says, (await VerifyAudit.Handle(newsroom.Db, Newsroom.Cancel)).Break, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_entries_that_changed_places_are_named()
    {
        await using var newsroom = await Published();
        await WithoutFences(newsroom, "UPDATE foundation_audit SET \"Id\" = 100 WHERE \"Id\" = 2", "UPDATE foundation_audit SET \"Id\" = 2 WHERE \"Id\" = 3", "UPDATE foundation_audit SET \"Id\" = 3 WHERE \"Id\" = 100");
        Assert.StartsWith("Entry 2 (published article/why-we-cry) was changed", (await VerifyAudit.Handle(newsroom.Db, Newsroom.Cancel)).Break, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_rewritten_from_its_first_entry_contradicts_the_records_that_readers_have()
    {
        await using var newsroom = await Published();
        var entries = await newsroom.Db.Audit.OrderBy(e => e.Id).AsNoTracking().ToListAsync(Newsroom.Cancel);
        await WithoutFences(newsroom, "DELETE FROM foundation_audit");
        await using var forger = newsroom.AnotherConnection();
        foreach (var entry in entries) forger.Record(Actor.System("nobody"), entry.Act, entry.Subject, entry.At, entry.Details);
        await forger.SaveChangesAsync(Newsroom.Cancel);
        Assert.StartsWith("Entry 2 is not the one that the review record of", (await VerifyAudit.Handle(newsroom.Db, Newsroom.Cancel)).Break, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_write_at_once_make_one_chain()
    {
        await using var database = await TestDatabase.Create();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await using var db = database.Open();
                db.Record(Actor.System($"writer {writer}"), "counted", $"number/{i}", Noon);
                db.Record(Actor.System($"writer {writer}"), "counted again", $"number/{i}", Noon.AddTicks(1234567));
                await db.SaveChangesAsync(Newsroom.Cancel);
            }
        })));
        await using var reader = database.Open();
        var verdict = await VerifyAudit.Handle(reader, Newsroom.Cancel);
        Assert.Equal((null, 160L), (verdict.Break, verdict.Entries));
    }

    [Fact]
    public async Task An_act_that_is_not_stored_leaves_no_gap()
    {
        await using var database = await TestDatabase.Create();
        await using (var db = database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Newsroom.Cancel);
            db.Record(Actor.System("one"), "tried", "thing/1", Noon);
            await db.SaveChangesAsync(Newsroom.Cancel);
        }
        await using var again = database.Open();
        again.Record(Actor.System("one"), "did", "thing/1", Noon);
        await again.SaveChangesAsync(Newsroom.Cancel);
        Assert.Equal(1, (await again.Audit.SingleAsync(Newsroom.Cancel)).Id);
    }

    private static async Task<Newsroom> Published()
    {
        var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        await newsroom.Publish();
        return newsroom;
    }

    /// <summary>As somebody would who owns the database: its triggers go first.</summary>
    private static async Task WithoutFences(Newsroom newsroom, params string[] statements)
    {
        string[] drops = TestDatabase.IsPostgres
            ? ["ALTER TABLE foundation_audit DISABLE TRIGGER USER"]
            : ["DROP TRIGGER foundation_audit_no_update", "DROP TRIGGER foundation_audit_no_delete"];
        foreach (var sql in drops.Concat(statements)) await newsroom.Db.Database.ExecuteSqlRawAsync(sql, Newsroom.Cancel);
    }
}
