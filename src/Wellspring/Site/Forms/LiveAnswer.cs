using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Readers;

namespace Wellspring.Site.Forms;

/// <summary>An article as the answer to a request: only while readers can open it.</summary>
public static class LiveAnswer
{
    public static async Task<Answer?> To(WellspringDb db, string slug, Uri publicUrl, CancellationToken cancel) => Of(await LiveArticles.WithSlug(db, slug, cancel), publicUrl);

    internal static async Task<Answer?> To(WellspringDb db, Guid article, Uri publicUrl, CancellationToken cancel) => Of(await LiveArticles.WithId(db, article, cancel), publicUrl);

    private static Answer? Of(LiveArticle? live, Uri publicUrl) => live is null ? null : new(live.Id, live.Slug, live.Title, new(publicUrl, live.Path));
}
