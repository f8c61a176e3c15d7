using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;
using Wellspring.Tests.Importing;

namespace Wellspring.Tests.Publishing.Life;

/// <summary>An article that is live on sources, and what becomes of it when one of them falls.</summary>
public sealed class ReopenArticlesTests : IAsyncLifetime
{
    private Newsroom newsroom = null!;
    private string key = "", doi = "";

    public async ValueTask InitializeAsync()
    {
        newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        var cited = await newsroom.Db.Editions.Select(e => e.Sources).SingleAsync(Newsroom.Cancel);
        var source = await newsroom.Db.Sources.AsNoTracking().OrderBy(s => s.Key).FirstAsync(s => s.Doi != null && cited.Select(c => c.Key).ToList().Contains(s.Key), Newsroom.Cancel);
        (key, doi) = (source.Key, source.Doi!);
        newsroom.Time.Advance(TimeSpan.FromDays(1));
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_fall_reopens_what_is_live_on_it_once_and_the_log_tells_of_it()
    {
        await Tell("retraction", "2026-11-19");
        await Tell("retraction", "2026-11-19");
        var open = Assert.Single(await Rows());
        Assert.Equal((key, Standing.Retracted, null), (open.Source, open.Fell, open.SettledAt));
        var live = await newsroom.Db.Publications.SingleAsync(Newsroom.Cancel);
        Assert.Equal((live.EditionId, live.SignOffId), (open.EditionId, open.SignOffId));
        Assert.Equal($"{key}, retracted", (await newsroom.Db.Audit.SingleAsync(e => e.Act == "reopened", Newsroom.Cancel)).Details);
        Assert.Null((await VerifyAudit.Handle(newsroom.Db, Newsroom.Cancel)).Break);
        var page = Assert.Single(Assert.Single(await SourceImpact.Open(newsroom.Db, Newsroom.Cancel)).Pages);
        Assert.Equal(("/articles/why-we-cry", open.At), (page.Path, page.ReopenedAt!.Value));
        Assert.NotEmpty(page.Claims);
    }

    [Fact]
    public async Task A_reopening_without_its_entry_is_found()
    {
        await Tell("retraction", "2026-11-19");
        var open = await newsroom.Db.Reopenings.AsNoTracking().SingleAsync(Newsroom.Cancel);
        newsroom.Db.Add(new Reopening { Id = Guid.CreateVersion7(newsroom.Time.GetUtcNow()), ArticleId = open.ArticleId, EditionId = open.EditionId, SignOffId = open.SignOffId, Source = "smith2019", Fell = Standing.Concern, At = open.At });
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        Assert.Contains("the reopening of", (await VerifyAudit.Handle(newsroom.Db, Newsroom.Cancel)).Break, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_it_is_stored_when_the_change_is_not()
    {
        await using (var transaction = await newsroom.Db.Database.BeginTransactionAsync(Newsroom.Cancel))
        {
            await Tell("retraction", "2026-11-19");
            Assert.Single(await newsroom.Db.Reopenings.ToListAsync(Newsroom.Cancel));
            await transaction.RollbackAsync(Newsroom.Cancel);
        }
        newsroom.Db.ChangeTracker.Clear();
        Assert.Empty(await Rows());
        Assert.Equal(0, await newsroom.Db.Audit.CountAsync(e => e.Act == "reopened", Newsroom.Cancel));
    }

    [Fact]
    public async Task A_concern_that_becomes_a_retraction_is_a_second_reopening_of_one_page()
    {
        await Tell("concern", "2026-11-18");
        newsroom.Time.Advance(TimeSpan.FromHours(1));
        await Tell("retraction", "2026-11-19");
        Assert.Equal([Standing.Concern, Standing.Retracted], (await Rows()).Select(r => r.Fell));
        Assert.Single(Assert.Single(await SourceImpact.Open(newsroom.Db, Newsroom.Cancel)).Pages);
    }

    [Fact]
    public async Task It_is_settled_when_the_source_is_sound_again()
    {
        await Tell("retraction", "2026-11-18");
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        await Tell("reinstatement", "2026-11-20");
        Assert.Equal(("The source is no longer retracted or under concern.", null), (Assert.Single(await Rows()).Outcome, Assert.Single(await Rows()).SettledBySignOff));
        Assert.Empty(await SourceImpact.Open(newsroom.Db, Newsroom.Cancel));
        Assert.Equal(1, await newsroom.Db.Audit.CountAsync(e => e.Act == "settled a reopening", Newsroom.Cancel));
    }

    [Fact]
    public async Task It_is_settled_by_a_signature_after_the_fall_and_not_by_one_before_it()
    {
        var concern = new AcceptedWarning("source-concern", "The notice does not touch what is cited.");
        await newsroom.Sign(await newsroom.Join("ruth-reviewer", Roles.Reviewer, licensed: true));
        newsroom.Time.Advance(TimeSpan.FromHours(1));
        await Tell("concern", "2026-11-19");
        Assert.Empty((await newsroom.Publish(null, Newsroom.Slug, concern)).Refusals);
        Assert.Null(Assert.Single(await Rows()).SettledAt);

        newsroom.Time.Advance(TimeSpan.FromHours(1));
        var signed = await newsroom.Sign();
        Assert.Empty((await newsroom.Publish(null, Newsroom.Slug, concern)).Refusals);
        var settled = Assert.Single(await Rows());
        Assert.Equal((newsroom.Time.GetUtcNow(), signed.Value!.Id, settled.EditionId), (settled.SettledAt, settled.SettledBySignOff, settled.SettledByEdition));
    }

    [Fact]
    public async Task It_is_settled_by_an_edition_without_the_source_when_that_goes_live()
    {
        await Tell("retraction", "2026-11-19");
        newsroom.Db.Add(Texts.Source("davis2022", "Davis", 2022, SourceKind.SystematicReview));
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        var written = await newsroom.Write(Newsroom.Draft with { Body = Newsroom.Draft.Body.Replace(key, "davis2022", StringComparison.Ordinal) });
        Assert.Contains(await CheckArticles.All(newsroom.Db, newsroom.Time, Newsroom.Cancel), t => t.File.EndsWith("(edition 1, live)", StringComparison.Ordinal) && t.Findings.Any(f => f.Code == "source-retracted"));
        var signed = await newsroom.Sign();
        Assert.Null(Assert.Single(await Rows()).SettledAt);
        Assert.Empty((await newsroom.Publish()).Refusals);
        var settled = Assert.Single(await Rows());
        Assert.Equal((written.Edition.Id, signed.Value!.Id), (settled.SettledByEdition, settled.SettledBySignOff));
        Assert.StartsWith("The edition that went live does not cite it", settled.Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_settled_by_a_withdrawal()
    {
        await Tell("retraction", "2026-11-19");
        await WithdrawArticle.Handle(newsroom.Db, Newsroom.Slug, "We can no longer stand behind it.", null, newsroom.Time, newsroom.Editor, Newsroom.Cancel);
        Assert.Equal("The article was withdrawn.", Assert.Single(await Rows()).Outcome);
    }

    [Fact]
    public async Task What_two_acts_hid_from_each_other_the_daily_round_finds()
    {
        await newsroom.Db.Sources.Where(s => s.Key == key).ExecuteUpdateAsync(s => s.SetProperty(x => x.Standing, Standing.Retracted).SetProperty(x => x.BadSince, newsroom.Time.GetUtcNow()).SetProperty(x => x.StandingSince, newsroom.Time.GetUtcNow()), Newsroom.Cancel);
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        await using var clockwork = new Clockwork(newsroom);
        await clockwork.Run();
        Assert.Single(await Rows());
    }

    [Theory]
    [InlineData("gone", "The edition that went live does not cite it.")]
    [InlineData("sound", "The source is no longer retracted or under concern.")]
    [InlineData("withdrawn", "The article was withdrawn.")]
    public async Task One_that_was_opened_while_something_else_settled_it_ends_with_the_daily_round(string meanwhile, string outcome)
    {
        if (meanwhile == "withdrawn") Assert.True((await WithdrawArticle.Handle(newsroom.Db, Newsroom.Slug, "We can no longer stand behind it.", null, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Done);
        await OpenUnseen(meanwhile == "gone" ? "smith2019" : key);
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        await ReviewRound.Handle(newsroom.Db, newsroom.Time, Newsroom.Cancel);
        Assert.Equal(outcome, Assert.Single(await Rows()).Outcome);
        Assert.Equal(1, await newsroom.Db.Audit.CountAsync(e => e.Act == "settled a reopening", Newsroom.Cancel));
    }

    [Fact]
    public async Task One_that_was_settled_without_an_entry_is_found()
    {
        await Tell("retraction", "2026-11-19");
        Assert.Null((await VerifyAudit.Handle(newsroom.Db, Newsroom.Cancel)).Break);
        await newsroom.Db.Reopenings.ExecuteUpdateAsync(s => s.SetProperty(r => r.SettledAt, newsroom.Time.GetUtcNow()).SetProperty(r => r.Outcome, "It is fine."), Newsroom.Cancel);
        Assert.Contains("what settled the reopening of", (await VerifyAudit.Handle(newsroom.Db, Newsroom.Cancel)).Break, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_reopened_check_all_refuses_or_warns_of()
    {
        await Tell("retraction", "2026-11-19");
        Assert.Contains((await CheckArticles.All(newsroom.Db, newsroom.Time, Newsroom.Cancel)).Single(t => t.File == "articles/why-we-cry").Findings, f => f.Code == "source-retracted");
    }

    // As an import does that saw the publication before another act changed it.
    private async Task OpenUnseen(string source)
    {
        var (edition, signOff) = (await newsroom.Db.Editions.SingleAsync(Newsroom.Cancel), await newsroom.Db.SignOffs.SingleAsync(Newsroom.Cancel));
        newsroom.Db.Add(new Reopening { Id = Guid.CreateVersion7(newsroom.Time.GetUtcNow()), ArticleId = edition.ArticleId, EditionId = edition.Id, SignOffId = signOff.Id, Source = source, Fell = Standing.Retracted, At = newsroom.Time.GetUtcNow() });
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        newsroom.Db.ChangeTracker.Clear();
    }

    private async Task<List<Reopening>> Rows()
    {
        await using var db = newsroom.AnotherConnection();
        return await db.Reopenings.AsNoTracking().OrderBy(r => r.Id).ToListAsync(Newsroom.Cancel);
    }

    private async Task Tell(string nature, string date)
    {
        using var list = new TemporaryFile(".csv");
        await File.WriteAllTextAsync(list.Path, $"Status,DOI,Date\n{nature},{doi},{date}\n", Newsroom.Cancel);
        newsroom.Db.ChangeTracker.Clear();
        await ImportRetractions.Handle(newsroom.Db, list.Path, await ReopenArticles.ByPolicy(newsroom.Db, Newsroom.Cancel), newsroom.Time, Actor.System("import"), Newsroom.Cancel);
        newsroom.Db.ChangeTracker.Clear();
    }
}
