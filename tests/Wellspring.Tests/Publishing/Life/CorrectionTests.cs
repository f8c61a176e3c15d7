using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing.Records;

namespace Wellspring.Tests.Publishing.Life;

public sealed class CorrectionTests
{
    [Fact]
    public async Task A_new_edition_of_a_live_article_is_told_with_its_kind_and_words()
    {
        await using var newsroom = await Newsroom.Open();
        await Publish(newsroom, "Why we cry");
        await Publish(newsroom, "Why people cry", new(CorrectionKind.Correction, "The title named the wrong people."));
        var correction = await newsroom.Db.Corrections.SingleAsync(Newsroom.Cancel);
        Assert.Equal((CorrectionKind.Correction, "The title named the wrong people.", "eddie-editor@example.org"), (correction.Kind, correction.Words, correction.By));
        var record = await PublishedRecord.Of(newsroom);
        Assert.True(record.Verify().Holds, record.Verify().Difference);
        Assert.Equal("correction", record.Contents["corrections"]![0]!["kind"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_a_word_it_is_an_update_and_the_first_publication_corrects_nothing()
    {
        await using var newsroom = await Newsroom.Open();
        await Publish(newsroom, "Why we cry");
        Assert.Empty(await newsroom.Db.Corrections.ToListAsync(Newsroom.Cancel));
        await Publish(newsroom, "Why people cry");
        Assert.Equal(CorrectionKind.Update, (await newsroom.Db.Corrections.SingleAsync(Newsroom.Cancel)).Kind);
    }

    [Theory]
    [InlineData(CorrectionKind.Correction)]
    [InlineData(CorrectionKind.Update)]
    [InlineData(CorrectionKind.Minor)]
    public async Task A_change_of_what_readers_never_had_is_refused_now_and_for_a_later_time(CorrectionKind kind)
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        var change = new ChangeNote(kind, "Nothing was there.");
        Assert.Equal(["nothing-changed"], (await Change(newsroom, change)).Refusals.Select(r => r.Code));
        var later = new PublisherTime(newsroom.Time.GetUtcNow().AddDays(1), "tomorrow");
        Assert.Equal(["nothing-changed"], (await ScheduleArticle.Handle(newsroom.Db, Newsroom.Slug, later, new([], change), newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Refusals.Select(r => r.Code));
        Assert.True((await ScheduleArticle.Handle(newsroom.Db, Newsroom.Slug, later, new([], null), newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Done);
    }

    [Fact]
    public async Task What_comes_back_as_it_was_has_changed_in_nothing()
    {
        await using var newsroom = await Newsroom.Open();
        await Publish(newsroom, "Why we cry");
        Assert.Empty((await WithdrawArticle.Handle(newsroom.Db, Newsroom.Slug, "A number in it was thought wrong.", null, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Refusals);
        newsroom.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["nothing-changed"], (await Change(newsroom, new(CorrectionKind.Minor, ""))).Refusals.Select(r => r.Code));
        Assert.True((await Change(newsroom, null)).Done);
    }

    [Fact]
    public async Task What_is_put_right_while_an_article_is_withdrawn_is_told_when_it_comes_back()
    {
        await using var newsroom = await Newsroom.Open();
        await Publish(newsroom, "Why we cry");
        Assert.Empty((await WithdrawArticle.Handle(newsroom.Db, Newsroom.Slug, "A number in it was wrong.", null, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Refusals);
        await Publish(newsroom, "Why people cry", new(CorrectionKind.Correction, "The number was ten times too high."));
        var correction = await newsroom.Db.Corrections.SingleAsync(Newsroom.Cancel);
        var first = await newsroom.Db.Editions.SingleAsync(e => e.Number == 1, Newsroom.Cancel);
        Assert.Equal((CorrectionKind.Correction, "The number was ten times too high.", first.Id), (correction.Kind, correction.Words, correction.FromEditionId));
        var record = await PublishedRecord.Of(newsroom);
        Assert.True(record.Verify().Holds, record.Verify().Difference);
    }

    [Theory]
    [InlineData("", "correction-unsaid")]
    [InlineData("It spoke of a failed suicide attempt.", "safe-messaging")]
    public async Task A_correction_says_in_safe_words_what_was_wrong(string words, string code)
    {
        await using var newsroom = await Newsroom.Open();
        await Publish(newsroom, "Why we cry");
        await newsroom.Write(Newsroom.Draft with { Title = "Why people cry" });
        await newsroom.Sign();
        var refused = await PublishArticle.Handle(newsroom.Db, Newsroom.Slug, [], Seals.Test, newsroom.Time, newsroom.Editor, Newsroom.Cancel, new(CorrectionKind.Correction, words));
        Assert.Equal([code], refused.Refusals.Select(r => r.Code).Distinct());
    }

    [Theory]
    [InlineData("UPDATE publishing_corrections SET \"Words\" = 'x'")]
    [InlineData("DELETE FROM publishing_corrections")]
    public async Task The_database_does_not_forget_a_correction(string sql)
    {
        await using var newsroom = await Newsroom.Open();
        await Publish(newsroom, "Why we cry");
        await Publish(newsroom, "Why people cry");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => newsroom.Db.Database.ExecuteSqlRawAsync(sql, Newsroom.Cancel));
    }

    private static Task<Outcome<Publication>> Change(Newsroom newsroom, ChangeNote? change) =>
        PublishArticle.Handle(newsroom.Db, Newsroom.Slug, [], Seals.Test, newsroom.Time, newsroom.Editor, Newsroom.Cancel, change);

    private static async Task Publish(Newsroom newsroom, string title, ChangeNote? change = null)
    {
        newsroom.Time.Advance(TimeSpan.FromHours(1));
        await newsroom.Write(Newsroom.Draft with { Title = title });
        await newsroom.Sign();
        Assert.Empty((await PublishArticle.Handle(newsroom.Db, Newsroom.Slug, [], Seals.Test, newsroom.Time, newsroom.Editor, Newsroom.Cancel, change)).Refusals);
    }
}
