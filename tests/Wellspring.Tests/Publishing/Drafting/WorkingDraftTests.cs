using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Drafting;

/// <summary>An article is written in its draft: stored at each save, merged with what others wrote, kept as an edition.</summary>
public sealed class WorkingDraftTests : IAsyncLifetime
{
    private Newsroom newsroom = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => newsroom = await Newsroom.Open();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_new_article_is_written_saved_and_kept_as_its_first_edition()
    {
        var draft = await New("Why we cry");
        var saved = await Save(draft, 1, d => Newsroom.Draft with { Slug = "" });
        Assert.Equal((2, true), (saved.Revision, saved.IsAsSent));
        var kept = await KeepDraft.Handle(newsroom.Db, draft.Id, 2, newsroom.Time, newsroom.Writer, Cancel);
        Assert.Equal(("why-we-cry", 1, Texts.Sound), (kept.Value!.Article.Slug, kept.Value.Edition.Number, kept.Value.Edition.Body));
        Assert.False((await Find(draft)).Draft.HasNews);
        Assert.Equal(["began draft", "wrote"], await newsroom.Db.Audit.OrderBy(a => a.Id).Select(a => a.Act).ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_draft_of_an_article_begins_with_its_latest_edition_and_there_is_one_of_it()
    {
        await newsroom.Write(Newsroom.Draft);
        var (first, second) = (await Of(Newsroom.Slug), await Of(Newsroom.Slug));
        Assert.Equal(first.Id, second.Id);
        var opened = await Find(first);
        Assert.Equal((Texts.Sound, 1, false), (opened.Words.Body, opened.Draft.FromEdition, opened.Draft.HasNews));
        var unchanged = await KeepDraft.Handle(newsroom.Db, first.Id, opened.Draft.Revision, newsroom.Time, newsroom.Writer, Cancel);
        Assert.Equal(Change.Unchanged, unchanged.Value!.Change);
    }

    [Fact]
    public async Task Whoever_saves_second_is_merged_with_the_first()
    {
        var draft = await Written("One.\n\nTwo.\n");
        await Save(draft, 2, d => d with { Body = "One.\n\n2.\n" });
        var merged = await Save(draft, 2, d => d with { Body = "1.\n\nTwo.\n" });
        Assert.Equal(("1.\n\n2.\n", 4, false), (merged.Words.Body, merged.Revision, merged.IsAsSent));
        Assert.Equal("While you wrote, wanda-writer@example.org changed a passage of the text.", Assert.Single(merged.Merged));
    }

    [Fact]
    public async Task What_contradicts_is_set_aside_and_settled_by_a_person()
    {
        var draft = await Written("One.\n");
        await Save(draft, 2, d => d with { Body = "Theirs.\n" });
        var conflict = await Save(draft, 2, d => d with { Body = "Mine.\n" });
        Assert.Equal(("Mine.", "Theirs."), (Assert.Single(conflict.Conflicts).Mine, conflict.Conflicts[0].Theirs));
        Assert.Equal((3, "Theirs.\n"), (conflict.Revision, conflict.Words.Body));
        Assert.Equal("Mine.\n", (await newsroom.Db.DraftRevisions.AsNoTracking().SingleAsync(r => r.IsAside, Cancel)).Words.Body);
        var settled = await Save(draft, conflict.Revision, d => d with { Body = "Both.\n" });
        Assert.Equal((5, "Both.\n"), (settled.Revision, (await Find(draft)).Words.Body));
    }

    [Fact]
    public async Task A_save_without_a_change_stores_nothing()
    {
        var draft = await Written("One.\n");
        Assert.Equal(2, (await Save(draft, 2, d => d)).Revision);
        Assert.Equal(2, await newsroom.Db.DraftRevisions.CountAsync(Cancel));
    }

    [Fact]
    public async Task Two_who_save_in_the_same_moment_both_are_in_it()
    {
        var draft = await Written("One.\n\nTwo.\n\nThree.\n\nFour.\n");
        await Task.WhenAll(new[] { "One", "Two", "Three", "Four" }.Select(async word =>
        {
            await using var db = newsroom.AnotherConnection();
            Assert.True((await SaveDraft.Handle(db, draft.Id, new(2, d => d with { Body = d.Body.Replace(word, word + "!", StringComparison.Ordinal) }), newsroom.Time, newsroom.Editor, Cancel)).Done);
        }));
        newsroom.Db.ChangeTracker.Clear();
        Assert.Equal("One!.\n\nTwo!.\n\nThree!.\n\nFour!.\n", (await Find(draft)).Words.Body);
    }

    [Fact]
    public async Task Old_revisions_are_thinned_out_and_who_wrote_on_one_of_them_still_loses_nothing()
    {
        var draft = await Written("Text.\n");
        for (var revision = 2; revision < 260; revision++) await Save(draft, revision, d => d with { Body = $"Text {revision}.\n" });
        Assert.InRange(await newsroom.Db.DraftRevisions.CountAsync(Cancel), 100, 160);
        var conflict = await Save(draft, 3, d => d with { Body = "From long ago.\n" });
        Assert.Equal("From long ago.\n", Assert.Single(conflict.Conflicts).Mine);
    }

    [Fact]
    public async Task Nobody_keeps_what_they_did_not_see_takes_the_address_of_another_or_writes_over_a_newer_edition()
    {
        await newsroom.Write(Newsroom.Draft);
        var draft = await Of(Newsroom.Slug);
        await Save(draft, 1, d => d with { Title = "Other" });
        Assert.Equal("revision-newer", Assert.Single((await KeepDraft.Handle(newsroom.Db, draft.Id, 1, newsroom.Time, newsroom.Writer, Cancel)).Refusals).Code);
        await newsroom.Write(Newsroom.Draft with { Title = "By another way" });
        Assert.Equal("edition-newer", Assert.Single((await KeepDraft.Handle(newsroom.Db, draft.Id, 2, newsroom.Time, newsroom.Writer, Cancel)).Refusals).Code);
        var second = await New("Why we cry");
        Assert.Equal("slug-taken", Assert.Single((await KeepDraft.Handle(newsroom.Db, second.Id, 1, newsroom.Time, newsroom.Writer, Cancel)).Refusals).Code);
    }

    [Fact]
    public async Task An_edition_that_came_by_another_way_is_taken_into_the_draft_and_both_texts_stay()
    {
        await newsroom.Write(Newsroom.Draft with { Body = "One.\n\nTwo.\n" });
        var draft = await Of(Newsroom.Slug);
        await Save(draft, 1, d => d with { Body = "One.\n\nMine.\n" });
        await newsroom.Write(Newsroom.Draft with { Title = "By another way", Body = "Uno.\n\nTheirs.\n" });
        var taken = (await TakeInEdition.Handle(newsroom.Db, draft.Id, newsroom.Time, newsroom.Writer, Cancel)).Value!;
        Assert.Equal(("By another way", "Uno.\n\nTheirs.\n\nMine.\n", 2), (taken.Words.Title, taken.Words.Body, taken.Draft.FromEdition));
        Assert.True((await KeepDraft.Handle(newsroom.Db, draft.Id, taken.Draft.Revision, newsroom.Time, newsroom.Writer, Cancel)).Done);
    }

    [Fact]
    public async Task A_discarded_draft_takes_no_more_words_and_its_article_may_begin_another()
    {
        await newsroom.Write(Newsroom.Draft);
        var draft = await Of(Newsroom.Slug);
        Assert.True((await DiscardDraft.Handle(newsroom.Db, draft.Id, newsroom.Time, newsroom.Writer, Cancel)).Done);
        var late = await SaveDraft.Handle(newsroom.Db, draft.Id, new(1, d => d with { Title = "Late" }), newsroom.Time, newsroom.Writer, Cancel);
        Assert.Equal("draft-discarded", Assert.Single(late.Refusals).Code);
        Assert.NotEqual(draft.Id, (await Of(Newsroom.Slug)).Id);
        Assert.NotNull(await OpenDraft.WordsAt(newsroom.Db, draft.Id, 1, Cancel));
    }

    [Fact]
    public async Task A_reviewer_writes_nothing()
    {
        var draft = await Written("One.\n");
        Assert.Equal("not-allowed", Assert.Single((await SaveDraft.Handle(newsroom.Db, draft.Id, new(2, d => d), newsroom.Time, newsroom.Reviewer, Cancel)).Refusals).Code);
        Assert.Equal("not-allowed", Assert.Single((await BeginDraft.New(newsroom.Db, "A", newsroom.Time, newsroom.Reviewer, Cancel)).Refusals).Code);
    }

    [Fact]
    public async Task What_cannot_be_stored_is_refused_all_at_once()
    {
        var draft = await Written("One.\n");
        var refused = await SaveDraft.Handle(newsroom.Db, draft.Id, new(2, d => d with { Title = new('a', 400), Slug = "No Slug", Part = 0 }), newsroom.Time, newsroom.Writer, Cancel);
        Assert.Equal(["title-long", "slug-malformed", "part-malformed"], refused.Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task The_gate_reads_what_is_not_stored_and_asks_for_nobodys_proof()
    {
        var draft = await New("Why we cry");
        var check = await CheckDraft.Handle(newsroom.Db, draft, Newsroom.Draft with { Description = "" }, newsroom.Time, Cancel);
        Assert.Contains("description-missing", check.Findings.Select(f => f.Code));
        Assert.DoesNotContain("sign-off-missing", check.Findings.Select(f => f.Code));
        Assert.Contains("sign-off-missing", check.StillToCome.Select(f => f.Code));
        Assert.Empty(await newsroom.Db.Articles.ToListAsync(Cancel));
    }

    private async Task<WorkingDraft> New(string title) => (await BeginDraft.New(newsroom.Db, title, newsroom.Time, newsroom.Writer, Cancel)).Value!;

    private async Task<WorkingDraft> Of(string slug) => (await BeginDraft.Of(newsroom.Db, slug, newsroom.Time, newsroom.Writer, Cancel)).Value!;

    private async Task<WorkingDraft> Written(string body)
    {
        var draft = await New("A text");
        await Save(draft, 1, d => d with { Body = body });
        return draft;
    }

    private async Task<SavedDraft> Save(WorkingDraft draft, int revision, Func<Draft, Draft> change) =>
        (await SaveDraft.Handle(newsroom.Db, draft.Id, new(revision, change), newsroom.Time, newsroom.Writer, Cancel)).Value!;

    private async Task<OpenedDraft> Find(WorkingDraft draft) => (await OpenDraft.Find(newsroom.Db, draft.Id, Cancel))!;
}
