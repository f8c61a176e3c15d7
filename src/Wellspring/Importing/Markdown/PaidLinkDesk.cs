using Wellspring.Foundation;

namespace Wellspring.Importing.Markdown;

/// <summary>Stores the paid links of a folder: the latest file's word on a host counts.</summary>
static class PaidLinkDesk
{
    public static async Task Bring(WellspringDb db, IReadOnlyList<PaidLink> links, CancellationToken cancel)
    {
        foreach (var link in links)
        {
            var known = await db.PaidLinks.FindAsync([link.Host], cancel);
            if (known is null) db.PaidLinks.Add(link);
            else (known.Relationship, known.Sponsor) = (link.Relationship, link.Sponsor);
        }
        await db.SaveChangesAsync(cancel);
    }
}
