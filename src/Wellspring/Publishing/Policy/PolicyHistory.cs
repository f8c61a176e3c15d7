using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>One version, who put it in force and why, and what it says otherwise than the one before.</summary>
/// <param name="By">Empty for the version that the program came with.</param>
public sealed record PolicyVersion(EditorialPolicy Policy, string By, string Why, IReadOnlyList<PolicyDifference> Differences);

public static class PolicyHistory
{
    /// <summary>The version in force first.</summary>
    public static async Task<IReadOnlyList<PolicyVersion>> Load(WellspringDb db, CancellationToken cancel)
    {
        var versions = await db.EditorialPolicies.AsNoTracking().OrderByDescending(p => p.Version).ToListAsync(cancel);
        var acts = await db.Audit.AsNoTracking().Where(e => e.Subject.StartsWith("editorial-policy/")).ToDictionaryAsync(e => e.Subject, cancel);
        return [.. versions.Select((policy, at) => Of(policy, versions.ElementAtOrDefault(at + 1), acts.GetValueOrDefault(ChangePolicy.Subject(policy.Version))))];
    }

    private static PolicyVersion Of(EditorialPolicy policy, EditorialPolicy? before, AuditEntry? act)
    {
        var differences = before is null ? [] : PolicyDifference.Of(before, policy);
        return new(policy, act?.ActorName ?? "", Why(act?.Details ?? "", differences), differences);
    }

    // The log's words end with the differences, which stand beside it here.
    private static string Why(string details, IReadOnlyList<PolicyDifference> differences)
    {
        var end = differences.Count == 0 ? -1 : details.LastIndexOf($" ({differences[0]}", StringComparison.Ordinal);
        return end > 0 ? details[..end] : details;
    }
}
