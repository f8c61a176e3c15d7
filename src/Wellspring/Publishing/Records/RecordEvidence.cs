namespace Wellspring.Publishing;

/// <summary>The public bytes that a record is checked against; nothing else is believed.</summary>
/// <param name="Record">review-record.json</param>
/// <param name="Text">The article's .md file.</param>
/// <param name="Keys">A JSON Web Key Set (RFC 7517, 5).</param>
/// <param name="AskedPath">The path of the article that was asked for, so that another article's record cannot stand in for it; null when the record was given as a file.</param>
public sealed record RecordEvidence(string Record, string Text, string Keys, string? AskedPath = null);

/// <summary>A picture that a record names.</summary>
/// <param name="Path">Where its bytes are on the site; null when the record does not say.</param>
public sealed record RecordedPicture(string File, string? Path, string? Sha256)
{
    /// <summary>What is wrong with bytes of this hash, as a sentence; null when they are the picture.</summary>
    public string? Difference(string hash) => hash == Sha256 ? null : $"The picture {File} is not the one that was signed.";
}

/// <summary>What the check of a record came to.</summary>
/// <param name="Difference">The first thing that is not as it was signed, as a sentence; null when all is.</param>
public sealed record RecordVerdict(string? Difference, string Title = "", int Edition = 0, string Reviewer = "", string SignedAt = "", string Key = "", int Claims = 0, int Sources = 0)
{
    public bool Holds => Difference is null;

    /// <summary>The rule for claims that it was made by, when this program has another and so cannot say whether a claim was left out; empty when it names none, null when this program has the same.</summary>
    public string? OtherClaimRule { get; init; }

    /// <summary>Those whose bytes are still to be compared; none while anything else is wrong.</summary>
    public IReadOnlyList<RecordedPicture> Pictures { get; init; } = [];
}
