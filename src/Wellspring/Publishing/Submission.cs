using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>
/// A manuscript and everybody who stands for it. Nothing here is optional for convenience: an absent sign-off
/// is itself an answer, and the gate refuses it.
/// </summary>
public sealed record Submission
{
    public required Manuscript Manuscript { get; init; }
    public required string Fingerprint { get; init; }
    public required bool IsSample { get; init; }

    /// <summary>The people of the byline who are known, by slug.</summary>
    public required IReadOnlyDictionary<string, Person> People { get; init; }

    /// <summary>Users who wrote any edition of the article.</summary>
    public required IReadOnlySet<Guid> Writers { get; init; }

    /// <summary>Of the claims of this text, those of which a reviewer's last word is that they need a change, each by its hash.</summary>
    public required IReadOnlySet<(Guid Reviewer, string Claim)> NeedsChange { get; init; }

    /// <summary>The sign-off on exactly this text, or the one about to be given; null when there is none.</summary>
    public required Review? Review { get; init; }

    /// <summary>When an earlier text of this article was last signed; null when none was.</summary>
    public required DateTimeOffset? SignedEarlier { get; init; }
}

/// <summary>A sign-off with the reviewer as they stand today.</summary>
/// <param name="Licence">The licence signed under; null when the reviewer has none that could be used.</param>
/// <param name="SignOff">Null while the sign-off is only about to be given.</param>
public sealed record Review(Actor Reviewer, Person? Person, Licence? Licence, DateTimeOffset SignedAt, SignOff? SignOff);
