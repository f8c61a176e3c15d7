using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>Every sign-off has its entry in the audit log: who signed, when, which text, under which policy; or which record it was taken up from.</summary>
static class VerifySignOffs
{
    public static async Task<string?> FirstBreak(WellspringDb db, CancellationToken cancel)
    {
        var said = (await db.Audit.AsNoTracking().Where(e => e.Act == "signed" || e.Act == "signed urgently" || e.Act == "took up a record").ToListAsync(cancel)).Select(Said).ToHashSet();
        var taken = await db.TakenUpRecords.AsNoTracking().ToDictionaryAsync(t => t.SignOffId, t => t.At, cancel);
        await foreach (var signOff in db.SignOffs.AsNoTracking().OrderBy(s => s.Id).AsAsyncEnumerable().WithCancellation(cancel))
            if (!said.Contains(taken.TryGetValue(signOff.Id, out var at) ? (at, null, signOff.Covers) : (signOff.SignedAt, signOff.UserId, Words(signOff))))
                return $"The sign-off {signOff.Id} of {signOff.SignedAt.UtcDateTime:yyyy-MM-dd} has no entry in the audit log: nobody signed it here.";
        return null;
    }

    private static (DateTimeOffset At, Guid? By, string What) Said(AuditEntry entry) =>
        entry.Act == "took up a record" ? (entry.At, null, entry.Details[(entry.Details.LastIndexOf(' ') + 1)..]) : (entry.At, entry.UserId, entry.Details[(entry.Details.IndexOf(',', StringComparison.Ordinal) + 2)..]);

    private static string Words(SignOff signOff) => $"{signOff.Covers}, policy {signOff.PolicyVersion}";
}
