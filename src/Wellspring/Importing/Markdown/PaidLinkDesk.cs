using Wellspring.Foundation;

namespace Wellspring.Importing.Markdown;

/// <summary>Stores the paid links of a folder: the latest file's word on a host counts, and the audit log keeps the one before.</summary>
static class PaidLinkDesk
{
    public static async Task Bring(WellspringDb db, IReadOnlyList<PaidLink> links, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var changed = new List<string>();
        foreach (var link in links)
            if (await Bring(db, link, now, actor, cancel)) changed.Add(link.Host);
        if (changed.Count > 0) db.Announce(new PaidLinksChanged(changed), now);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<bool> Bring(WellspringDb db, PaidLink link, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var known = await db.PaidLinks.FindAsync([link.Host], cancel);
        var changes = OldAndNew.Of(("relationship", known?.Relationship, link.Relationship), ("sponsor", known?.Sponsor, link.Sponsor));
        if (changes.Length == 0) return false;
        db.Record(actor, known is null ? "named a paid link" : "changed a paid link", $"paid-link/{link.Host}", now, changes);
        if (known is null) db.PaidLinks.Add(link);
        else (known.Relationship, known.Sponsor) = (link.Relationship, link.Sponsor);
        return true;
    }
}
