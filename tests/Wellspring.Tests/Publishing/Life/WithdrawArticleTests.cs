using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;

namespace Wellspring.Tests.Publishing.Life;

public sealed class WithdrawArticleTests
{
    private const string Notice = "The study it leaned on was taken back by its journal.";

    [Fact]
    public async Task A_withdrawn_article_is_not_live_and_nothing_of_it_is_lost()
    {
        await using var newsroom = await Published();
        Assert.Empty((await Withdraw(newsroom, newsroom.Editor)).Refusals);
        Assert.Equal((0, 1, 1, 1), (await newsroom.Db.Publications.CountAsync(Newsroom.Cancel), await newsroom.Db.TrustRecords.CountAsync(Newsroom.Cancel), await newsroom.Db.SignOffs.CountAsync(Newsroom.Cancel), await newsroom.Db.Withdrawals.CountAsync(Newsroom.Cancel)));
        Assert.Contains(await newsroom.Db.Audit.ToListAsync(Newsroom.Cancel), e => e.Act == "withdrew" && e.Details == Notice);
        Assert.Contains(await newsroom.Db.Outbox.Select(m => m.Kind).ToListAsync(Newsroom.Cancel), k => k == nameof(ArticleWithdrawn));
    }

    [Fact]
    public async Task Of_two_who_withdraw_at_once_the_second_is_told_that_it_is_done()
    {
        await using var newsroom = await Published();
        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var db = newsroom.AnotherConnection();
            return await WithdrawArticle.Handle(db, Newsroom.Slug, Notice, null, newsroom.Time, newsroom.Editor, Newsroom.Cancel);
        })));
        Assert.Equal(1, done.Count(d => d.Done));
        Assert.All(done.Where(d => !d.Done), d => Assert.Equal(["not-published"], Codes(d)));
        Assert.Equal(1, await newsroom.Db.Withdrawals.CountAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task It_comes_back_through_the_gate_only_and_keeps_the_day_it_was_first_published()
    {
        await using var newsroom = await Published();
        await Withdraw(newsroom, newsroom.Editor);
        newsroom.Time.Advance(TimeSpan.FromDays(3));
        await newsroom.Write(Newsroom.Draft with { Body = Newsroom.Draft.Body + "\nOne more line.\n" });
        Assert.Contains((await newsroom.Publish()).Refusals, r => r.Code == "sign-off-stale");
        await newsroom.Sign();
        var again = (await newsroom.Publish()).Value!;
        Assert.Equal((20, 23), (again.FirstPublishedAt.Day, again.PublishedAt.Day));
        Assert.Equal(CorrectionKind.Update, (await newsroom.Db.Corrections.SingleAsync(Newsroom.Cancel)).Kind);
    }

    [Theory]
    [InlineData("", null, "notice-missing")]
    [InlineData("Too bad", null, "notice-missing")]
    [InlineData("It told of people who committed suicide.", null, "safe-messaging")]
    [InlineData(Notice, "/articles/nowhere", "link-broken")]
    [InlineData(Notice, "/articles/why-we-cry", "link-broken")]
    [InlineData(Notice, "/topics/there-is-no-such-topic", "link-broken")]
    [InlineData(Notice, "/for/nobody", "link-broken")]
    [InlineData(Notice, "/people/nobody", "link-broken")]
    [InlineData(Notice, "/people/rita-reviewer", "link-broken")]
    [InlineData(Notice, "/about/why-we-cry", "link-broken")]
    [InlineData(Notice, "/no-such-page", "link-broken")]
    [InlineData(Notice, "https://elsewhere.example/", "link-broken")]
    public async Task What_readers_are_told_must_be_said_safely_and_lead_somewhere(string notice, string? instead, string code)
    {
        await using var newsroom = await Published();
        Assert.Equal([code], Codes(await Withdraw(newsroom, newsroom.Editor, notice, instead)));
        Assert.Equal(1, await newsroom.Db.Publications.CountAsync(Newsroom.Cancel));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/about/corrections")]
    [InlineData("/topics/grief")]
    [InlineData("/for/parents")]
    [InlineData("/people/wanda-writer")]
    [InlineData("/people/rita-reviewer")]
    [InlineData("/articles/another#know")]
    public async Task Readers_are_sent_to_what_is_there(string instead)
    {
        await using var newsroom = await Published();
        newsroom.Db.Add(new Topic { Id = Guid.CreateVersion7(newsroom.Time.GetUtcNow()), Slug = "grief", Title = "Grief", Description = "About grief." });
        newsroom.Db.Add(new Audience { Slug = "parents", Title = "Parents", Description = "Reading for parents." });
        await newsroom.Write(Newsroom.Draft with { Slug = "another", Title = "Another" });
        await newsroom.Sign(slug: "another");
        Assert.Empty((await newsroom.Publish(slug: "another")).Refusals);
        Assert.Empty((await Withdraw(newsroom, newsroom.Editor, instead: instead)).Refusals);
    }

    [Fact]
    public async Task Only_an_editor_or_an_administrator_withdraws_and_only_what_is_live()
    {
        await using var newsroom = await Published();
        Assert.Equal(["not-allowed"], Codes(await Withdraw(newsroom, newsroom.Writer)));
        Assert.Equal(["not-allowed"], Codes(await Withdraw(newsroom, newsroom.Reviewer)));
        Assert.Equal(["not-allowed"], Codes(await Withdraw(newsroom, newsroom.Editor with { IsSample = true })));
        Assert.True((await Withdraw(newsroom, newsroom.Editor, instead: "/crisis")).Done);
        Assert.Equal(["not-published"], Codes(await Withdraw(newsroom, newsroom.Editor)));
        Assert.Equal(["article-unknown"], Codes(await WithdrawArticle.Handle(newsroom.Db, "nothing", Notice, null, newsroom.Time, newsroom.Editor, Newsroom.Cancel)));
    }

    [Theory]
    [InlineData("UPDATE publishing_withdrawals SET \"Notice\" = 'x'")]
    [InlineData("DELETE FROM publishing_withdrawals")]
    public async Task The_database_does_not_forget_a_withdrawal(string sql)
    {
        await using var newsroom = await Published();
        await Withdraw(newsroom, newsroom.Editor);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => newsroom.Db.Database.ExecuteSqlRawAsync(sql, Newsroom.Cancel));
    }

    private static IEnumerable<string> Codes(Outcome<Withdrawal> outcome) => outcome.Refusals.Select(f => f.Code);

    private static Task<Outcome<Withdrawal>> Withdraw(Newsroom newsroom, Actor actor, string notice = Notice, string? instead = null) =>
        WithdrawArticle.Handle(newsroom.Db, Newsroom.Slug, notice, instead, newsroom.Time, actor, Newsroom.Cancel);

    private static async Task<Newsroom> Published()
    {
        var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Equal([], (await newsroom.Publish()).Refusals);
        return newsroom;
    }
}
