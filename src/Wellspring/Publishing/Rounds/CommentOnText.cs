using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>A comment beside a block or a claim of an article's latest edition.</summary>
public static class CommentOnText
{
    public static async Task<Outcome<Comment>> Handle(WellspringDb db, string slug, string anchor, string words, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var loaded = await LoadSubmission.BySlug(db, slug, time, cancel);
        if (loaded is null) return ArticleUnknown.With(slug);
        return TextPlaces.WordsAt(loaded.Submission.Manuscript, anchor) is { } there
            ? await WriteComment.Handle(db, new(TextOf(loaded.Article), anchor, there), words, time, actor, cancel)
            : Finding.Refuse("text-changed", "The words that you commented on are no longer in the text: somebody has written since. Your comment is kept at the end of this page.");
    }

    public static CommentedText TextOf(Article article) => new(article.Id, $"article/{article.Slug}", article.IsSample);
}
