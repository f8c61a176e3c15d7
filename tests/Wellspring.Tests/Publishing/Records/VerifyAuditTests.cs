using System.Buffers.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Records;

/// <summary>Whoever owns the database takes its fences away, and still cannot take an act out of the log in silence.</summary>
public sealed class VerifyAuditTests : IAsyncLifetime
{
    private Newsroom newsroom = null!;
    private WellspringDb db = null!;

    // Every act that leaves a row: written, judged, signed, scheduled, published, corrected, withdrawn, published urgently.
    public async ValueTask InitializeAsync()
    {
        newsroom = await Newsroom.Open();
        await Publish(Newsroom.Draft);
        newsroom.Time.Advance(TimeSpan.FromHours(1));
        await Publish(Newsroom.Draft with { Title = "Why people cry" });
        Assert.True((await WithdrawArticle.Handle(newsroom.Db, Newsroom.Slug, "A serious error was found in it.", null, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Done);
        newsroom.Time.Advance(TimeSpan.FromHours(1));
        var chief = await newsroom.Join("anna-admin", Roles.Administrator | Roles.Reviewer, licensed: true);
        await newsroom.Write(Newsroom.Draft with { Title = "Why all cry", Authors = ["anna-admin"] });
        Assert.Equal([], (await SignUrgently.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, chief, Newsroom.Cancel)).Refusals);
        Assert.Equal([], (await PublishUrgently.Handle(newsroom.Db, Newsroom.Slug, "A dangerous trend is spreading this week.", [], Seals.Test, newsroom.Time, chief, Newsroom.Cancel)).Refusals);
        newsroom.Time.Advance(TimeSpan.FromHours(1));
        await newsroom.Write(Newsroom.Draft with { Title = "Why many cry" });
        Assert.Equal([], (await newsroom.Judge(Wellspring.Reviewing.VerdictWord.Supported)).Refusals);
        await newsroom.Sign();
        var later = newsroom.Time.GetUtcNow().AddDays(1);
        Assert.Equal([], (await ScheduleArticle.Handle(newsroom.Db, Newsroom.Slug, new PublisherTime(later, "2026-11-21T12:00 Europe/Berlin"), new([], null), newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Refusals);
        db = newsroom.AnotherConnection();
    }

    public async ValueTask DisposeAsync()
    {
        await db.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task A_log_with_every_act_is_whole()
    {
        var verdict = await VerifyAudit.Handle(db, Newsroom.Cancel);
        Assert.Equal((null, 3), (verdict.Break, verdict.Anchors));
        Assert.Null(await VerifyProof.FirstBreak(db, Newsroom.Cancel));
    }

    [Theory]
    [InlineData("scheduled", "the time that was chosen for edition 4 of \"Why many cry\"")]
    [InlineData("signed", "the sign-off of 2026-11-20 on the text")]
    [InlineData("gave a verdict", "the verdict of 2026-11-20 on the claim")]
    [InlineData("wrote", "edition 4 of \"Why many cry\", written 2026-11-20")]
    public async Task The_newest_entries_are_missed_by_their_rows(string firstCut, string says)
    {
        var cut = await db.Audit.Where(e => e.Act == firstCut).MaxAsync(e => e.Id, Newsroom.Cancel);
        await Unfence();
        await db.Audit.Where(e => e.Id >= cut).ExecuteDeleteAsync(Newsroom.Cancel);
        Assert.StartsWith($"The log does not tell of {says}", await Break(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrote", "edition 1 of")]
    [InlineData("signed", "the sign-off of")]
    [InlineData("signed urgently", "the sign-off of")]
    [InlineData("published", "the publication of edition")]
    [InlineData("withdrew", "the withdrawal of 2026-11-20 (\"A serious error was found in it.\")")]
    [InlineData("published urgently", "the urgent publication of")]
    [InlineData("scheduled", "the time that was chosen for")]
    public async Task A_log_remade_without_an_act_misses_it_by_its_row(string act, string says)
    {
        await Remake(entries => entries.Where(e => e.Act != act));
        Assert.StartsWith($"The log does not tell of {says}", await AuditedRows.FirstUntold(db, Newsroom.Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_without_its_publication_in_the_log_is_missed()
    {
        await Remake(entries => entries.Where(e => !(e.Act == "published" && e.Details.StartsWith("{\"edition\":2", StringComparison.Ordinal))));
        await db.TrustRecords.ExecuteDeleteAsync(Newsroom.Cancel);
        Assert.StartsWith("The log does not tell of the change to edition 2 of \"Why people cry\"", await AuditedRows.FirstUntold(db, Newsroom.Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_was_made_to_agree_with_a_remade_log_no_longer_has_its_signature()
    {
        await Remake(entries => entries.Where(e => e.Act != "withdrew"));
        await Unanchor();
        Assert.Matches("^The trust record of edition \\d, published 2026-11-20, does not hold: The signature is not that of the key", await Break());
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("""{"hash":"x"}""")]
    [InlineData("""{"entries":"1","hash":"x"}""")]
    [InlineData("""{"entries":1}""")]
    public async Task An_end_of_the_log_that_says_nothing_is_named_even_where_it_was_signed(string end)
    {
        await Unfence();
        using var key = RecordKey.Create();
        var record = (await db.TrustRecords.AsNoTracking().ToListAsync(Newsroom.Cancel)).MinBy(r => r.PublishedAt)!;
        var contents = FlattenedJws.Read(record.Jws)!.Contents()!;
        contents["auditLog"] = JsonNode.Parse(end);
        db.Add(new KnownRecordKey { Id = key.PublicKey.Id, X = key.PublicKey.X, Y = key.PublicKey.Y, Since = record.PublishedAt });
        await db.SaveChangesAsync(Newsroom.Cancel);
        await Replace(record.Id, FlattenedJws.Sign(CanonicalJson.Bytes(contents), key).Write());
        Assert.Equal("The review record of https://well.example/articles/why-we-cry, edition 1 does not say where the log ended: its \"auditLog\" is not a number of entries and a hash.", await Break());
        await Replace(record.Id, "x");
        Assert.Contains("It is no signed record.", await Break(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_live_has_a_record_whatever_else_was_deleted()
    {
        await Unfence();
        await db.Audit.ExecuteDeleteAsync(Newsroom.Cancel);
        await db.TrustRecords.ExecuteDeleteAsync(Newsroom.Cancel);
        Assert.Equal("\"why-we-cry\" is live without a trust record.", await Break());
    }

    private async Task<string?> Break() => (await VerifyAudit.Handle(db, Newsroom.Cancel)).Break;

    private async Task Publish(Draft draft)
    {
        await newsroom.Write(draft);
        await newsroom.Sign();
        Assert.Equal([], (await newsroom.Publish()).Refusals);
    }

    private async Task Remake(Func<IEnumerable<AuditEntry>, IEnumerable<AuditEntry>> kept)
    {
        await Unfence();
        var entries = kept(await db.Audit.AsNoTracking().OrderBy(e => e.Id).ToListAsync(Newsroom.Cancel)).ToList();
        await db.Audit.ExecuteDeleteAsync(Newsroom.Cancel);
        AuditChain.Append(null, entries);
        db.AddRange(entries);
        await db.SaveChangesAsync(Newsroom.Cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Every record agrees with the log as it is now; without a key its signature stays what it was.</summary>
    private async Task Unanchor()
    {
        var hash = (await db.Audit.SingleAsync(e => e.Id == 1, Newsroom.Cancel)).Hash;
        foreach (var record in await db.TrustRecords.AsNoTracking().ToListAsync(Newsroom.Cancel))
        {
            var (jws, contents) = (FlattenedJws.Read(record.Jws)!, FlattenedJws.Read(record.Jws)!.Contents()!);
            contents["auditLog"] = new JsonObject { ["entries"] = 1, ["hash"] = hash };
            await Replace(record.Id, (jws with { Payload = Base64Url.EncodeToString(CanonicalJson.Bytes(contents)) }).Write());
        }
    }

    private Task<int> Replace(Guid record, string jws) => db.TrustRecords.Where(r => r.Id == record).ExecuteUpdateAsync(s => s.SetProperty(r => r.Jws, jws), Newsroom.Cancel);

    private async Task Unfence()
    {
        foreach (var table in new[] { "foundation_audit", "publishing_trust_records" })
            foreach (var sql in TestDatabase.IsPostgres ? [$"ALTER TABLE {table} DISABLE TRIGGER USER"] : new[] { $"DROP TRIGGER {table}_no_update", $"DROP TRIGGER {table}_no_delete" })
                await db.Database.ExecuteSqlRawAsync(sql, Newsroom.Cancel);
    }
}
