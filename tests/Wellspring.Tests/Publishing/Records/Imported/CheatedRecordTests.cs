using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Records.Imported;

/// <summary>Every way to make a record count that should not: each ends in a sentence, and in no act at all.</summary>
public sealed class CheatedRecordTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_that_was_changed_after_it_was_signed()
    {
        await using var house = await MovedHouse.Open(onTheWay: h => h.Forge(record =>
        {
            var contents = record.Contents;
            contents["signOffs"]![0]!["reviewer"]!["name"] = "Somebody Else";
            return record.Saying(contents);
        }));
        await house.Trust();
        await StaysHistory(house, "record-unproven", "changed after it was signed, at signOffs[0].reviewer.name");
    }

    [Fact]
    public async Task A_record_that_another_key_signed()
    {
        using var other = RecordKey.Create();
        await using var house = await MovedHouse.Open(onTheWay: h => h.Forge(record => record.SignedBy(other, record.Contents)));
        await house.Trust();
        await StaysHistory(house, "record-unproven", $"the key {other.PublicKey.Id} is to be trusted");
    }

    [Fact]
    public async Task A_record_that_another_key_signed_in_the_name_of_the_trusted_one()
    {
        using var other = RecordKey.Create();
        await using var house = await MovedHouse.Open(onTheWay: h => h.Forge(record =>
        {
            var forged = FlattenedJws.Read(record.SignedBy(other, record.Contents).Record)!;
            return record with { Record = (forged with { Protected = FlattenedJws.Read(record.Record)!.Protected }).Write() };
        }));
        await house.Trust();
        await StaysHistory(house, "record-unproven", "The signature is not that of the key");
    }

    [Fact]
    public async Task A_record_of_an_earlier_text()
    {
        await using var house = await MovedHouse.Open(before: async newsroom => await newsroom.Write(Newsroom.Draft with { Title = "Why we weep" }));
        await house.Trust();
        Assert.True((await house.Check()).Holds);
        await StaysHistory(house, "record-unproven", "vouches for other words");
    }

    [Fact]
    public async Task A_text_that_was_replaced_there_and_is_brought_back_with_its_old_record()
    {
        await using var house = await MovedHouse.Open(
            before: async newsroom =>
            {
                newsroom.Time.Advance(TimeSpan.FromHours(1));
                await newsroom.Write(Newsroom.Draft with { Title = "Why we weep" });
                await newsroom.Sign();
                Assert.Equal([], (await newsroom.Publish()).Refusals);
            },
            onTheWay: h => Replace(Path.Combine(h.Folder, "articles", Newsroom.Slug, "index.md"), "Why we weep", Newsroom.Draft.Title));
        await house.Trust();
        Assert.Equal(2, house.Report.Records);
        await StaysHistory(house, "record-unproven", "It was followed by edition 2, published on 2026-11-20");
    }

    [Fact]
    public async Task A_record_of_what_was_withdrawn_there()
    {
        await using var house = await MovedHouse.Open(before: async newsroom => Assert.True((await WithdrawArticle.Handle(newsroom.Db, Newsroom.Slug, "It was wrong.", null, newsroom.Time, newsroom.Editor, Cancel)).Done));
        await house.Trust();
        Assert.True((await house.Check()).Holds);
        await StaysHistory(house, "record-withdrawn", "was withdrawn there on 2026-11-20");
    }

    [Fact]
    public async Task A_record_of_a_text_that_was_edited_here_since()
    {
        await using var house = await MovedHouse.Open();
        await house.Trust();
        await WriteEdition.Handle(house.Db, Newsroom.Draft with { Title = "Why we weep" }, house.Time, await house.Join("wanda", Roles.Writer), Cancel);
        await StaysHistory(house, "record-unproven", "vouches for other words");
    }

    [Fact]
    public async Task A_record_of_a_text_with_another_description_which_no_fingerprint_covers()
    {
        await using var house = await MovedHouse.Open(onTheWay: h => Replace(Path.Combine(h.Folder, "articles", Newsroom.Slug, "index.md"), "in plain words", "in other words"));
        await house.Trust();
        await StaysHistory(house, "record-unproven", "line 5 differs");
    }

    [Fact]
    public async Task The_record_of_another_article_is_not_kept()
    {
        await using var house = await MovedHouse.Open(onTheWay: h => Replace(Path.Combine(h.Folder, "articles", Newsroom.Slug, "index.md"), $"slug: {Newsroom.Slug}", "slug: why-we-laugh"));
        Assert.Contains(house.Report.Dropped, d => d.What == "record" && d.Why == $"it is the record of \"{Newsroom.Slug}\", not of the article beside it");
        Assert.Equal(0, await house.Db.ImportedRecords.CountAsync(Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(2000)]
    public async Task A_record_that_was_cut_off_ends_the_import_before_it_begins(int length)
    {
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => MovedHouse.Open(onTheWay: h => File.WriteAllText(h.RecordFile, File.ReadAllText(h.RecordFile)[..length])));
        Assert.EndsWith("review-record.json:1:1: this is no signed review record, or it was cut off.", refused.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_trusted_the_key_or_edited_the_text_does_not_take_the_record_up()
    {
        await using var house = await MovedHouse.Open();
        await house.Trust();
        Assert.Equal(["same-hand"], (await house.TakeUp(house.Administrator)).Refusals.Select(r => r.Code));
        Assert.Equal(["not-allowed"], (await house.TakeUp(await house.Join("will", Roles.Writer))).Refusals.Select(r => r.Code));
        var hand = await house.Join("wilma", Roles.Editor);
        await WriteEdition.Handle(house.Db, Newsroom.Draft with { Title = "Other" }, house.Time, hand, Cancel);
        await WriteEdition.Handle(house.Db, Newsroom.Draft, house.Time, Actor.System("import"), Cancel);
        Assert.Equal(["same-hand"], (await house.TakeUp(hand)).Refusals.Select(r => r.Code));
        Assert.Equal((0, 0, 0), await house.Acts());
    }

    [Fact]
    public async Task Only_an_administrator_who_is_no_invention_trusts_a_key_and_only_one_that_can_sign()
    {
        await using var house = await MovedHouse.Open();
        Assert.Equal(["not-allowed"], (await TrustKey.Handle(house.Db, house.Key, house.Time, house.Editor, Cancel)).Refusals.Select(r => r.Code));
        Assert.Equal(["not-allowed"], (await TrustKey.Handle(house.Db, house.Key, house.Time, Actor.System("import"), Cancel)).Refusals.Select(r => r.Code));
        Assert.Equal(["not-allowed"], (await TrustKey.Handle(house.Db, house.Key, house.Time, await house.Join("sam", Roles.Administrator, sample: true), Cancel)).Refusals.Select(r => r.Code));
        Assert.Equal(["key-unusable"], (await TrustKey.Handle(house.Db, house.Key with { X = house.Key.Y }, house.Time, house.Administrator, Cancel)).Refusals.Select(r => r.Code));
        Assert.Equal(["key-unknown"], (await DistrustKey.Handle(house.Db, "nothing", house.Time, house.Administrator, Cancel)).Refusals.Select(r => r.Code));
        Assert.Equal(0, await house.Db.TrustedKeys.CountAsync(Cancel));
    }

    [Theory]
    [InlineData("record-unlike", "is Rita Other", """UPDATE accounts_people SET "Name" = 'Rita Other' WHERE "Slug" = 'rita-reviewer'""")]
    [InlineData("record-unlike", "nobody here has the slug", """UPDATE accounts_people SET "Slug" = 'rita' WHERE "Slug" = 'rita-reviewer'""")]
    [InlineData("record-unlike", "no license here as it states one", """UPDATE accounts_licences SET "Number" = '000002'""")]
    [InlineData("record-unlike", "no license here as it states one", """UPDATE accounts_licences SET "ExpiresOn" = '2029-01-01'""")]
    [InlineData("record-unlike", "no license here as it states one", """UPDATE accounts_licences SET "Jurisdiction" = 'US-CA'""")]
    [InlineData("record-unlike", "not one member of the team", """DELETE FROM accounts_staff WHERE "Email" = 'rita-reviewer@example.org'""")]
    [InlineData("reviewer-unlicensed", "has not been checked", """UPDATE accounts_licences SET "CheckedOn" = NULL""")]
    [InlineData("reviewer-unlicensed", "not a reviewer", """UPDATE accounts_staff SET "Roles" = 1 WHERE "Email" = 'rita-reviewer@example.org'""")]
    public async Task What_differs_here_or_fails_todays_gate(string code, string says, string sql)
    {
        await using var house = await MovedHouse.Open();
        await house.Trust();
        Assert.NotEqual(0, await house.Db.Database.ExecuteSqlRawAsync(sql, Cancel));
        house.Db.ChangeTracker.Clear();
        await StaysHistory(house, code, says);
    }

    [Fact]
    public async Task A_source_that_was_retracted_since()
    {
        await using var house = await MovedHouse.Open();
        await house.Trust();
        await house.Db.Sources.ExecuteUpdateAsync(s => s.SetProperty(x => x.Standing, Standing.Retracted), Cancel);
        await StaysHistory(house, "source-retracted", "retracted");
    }

    [Fact]
    public async Task A_review_that_has_run_out_and_a_license_that_has_lapsed_since()
    {
        await using var house = await MovedHouse.Open();
        await house.Trust();
        house.Time.Advance(TimeSpan.FromDays(800));
        var refusals = (await house.TakeUp()).Refusals.Select(r => r.Code).ToList();
        Assert.Contains("sign-off-stale", refusals);
        Assert.Contains("licence-lapsed", refusals);
        Assert.Equal((0, 0, 0), await house.Acts());
    }

    [Fact]
    public async Task A_reviewer_who_has_edited_the_text_here_or_is_its_author()
    {
        await using var house = await MovedHouse.Open();
        await house.Trust();
        var rita = (await house.Db.Staff.SingleAsync(u => u.Email == "rita-reviewer@example.org", Cancel)).AsActor();
        await WriteEdition.Handle(house.Db, Newsroom.Draft with { Title = "Other" }, house.Time, rita, Cancel);
        await WriteEdition.Handle(house.Db, Newsroom.Draft, house.Time, Actor.System("import"), Cancel);
        await StaysHistory(house, "reviewer-edited-text", "has edited this article");
    }

    [Fact]
    public async Task A_sign_off_under_another_policy()
    {
        await using var house = await MovedHouse.Open();
        await house.Trust();
        house.Db.Add(EditorialPolicy.Default with { Version = 2, Since = house.Time.GetUtcNow(), MinimumSources = 4 });
        await house.Db.SaveChangesAsync(Cancel);
        await StaysHistory(house, "record-unlike", "version 1 of an editorial policy that asks for other things than version 2");
    }

    [Fact]
    public async Task A_sign_off_under_a_policy_of_the_same_number_that_asked_for_less()
    {
        await using var house = await MovedHouse.Open(before: async newsroom =>
        {
            newsroom.Db.Add(EditorialPolicy.Default with { Version = 2, Since = newsroom.Time.GetUtcNow(), ReviewMonths = 240 });
            await newsroom.Db.SaveChangesAsync(Cancel);
            newsroom.Time.Advance(TimeSpan.FromHours(1));
            await newsroom.Write(Newsroom.Draft with { Title = "Why we weep" });
            await newsroom.Sign();
            Assert.Equal([], (await newsroom.Publish()).Refusals);
        });
        await house.Trust();
        house.Db.Add(EditorialPolicy.Default with { Version = 2, Since = house.Time.GetUtcNow() });
        await house.Db.SaveChangesAsync(Cancel);
        await StaysHistory(house, "record-unlike", "version 2 of an editorial policy that asks for other things than version 2");
    }

    [Fact]
    public async Task Where_no_record_came_there_is_none_to_take_up()
    {
        await using var house = await MovedHouse.Open(onTheWay: h => File.Delete(h.RecordFile));
        await house.Trust();
        Assert.Equal(["record-missing"], (await house.TakeUp()).Refusals.Select(r => r.Code));
        Assert.Equal(["article-unknown"], (await TakeUpRecord.Handle(house.Db, "nothing", [], Seals.Test, house.Time, house.Editor, Cancel)).Refusals.Select(r => r.Code));
    }

    private static async Task StaysHistory(MovedHouse house, string code, string says)
    {
        var refused = await house.TakeUp();
        Assert.Contains(refused.Refusals, r => r.Code == code && r.Sentence.Contains(says, StringComparison.Ordinal));
        Assert.Equal((0, 0, 0), await house.Acts());
        await using var db = house.Database.Open();
        Assert.Equal(0, await db.Audit.CountAsync(a => a.Act == "took up a record" || a.Act == "published", Cancel));
    }

    private static void Replace(string file, string what, string with)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(what, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(what, with, StringComparison.Ordinal));
    }
}
