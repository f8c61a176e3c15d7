using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Reviewing;

public sealed partial class SignOff
{
    private const int FingerprintLength = 64;

    /// <summary>
    /// The only way to a sign-off. Whether this reviewer may sign this text is the gate's answer and must have
    /// been asked; whoever calls this without a member of the team or without a fingerprint has a bug.
    /// </summary>
    internal static SignOff Give(string fingerprint, Actor reviewer, Licence? licence, int policyVersion, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Covers = fingerprint.Length == FingerprintLength ? fingerprint : throw new ArgumentException("Not a fingerprint.", nameof(fingerprint)),
        UserId = reviewer.UserId ?? throw new ArgumentException("Only a member of the team can sign.", nameof(reviewer)),
        PersonId = reviewer.PersonId,
        LicenceId = licence?.Id,
        SignedAt = now,
        PolicyVersion = policyVersion,
    };
}
