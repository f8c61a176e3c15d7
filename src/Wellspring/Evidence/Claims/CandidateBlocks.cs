using Wellspring.Articles;

namespace Wellspring.Evidence;

/// <summary>A paragraph, list item or table row with its own words, the citations that vouch for it and what it says of itself in braces.</summary>
sealed record Candidate(Block Block, IReadOnlyList<string> Keys)
{
    public string Text => field ??= CandidateBlocks.WordsOf(Block);

    public Attributes Marks => Block.Attributes;
}

/// <summary>
/// The blocks of a text that may hold a claim. Headings, code, care cards, experience and what is marked as opinion
/// or experience with a reason do not. A list and the line that opens it ("Symptoms include:") vouch for each other.
/// </summary>
static class CandidateBlocks
{
    private static readonly string[] NeverClaims = ["care-card", "experience"];

    public static IEnumerable<Candidate> Of(IReadOnlyList<Block> blocks) => Of(blocks, []);

    private static IEnumerable<Candidate> Of(IReadOnlyList<Block> blocks, IReadOnlyList<string> inherited)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (IsExempt(blocks[i])) continue;
            var opener = i > 0 && blocks[i] is ListBlock ? Opener(blocks[i - 1]) : null;
            var list = i + 1 < blocks.Count && blocks[i + 1] is ListBlock next && Opener(blocks[i]) is not null ? next : null;
            var beside = opener is null && list is null ? inherited : [.. inherited, .. KeysWithin(opener), .. KeysWithin(list)];
            foreach (var candidate in Within(blocks[i], beside)) yield return candidate;
        }
    }

    private static IEnumerable<Candidate> Within(Block block, IReadOnlyList<string> inherited) => block switch
    {
        Paragraph or TableRow { IsHeader: false } => [Whole(block, inherited)],
        TableBlock table => table.Rows.SelectMany(r => Within(r, inherited)),
        ListBlock list => list.Items.Where(i => !IsExempt(i)).SelectMany(i => Of(i.Blocks, inherited)),
        // What a reader may tick is a question to the reader, as are the signs of a care card. The words around it, the advice above all, can be checked as any others.
        Container { Name: Container.SelfCheck } check => Of([.. check.Blocks.Where(b => b is not ListBlock)], inherited),
        Container or Quote => Of(Walk.Children(block).ToList(), inherited),
        _ => [],
    };

    private static Candidate Whole(Block block, IReadOnlyList<string> inherited)
    {
        var own = KeysWithin(block);
        return new(block, own.Count + inherited.Count == 0 ? [] : [.. own.Concat(inherited).Distinct(StringComparer.Ordinal)]);
    }

    public static string WordsOf(Block block) => block is Paragraph paragraph
        ? Walk.PlainText(paragraph.Content)
        : string.Join(' ', Walk.Blocks(block).Select(Walk.Content).Where(c => c.Count > 0).Select(Walk.PlainText));

    // Most blocks cite nothing, and pages are made of every block.
    private static List<string> KeysWithin(Block? block)
    {
        var keys = new List<string>();
        foreach (var part in block is null ? [] : Walk.Blocks(block))
            foreach (var run in Walk.Inlines(part))
                if (run is CitationGroup group) keys.AddRange(group.Items.Select(i => i.Key));
        return keys;
    }

    private static Paragraph? Opener(Block block) =>
        block is Paragraph paragraph && Walk.PlainText(paragraph.Content).TrimEnd().EndsWith(':') ? paragraph : null;

    private static bool IsExempt(Block block) => block is Container container && NeverClaims.Contains(container.Name) || IsMarked(block.Attributes);

    private static bool IsMarked(Attributes attributes) =>
        attributes.Classes.Any(c => c is "opinion" or "experience") && !string.IsNullOrWhiteSpace(attributes.Values.GetValueOrDefault("reason"));
}
