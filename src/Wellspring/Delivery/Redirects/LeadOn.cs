using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>
/// Every row of the redirects is written here, whoever asks for it: an old address has one row, leads on in one step, and is let go
/// when a page stands there again.
/// </summary>
public static class LeadOn
{
    // In bytes: PostgreSQL indexes no longer key than 2,704 of them, and no reader was ever given such an address.
    public const int LongestPath = 2000;

    /// <param name="known">The row that this takes the place of; null for none. The old address is the key: another one is another row.</param>
    public static void Put(WellspringDb db, Redirect? known, string from, string to)
    {
        if (known is not null && known.From == from)
        {
            known.To = to;
            return;
        }
        if (known is not null) db.Remove(known);
        db.Redirects.Add(new() { From = from, To = to });
    }

    /// <summary>Pages went elsewhere: their addresses lead there, and whatever led to them does so at once.</summary>
    /// <param name="moved">By the address that was left, the one to go to.</param>
    /// <param name="pages">Where such a page stands now.</param>
    public static async Task Moved(WellspringDb db, IReadOnlyDictionary<string, string> moved, IReadOnlySet<string> pages, CancellationToken cancel)
    {
        var known = await db.Redirects.ToDictionaryAsync(r => r.From, cancel);
        foreach (var redirect in known.Values)
            if (pages.Contains(redirect.From)) db.Redirects.Remove(redirect);
            else if (moved.TryGetValue(redirect.To, out var to)) redirect.To = to;
        foreach (var (from, to) in moved.Where(m => !pages.Contains(m.Key))) Put(db, known.GetValueOrDefault(from), from, to);
    }
}
