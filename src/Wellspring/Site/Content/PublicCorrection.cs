using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Site.Content;

/// <summary>One change of a published article that readers are told of.</summary>
/// <param name="Title">Of the edition that came of it.</param>
public sealed record PublicCorrection(string Slug, ArticleKind ArticleKind, string Title, CorrectionKind Kind, string Words, DateTimeOffset At, Guid From, Guid To)
{
    public string KindInWords => Kind switch
    {
        CorrectionKind.Correction => "Correction",
        CorrectionKind.Update => "Update",
        _ => "Small change",
    };

    /// <summary>What the editor said, or else what the kind itself says.</summary>
    public string Said => Words.Length > 0 ? Words : Kind == CorrectionKind.Minor ? "Wording or spelling; nothing that is said has changed." : "The text was brought up to date and signed again.";

    public string Path => PublicPaths.Of(ArticleKind, Slug) + "/changes";

    /// <summary>Of all articles, also those that were taken down since; the newest first.</summary>
    internal static async Task<IReadOnlyList<PublicCorrection>> Load(WellspringDb db, CancellationToken cancel) =>
        await (from correction in db.Corrections
               join article in db.Articles on correction.ArticleId equals article.Id
               join edition in db.Editions on correction.ToEditionId equals edition.Id
               orderby correction.At descending, correction.Id descending
               select new PublicCorrection(article.Slug, article.Kind, edition.Title, correction.Kind, correction.Words, correction.At, correction.FromEditionId, correction.ToEditionId)).ToListAsync(cancel);
}
