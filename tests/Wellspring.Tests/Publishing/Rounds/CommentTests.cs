using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;

namespace Wellspring.Tests.Publishing.Rounds;

public sealed class CommentTests
{
    private static readonly Block Opening = ArticleText.Parse(Texts.Sound).Blocks[0];

    [Fact]
    public async Task A_comment_stays_beside_its_words_in_later_editions_and_is_kept_when_they_are_gone()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        Assert.True((await Comment(newsroom, TextPlaces.HashOf(Opening), " Feel foolish? Say it kindly. ", newsroom.Reviewer)).Done);
        var later = ArticleText.Parse("An introduction.\n\n" + Texts.Sound.ReplaceLineEndings("\n").Replace("You may cry at", "You  may\ncry at", StringComparison.Ordinal));
        Assert.Equal(TextPlaces.HashOf(Opening), TextPlaces.HashOf(later.Blocks[1]));
        Assert.NotEqual(TextPlaces.HashOf(Opening), TextPlaces.HashOf(ArticleText.Parse("You may cry at a film and feel fine.").Blocks[0]));
        await newsroom.Write(Newsroom.Draft with { Body = Texts.Sound.Replace("foolish", "fine", StringComparison.Ordinal) });
        var thread = Assert.Single(await Threads(newsroom));
        Assert.Equal(("Feel foolish? Say it kindly.", "You may cry at a film and feel foolish.", true), (thread.First.Words, thread.First.Quote, thread.IsOpen));
        Assert.Equal(["text-changed"], (await Comment(newsroom, TextPlaces.HashOf(Opening), "And another.", newsroom.Reviewer)).Refusals.Select(f => f.Code));
    }

    [Fact]
    public async Task A_claim_can_be_commented_on_by_its_hash()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        var claim = (await ListClaims.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, Newsroom.Cancel)).Value!.Claims[0].Claim;
        Assert.Equal(claim.Hash, (await Comment(newsroom, claim.Hash, "In whom?", newsroom.Reviewer)).Value?.Anchor);
    }

    [Fact]
    public async Task An_answer_opens_a_settled_thread_again()
    {
        await using var newsroom = await Newsroom.Open();
        var written = await newsroom.Write(Newsroom.Draft);
        var text = CommentOnText.TextOf(written.Article);
        var first = (await Comment(newsroom, TextPlaces.HashOf(Opening), "Why?", newsroom.Reviewer)).Value!;
        Assert.True((await WriteComment.Answer(newsroom.Db, text, first.Id, "Because.", newsroom.Time, newsroom.Writer, Newsroom.Cancel)).Done);
        Assert.True((await ResolveComment.Handle(newsroom.Db, text, first.Id, true, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel)).Done);
        Assert.False(Assert.Single(await Threads(newsroom)).IsOpen);
        await WriteComment.Answer(newsroom.Db, text, first.Id, "No.", newsroom.Time, newsroom.Reviewer, Newsroom.Cancel);
        var thread = Assert.Single(await Threads(newsroom));
        Assert.Equal((true, 2), (thread.IsOpen, thread.Answers.Count));
        Assert.Equal(["commented", "answered a comment", "settled a comment", "answered a comment"], await newsroom.Db.Audit.Where(e => e.Act.Contains("comment")).OrderBy(e => e.Id).Select(e => e.Act).ToListAsync(Newsroom.Cancel));
        Assert.Equal(["comment-unknown"], (await WriteComment.Answer(newsroom.Db, text, Guid.Empty, "To whom?", newsroom.Time, newsroom.Writer, Newsroom.Cancel)).Refusals.Select(f => f.Code));
        Assert.Equal(["comment-unknown"], (await ResolveComment.Handle(newsroom.Db, text with { Id = Guid.Empty }, first.Id, true, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel)).Refusals.Select(f => f.Code));
    }

    [Fact]
    public async Task Nothing_and_too_much_are_refused_and_so_are_those_without_a_part_in_articles()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        var (place, merchant) = (TextPlaces.HashOf(Opening), await newsroom.Join("mo-merchant", Roles.Commercial, licensed: false));
        Assert.Equal(["comment-length"], (await Comment(newsroom, place, " \n ", newsroom.Writer)).Refusals.Select(f => f.Code));
        Assert.Equal(["comment-length"], (await Comment(newsroom, place, new('x', 2001), newsroom.Writer)).Refusals.Select(f => f.Code));
        Assert.Equal(["not-allowed"], (await Comment(newsroom, place, "Buy this.", merchant)).Refusals.Select(f => f.Code));
        Assert.Equal(["not-allowed"], (await Comment(newsroom, place, "Hm.", newsroom.Writer with { IsSample = true })).Refusals.Select(f => f.Code));
        Assert.True((await Comment(newsroom, place, new('x', 2000), newsroom.Writer)).Done);
    }

    private static Task<Outcome<Comment>> Comment(Newsroom newsroom, string anchor, string words, Actor actor) =>
        CommentOnText.Handle(newsroom.Db, Newsroom.Slug, anchor, words, newsroom.Time, actor, Newsroom.Cancel);

    private static async Task<IReadOnlyList<CommentThread>> Threads(Newsroom newsroom) =>
        await newsroom.Db.CommentsOn(await newsroom.Db.Articles.Select(a => a.Id).SingleAsync(Newsroom.Cancel), Newsroom.Cancel);
}
