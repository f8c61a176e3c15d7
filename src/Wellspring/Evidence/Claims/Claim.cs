using Wellspring.Articles;

namespace Wellspring.Evidence;

/// <summary>A body paragraph, list item or table row that states something checkable.</summary>
/// <param name="Hash">SHA-256 over the normalised text and the cited keys: a verdict carries over while it is unchanged.</param>
/// <param name="Sentences">The sentences of the block that state something checkable; all of them when only its grade says that there is something to check.</param>
/// <param name="Keys">The sources cited in the block, in order.</param>
/// <param name="Marks">What the text says of it in braces.</param>
public sealed record Claim(string Hash, Block Block, string Text, IReadOnlyList<string> Sentences, IReadOnlyList<string> Keys, Attributes Marks)
{
    /// <summary>How far its evidence goes, by the word of whoever wrote and signed the text; null when nobody said.</summary>
    public EvidenceGrade? Grade => EvidenceGrade.Of(Marks);
}

/// <summary>A block of a text as a claim made of it would state it.</summary>
/// <param name="Line">Of the body, from 1.</param>
/// <param name="Words">As <see cref="Claims.Words"/> gives them.</param>
public sealed record ClaimBlock(int Line, string Words, IReadOnlyList<string> Keys, EvidenceGrade? Grade);
