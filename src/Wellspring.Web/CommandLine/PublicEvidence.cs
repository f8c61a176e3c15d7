using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

/// <summary>A record as any reader can fetch it: the article's address, and what stands beside it on the same site.</summary>
static class PublicEvidence
{
    public const long LargestRecord = 2_000_000;
    public const long LargestKeySet = 256_000;
    public const long LargestText = 20_000_000;

    /// <exception cref="UnreadableInputException">The site does not answer, or has no such page.</exception>
    public static async Task<RecordEvidence> Fetch(PublicSite site, string? keys)
    {
        var record = await site.Text(site.ArticlePath + "/review-record.json", LargestRecord);
        var set = keys is null ? await site.Text("/.well-known/jwks.json", LargestKeySet) : FiledEvidence.Keys(keys);
        return new(record, await site.Text(site.ArticlePath + ".md", LargestText), set, site.ArticlePath);
    }
}
