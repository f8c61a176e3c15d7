using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Wellspring.Articles.Language;

/// <summary>The article language as a Markdig pipeline: CommonMark, tables, citations, attributes, containers; nothing else.</summary>
static class Grammar
{
    public static readonly MarkdownPipeline Pipeline = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.UsePipeTables(new PipeTableOptions { UseGfmRules = true });
        builder.BlockParsers.Replace<QuoteBlockParser>(new BoundedQuoteParser());
        builder.BlockParsers.Replace<ListBlockParser>(new BoundedListParser());
        builder.BlockParsers.Insert(0, new ContainerParser());
        builder.InlineParsers.Replace<LinkInlineParser>(new BoundedLinkParser());
        builder.InlineParsers.Replace<EmphasisInlineParser>(new BoundedEmphasisParser());
        builder.InlineParsers.InsertBefore<BoundedLinkParser>(new CitationParser());
        builder.InlineParsers.Add(new NarrativeCitationParser());
        builder.InlineParsers.Add(new AttributeParser());
        return builder.Build();
    }
}
