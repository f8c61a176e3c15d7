using Wellspring.Articles;

namespace Wellspring.Site.Search;

/// <summary>What of a text is looked through: its headings and its words, without markup and citations.</summary>
sealed record SearchText(IReadOnlyList<string> Headings, string Text)
{
    public static SearchText Of(ArticleText text) => new(
        [.. text.Outline().Select(o => o.Text)],
        string.Join('\n', text.AllBlocks().Where(b => b is not Heading || !text.Blocks.Contains(b)).Select(b => Walk.PlainText(Walk.Content(b)).Trim()).Where(t => t.Length > 0)));
}
