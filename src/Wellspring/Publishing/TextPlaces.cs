using System.Text;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Places of a text by what stands there: the same in every edition in which the words are the same.</summary>
public static class TextPlaces
{
    public static string HashOf(Block block) => Hashing.Sha256Hex(Encoding.UTF8.GetBytes(Claims.Words(Prose.Words(block))));

    /// <summary>The words of the block or claim with this hash; null when the text has none.</summary>
    public static string? WordsAt(Manuscript manuscript, string hash) =>
        manuscript.Claims.FirstOrDefault(c => c.Hash == hash) is { } claim ? claim.Text
            : manuscript.Text.Blocks.FirstOrDefault(b => HashOf(b) == hash) is { } block ? Prose.Words(block) : null;
}
