namespace Wellspring.Publishing;

/// <summary>The public bytes that a record is checked against; nothing else is believed.</summary>
/// <param name="Record">review-record.json</param>
/// <param name="Text">The article's .md file.</param>
/// <param name="Keys">A JSON Web Key Set (RFC 7517, 5).</param>
/// <param name="Media">The bytes behind a path that the record names; null when they cannot be had, and then they are not checked.</param>
public sealed record RecordEvidence(string Record, string Text, string Keys, Func<string, byte[]?> Media);

/// <summary>What the check of a record came to.</summary>
/// <param name="Difference">The first thing that is not as it was signed, as a sentence; null when all is.</param>
public sealed record RecordVerdict(string? Difference, string Title = "", int Edition = 0, string Reviewer = "", string SignedAt = "", string Key = "", int Claims = 0, int Sources = 0)
{
    public bool Holds => Difference is null;
}
