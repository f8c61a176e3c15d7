using System.Security.Cryptography;
using System.Text;
using Wellspring.Articles;

namespace Wellspring.Evidence;

/// <summary>
/// The checkable claims of a text. The rule and how well it does is told in docs/decisions/0005-what-a-claim-is.md.
/// </summary>
public static class Claims
{
    /// <summary>Every claim in reading order, cited or not.</summary>
    public static IReadOnlyList<Claim> Find(ArticleText text) => [.. CandidateBlocks.Of(text.Blocks).Select(AsClaim).OfType<Claim>()];

    /// <summary>Those of them that cite something; what cites nothing is not read.</summary>
    public static IReadOnlyList<Claim> FindCited(ArticleText text) => [.. CandidateBlocks.Of(text.Blocks).Where(c => c.Keys.Count > 0).Select(AsClaim).OfType<Claim>()];

    /// <summary>Each block by the hash that it would have as a claim, whether or not today's rule calls it one: a record made under an earlier rule can still be checked.</summary>
    public static ILookup<string, ClaimBlock> BlocksOf(ArticleText text) =>
        CandidateBlocks.Of(text.Blocks).ToLookup(Hash, c => new ClaimBlock(c.Block.Place.Line, Words(c.Text), c.Keys, EvidenceGrade.Of(c.Marks)));

    /// <summary>Whether plain text outside the body (a title, a standfirst, an introduction, a biography) says something checkable.</summary>
    public static bool SoundsLikeOne(string plainText) => Checkable.Among(Sentences.Split(plainText)).Any();

    private static Claim? AsClaim(Candidate candidate)
    {
        var sentences = Checkable.Among(Sentences.Split(candidate.Text)).ToList();
        if (sentences.Count == 0 && EvidenceGrade.Of(candidate.Marks) is not null) sentences = [.. Sentences.Split(candidate.Text)];
        return sentences.Count == 0 ? null : new(Hash(candidate), candidate.Block, candidate.Text, sentences, candidate.Keys, candidate.Marks);
    }

    /// <summary>The words of a text, whatever white space is between them.</summary>
    public static string Words(string text) => string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // White space is no change worth a new verdict; a changed word or citation is.
    private static string Hash(Candidate candidate)
    {
        var identity = $"{Words(candidate.Text)}\n{string.Join('\n', candidate.Keys.Order(StringComparer.Ordinal))}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)));
    }
}
