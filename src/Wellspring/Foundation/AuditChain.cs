using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Wellspring.Foundation;

/// <summary>
/// Each entry of the audit log carries the hash of the one before, so that none can be changed, taken out or moved without
/// breaking the chain. That the end of it is missing shows against a number and hash that were published elsewhere.
/// </summary>
public static class AuditChain
{
    /// <summary>What stands before the first entry.</summary>
    public static readonly string Beginning = new('0', 64);

    /// <summary>SHA-256 over the canonical JSON (RFC 8785) of everything an entry says, its number and the hash before it included.</summary>
    public static string HashOf(AuditEntry entry) => Hashing.Sha256Hex(CanonicalJson.Bytes(new JsonObject
    {
        ["number"] = entry.Id,
        ["at"] = entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        ["user"] = entry.UserId?.ToString(),
        ["actor"] = entry.ActorName,
        ["act"] = entry.Act,
        ["subject"] = entry.Subject,
        ["details"] = entry.Details,
        ["previous"] = entry.Previous,
    }));

    /// <summary>The last entry so far; null in an empty log.</summary>
    public static Task<AuditEntry?> End(WellspringDb db, CancellationToken cancel) => db.Audit.AsNoTracking().OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancel);

    /// <summary>The first place where the chain is broken, as a sentence; null when it holds.</summary>
    public static async Task<string?> FirstBreak(IAsyncEnumerable<AuditEntry> inOrder, CancellationToken cancel)
    {
        var (number, hash) = (0L, Beginning);
        await foreach (var entry in inOrder.WithCancellation(cancel))
        {
            if (entry.Id != number + 1) return Missing(number + 1, entry.Id - 1);
            if (HashOf(entry) != entry.Hash) return $"Entry {entry.Id} ({entry.Act} {entry.Subject}) was changed: it no longer has its hash.";
            if (entry.Previous != hash) return $"Entry {entry.Id} ({entry.Act} {entry.Subject}) does not follow entry {number}: one of them was replaced or moved.";
            (number, hash) = (entry.Id, entry.Hash);
        }
        return null;
    }

    internal static void Append(AuditEntry? end, IEnumerable<AuditEntry> news)
    {
        var (number, hash) = (end?.Id ?? 0, end?.Hash ?? Beginning);
        foreach (var entry in news)
        {
            (entry.Id, entry.Previous) = (++number, hash);
            entry.Hash = hash = HashOf(entry);
        }
    }

    private static string Missing(long first, long last) => first == last ? $"Entry {first} is missing." : $"Entries {first} to {last} are missing.";
}
