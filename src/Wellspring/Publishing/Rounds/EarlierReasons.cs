using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Why a warning was accepted when an earlier text went live. It is offered again and accepts nothing by itself: whoever publishes gives it anew.</summary>
public sealed record EarlierReason(string Code, string Reason, int Edition, DateTimeOffset At);

/// <summary>What the signed records of an article say of its warnings.</summary>
static class EarlierReasons
{
    // A warning that has not come up for so long is thought of anew.
    private const int Records = 10;

    /// <summary>The last of each code.</summary>
    public static async Task<IReadOnlyList<EarlierReason>> Of(WellspringDb db, Guid article, CancellationToken cancel)
    {
        var records = await db.TrustRecords.AsNoTracking().Where(r => r.ArticleId == article).OrderByDescending(r => r.PublishedAt).ThenByDescending(r => r.Id).Take(Records).ToListAsync(cancel);
        return [.. records.SelectMany(Accepted).DistinctBy(r => r.Code)];
    }

    private static IEnumerable<EarlierReason> Accepted(TrustRecord record) =>
        FlattenedJws.Read(record.Jws)!.Contents()!["acceptedWarnings"]!.AsArray()
            .Select(w => new EarlierReason(w!["code"]!.GetValue<string>(), w["reason"]!.GetValue<string>(), record.EditionNumber, record.PublishedAt));
}
