using Wellspring.Articles;

namespace Wellspring.Site.Parts;

/// <summary>
/// The blocks that cite, with their neighbours, which a citation can vouch for too (a list and the line that opens it).
/// No other block can hold a claim that cites, so nothing else has to be read when only those are counted.
/// </summary>
static class CitedBlocks
{
    public static ArticleText Of(ArticleText text)
    {
        var cites = text.Blocks.Select(Cites).ToList();
        return text.With([.. text.Blocks.Select((block, i) => IsNear(cites, i) ? block : Gap(block))]);
    }

    private static bool Cites(Block block) => Walk.Blocks(block).Any(b => Walk.Inlines(b).Any(run => run is CitationGroup));

    private static bool IsNear(List<bool> cites, int at) => cites[at] || (at > 0 && cites[at - 1]) || (at + 1 < cites.Count && cites[at + 1]);

    // What stood apart must not become neighbours.
    private static ThematicBreak Gap(Block block) => new(block.Place, Attributes.None);
}
