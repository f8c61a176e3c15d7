using Wellspring.Foundation;

namespace Wellspring.Importing.Markdown;

/// <summary>Stores the paid links of a folder: the latest file's word on a host counts, and the audit log keeps the one before.</summary>
static class PaidLinkDesk
{
    public static async Task Bring(WellspringDb db, IReadOnlyList<PaidLink> links, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        foreach (var link in links)
        {
            var known = await db.PaidLinks.FindAsync([link.Host], cancel);
            var changes = OldAndNew.Of(("relationship", known?.Relationship, link.Relationship), ("sponsor", known?.Sponsor, link.Sponsor));
            if (changes.Length == 0) continue;
            db.Record(actor, known is null ? "named a paid link" : "changed a paid link", $"paid-link/{link.Host}", now, changes);
            if (known is null) db.PaidLinks.Add(link);
            else (known.Relationship, known.Sponsor) = (link.Relationship, link.Sponsor);
        }
        await db.SaveChangesAsync(cancel);
    }
}
