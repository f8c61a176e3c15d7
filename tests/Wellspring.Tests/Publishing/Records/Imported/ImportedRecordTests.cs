using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Importing.Export;
using Wellspring.Publishing;
using Wellspring.Reviewing;
using Wellspring.Tests.Importing;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Publishing.Records.Imported;

public sealed class ImportedRecordTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_that_came_with_an_article_is_history_and_no_sign_off()
    {
        await using var house = await MovedHouse.Open();
        Assert.Equal((0, 0, 0), await house.Acts());
        Assert.Equal((1, 0), (house.Report.Records, house.Report.Dropped.Count(d => d.What == "record")));
        var record = await house.Check();
        Assert.Equal(("well.example", 1, "Name of rita-reviewer", house.Key.Id), (record.Says.Publisher, record.Says.Edition, record.Says.ReviewerName, record.Says.Key));
        Assert.Contains("No administrator", record.WhyNot, StringComparison.Ordinal);
        var published = await PublishArticle.Handle(house.Db, Newsroom.Slug, [], Seals.Test, house.Time, house.Editor, Cancel);
        Assert.Equal(["sign-off-missing"], published.Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task It_counts_again_with_its_own_date_once_its_key_is_trusted()
    {
        await using var house = await MovedHouse.Open();
        await house.Trust();
        Assert.Null((await house.Check()).WhyNot);
        Assert.Equal([], (await house.TakeUp()).Refusals);
        var signOff = await house.Db.Set<SignOff>().SingleAsync(Cancel);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), signOff.SignedAt);
        var live = await house.Db.Publications.SingleAsync(Cancel);
        Assert.Equal((signOff.SignedAt, house.Time.GetUtcNow()), (live.FirstPublishedAt, live.PublishedAt));
        var audit = await house.Db.Audit.SingleAsync(a => a.Act == "took up a record", Cancel);
        Assert.Contains(house.Key.Id, audit.Details, StringComparison.Ordinal);
        Assert.Equal(("eddie-editor@example.org", null), (audit.ActorName, (await VerifyAudit.Handle(house.Db, Cancel)).Break));
    }

    [Fact]
    public async Task A_policy_that_asks_for_the_same_under_another_number_is_the_same()
    {
        await using var house = await MovedHouse.Open();
        await house.Trust();
        house.Db.Add(EditorialPolicy.Default with { Version = 2, Since = house.Time.GetUtcNow() });
        await house.Db.SaveChangesAsync(Cancel);
        Assert.Equal([], (await house.TakeUp()).Refusals);
        Assert.Equal(2, (await house.Db.Set<SignOff>().SingleAsync(Cancel)).PolicyVersion);
    }

    [Fact]
    public async Task Taken_up_twice_it_is_one_sign_off_and_one_publication()
    {
        await using var house = await MovedHouse.Open();
        await house.Trust();
        await house.TakeUp();
        Assert.Equal(["record-taken-up"], (await house.TakeUp()).Refusals.Select(r => r.Code));
        Assert.Equal((1, 1, 1), await house.Acts());
    }

    [Fact]
    public async Task A_second_import_keeps_it_once_and_a_site_keeps_none_of_its_own()
    {
        await using var house = await MovedHouse.Open();
        await house.Import();
        Assert.Equal((0, 1), (house.Report.Records, await house.Db.ImportedRecords.CountAsync(Cancel)));
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        await newsroom.Publish();
        var article = await newsroom.Db.Articles.SingleAsync(Cancel);
        Assert.Equal(0, await KeepImportedRecords.Handle(newsroom.Db, [new(article.Id, article.Slug, (await PublishedRecord.Of(newsroom)).Record)], newsroom.Time.GetUtcNow(), Actor.System("import"), Cancel));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_record_never_lies_beside_another_article_that_has_the_slug_here(bool isSampleHere)
    {
        await using var house = await MovedHouse.Open();
        if (!isSampleHere) house.MakeSample();
        await using var second = await TestDatabase.Create();
        await using var db = second.Open();
        await WriteEdition.Handle(db, Newsroom.Draft with { Title = "Another", IsSample = isSampleHere }, house.Time, Actor.System("import"), Cancel);
        var report = await Imports.FromFolder(second, house.Folder);
        Assert.Equal(["article", "record"], report.Dropped.Select(d => d.What).Where(w => w is "article" or "record"));
        Assert.False(await db.ImportedRecords.AnyAsync(Cancel));
        Assert.False(await db.ImportedHistory.AnyAsync(h => h.ArticleId != null, Cancel));
    }

    [Fact]
    public async Task History_goes_along_with_the_next_export()
    {
        await using var house = await MovedHouse.Open();
        using var files = new TemporaryFolder();
        var exported = await ExportSite.Handle(house.Db, Path.Combine(files.Path, "again"), Imports.Media, Cancel);
        Assert.Equal(1, exported.Records);
        Assert.Equal(await File.ReadAllTextAsync(house.RecordFile, Cancel), await File.ReadAllTextAsync(Path.Combine(files.Path, "again", "articles", Newsroom.Slug, "review-record.json"), Cancel));
    }

    [Fact]
    public async Task Who_takes_the_trust_back_is_told_what_rests_on_it_and_nothing_more_goes_live()
    {
        await using var house = await MovedHouse.Open();
        await house.Trust();
        await house.TakeUp();
        var distrusted = await DistrustKey.Handle(house.Db, house.Key.Id, house.Time, house.Administrator, Cancel);
        Assert.Equal([Newsroom.Slug], distrusted.Value!.Live);
        Assert.Contains("sign-off-missing", (await PublishArticle.Handle(house.Db, Newsroom.Slug, [], Seals.Test, house.Time, house.Editor, Cancel)).Refusals.Select(r => r.Code));
        Assert.False((await house.Check()).Holds);
        Assert.Equal(["trusted key", "distrusted key"], await house.Db.Audit.Where(a => a.Subject == "key/" + house.Key.Id).OrderBy(a => a.Id).Select(a => a.Act).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("""UPDATE publishing_imported_records SET "Jws" = 'other'""")]
    [InlineData("DELETE FROM publishing_imported_records")]
    [InlineData("""UPDATE publishing_imported_history SET "Json" = 'other'""")]
    [InlineData("DELETE FROM publishing_imported_history")]
    [InlineData("""DELETE FROM publishing_imported_history WHERE "ArticleId" IS NULL""")]
    [InlineData("""UPDATE publishing_taken_up_records SET "KeyId" = 'other'""")]
    [InlineData("DELETE FROM publishing_taken_up_records")]
    [InlineData("""UPDATE publishing_trusted_keys SET "X" = 'other'""")]
    public async Task The_database_neither_changes_nor_forgets_it(string sql)
    {
        await using var house = await MovedHouse.Open();
        await house.Trust();
        await house.TakeUp();
        await Assert.ThrowsAnyAsync<DbException>(() => house.Db.Database.ExecuteSqlRawAsync(sql, Cancel));
    }

    [Fact]
    public async Task Readers_are_told_in_plain_words_whether_an_earlier_record_was_checked()
    {
        await using var house = await MovedHouse.Open();
        await house.Trust();
        await house.TakeUp();
        await using var site = await RunningSite.Start(house.Database);
        var page = await site.Text($"/articles/{Newsroom.Slug}/review-record");
        Assert.Contains("well.example, edition 1, live there from 20 November 2026", page, StringComparison.Ordinal);
        Assert.Contains("Checked against a key that this site trusts", page, StringComparison.Ordinal);
        await DistrustKey.Handle(house.Db, house.Key.Id, house.Time, house.Administrator, Cancel);
        for (var tries = 0; tries < 200 && !page.Contains("Not checked: no key", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(20, Cancel);
            page = await site.Text($"/articles/{Newsroom.Slug}/review-record");
        }
        Assert.Contains("Not checked: no key that this site trusts", page, StringComparison.Ordinal);
        Assert.DoesNotContain("as the one who signed", page, StringComparison.Ordinal);
        // Neither a name nor a host: a forger writes none of our pages.
        Assert.Contains("<dd>Another site, edition 1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<dd>well.example", page, StringComparison.Ordinal);
    }
}
