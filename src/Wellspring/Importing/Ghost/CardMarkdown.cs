using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace Wellspring.Importing.Ghost;

/// <summary>Markdown as Ghost reads it: line ends are breaks, HTML passes, footnotes and bare addresses count.</summary>
static class CardMarkdown
{
    private static readonly MarkdownPipeline Ghost = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseAutoLinks().UseSoftlineBreakAsHardlineBreak()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked | EmphasisExtraOptions.Subscript | EmphasisExtraOptions.Superscript)
        .Build();

    public static string ToHtml(string markdown) => Markdig.Markdown.ToHtml(markdown, Ghost);
}
