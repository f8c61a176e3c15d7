using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;

namespace Wellspring.Tests.Publishing;

/// <summary>What the database itself refuses, whoever asks with whatever SQL.</summary>
public sealed class ProofInTheDatabaseTests
{
    [Theory]
    [InlineData("""UPDATE articles_editions SET "Body" = 'other'""")]
    [InlineData("DELETE FROM articles_editions")]
    [InlineData("""UPDATE reviewing_sign_offs SET "Covers" = 'other'""")]
    [InlineData("DELETE FROM reviewing_sign_offs")]
    [InlineData("""UPDATE reviewing_verdicts SET "Word" = 0""")]
    [InlineData("DELETE FROM reviewing_verdicts")]
    [InlineData("""UPDATE publishing_policies SET "MinimumSources" = 0""")]
    [InlineData("DELETE FROM publishing_policies")]
    [InlineData("""UPDATE foundation_audit SET "Act" = 'nothing'""")]
    [InlineData("DELETE FROM foundation_audit")]
    [InlineData("""UPDATE publishing_publications SET "Fingerprint" = 'other'""")]
    [InlineData("""UPDATE publishing_publications SET "SignOffId" = NULL""")]
    public async Task Proof_is_neither_changed_nor_deleted(string sql)
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        Assert.True((await newsroom.Judge(Wellspring.Reviewing.VerdictWord.NotCheckable)).Done);
        await newsroom.Sign();
        await newsroom.Publish();
        await Assert.ThrowsAnyAsync<DbException>(() => newsroom.Db.Database.ExecuteSqlRawAsync(sql, Newsroom.Cancel));
    }

    [Fact]
    public async Task A_sign_off_cannot_be_attached_to_another_text()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        await newsroom.Publish();
        var other = await newsroom.Write(Newsroom.Draft with { Title = "Another title" });
        await Assert.ThrowsAnyAsync<DbException>(() => newsroom.Db.Database.ExecuteSqlAsync(
            $"""UPDATE publishing_publications SET "EditionId" = {other.Edition.Id}""", Newsroom.Cancel));
        await Assert.ThrowsAnyAsync<DbException>(() => newsroom.Db.Database.ExecuteSqlAsync(
            $"""UPDATE publishing_publications SET "EditionId" = {other.Edition.Id}, "Fingerprint" = {other.Edition.Fingerprint}""", Newsroom.Cancel));
    }

    [Fact]
    public async Task What_samples_rest_on_can_be_taken_away()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft with { IsSample = true });
        await newsroom.Sign();
        await newsroom.Db.Database.ExecuteSqlRawAsync("DELETE FROM reviewing_sign_offs", Newsroom.Cancel);
        await newsroom.Db.Database.ExecuteSqlRawAsync("DELETE FROM articles_editions", Newsroom.Cancel);
        Assert.Empty(await newsroom.Db.Editions.ToListAsync(Newsroom.Cancel));
    }
}
