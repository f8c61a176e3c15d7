using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Site;

/// <summary>
/// The signed record of what is live, byte for byte as it was stored: it is asked for seldom and never changes, so it is not made into a page.
/// The media type is that of RFC 7515, 9.2.1.
/// </summary>
static class RecordEndpoint
{
    public static async Task<IResult> Get(HttpContext context, string slug, WellspringDb db, CancellationToken cancel)
    {
        PageHeaders.Apply(context.Response.Headers);
        var record = await (from publication in Live(db, context, slug)
                            join signed in db.TrustRecords on new { publication.EditionId, publication.PublishedAt } equals new { signed.EditionId, signed.PublishedAt }
                            select signed.Jws).FirstOrDefaultAsync(cancel);
        if (record is null) return await WasWithdrawn(db, slug, cancel) ? Results.StatusCode(StatusCodes.Status410Gone) : Results.NotFound();
        var bytes = Encoding.UTF8.GetBytes(record);
        return Results.Bytes(bytes, "application/jose+json", entityTag: new EntityTagHeaderValue($"\"{Hashing.Sha256Hex(bytes)[..32]}\""));
    }

    internal static IQueryable<Publication> Live(WellspringDb db, HttpContext context, string slug)
    {
        var inAbout = context.Request.Path.StartsWithSegments("/about", StringComparison.Ordinal);
        return from article in db.Articles
               join publication in db.Publications on article.Id equals publication.ArticleId
               where article.Slug == slug && (article.Kind == ArticleKind.Policy) == inAbout
               select publication;
    }

    internal static Task<bool> WasWithdrawn(WellspringDb db, string slug, CancellationToken cancel) =>
        (from article in db.Articles join withdrawal in db.Withdrawals on article.Id equals withdrawal.ArticleId where article.Slug == slug select withdrawal).AnyAsync(cancel);
}
