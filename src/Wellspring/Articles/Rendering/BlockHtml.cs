using System.Text;

namespace Wellspring.Articles.Rendering;

/// <summary>Blocks as HTML. Headings of the body keep their level; those within a container come one below the section around it.</summary>
sealed partial class BlockHtml(StringBuilder html, RunHtml runs, ArticleSurroundings surroundings)
{
    private const int DeepestHeading = 6;

    private int section = 2;
    private int containers;
    private int cards;

    public void Write(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks) Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading: Heading(heading); break;
            case Paragraph paragraph: Paragraph(paragraph); break;
            case ListBlock list: List(list, inInfographic: false); break;
            case TableBlock table: Table(table); break;
            case Quote quote: Around("blockquote", quote.Blocks); break;
            case CodeBlock code: Code(code.Code); break;
            case ThematicBreak: html.Append("<hr>\n"); break;
            case RawHtmlBlock raw: Code(raw.Html); break;
            case Container container: Container(container); break;
        }
    }

    private void Around(string element, IReadOnlyList<Block> blocks)
    {
        html.Append('<').Append(element).Append(">\n");
        Write(blocks);
        html.Append("</").Append(element).Append(">\n");
    }

    private void Heading(Heading heading)
    {
        if (containers == 0) section = heading.Level;
        Heading(heading, containers == 0 ? heading.Level : ContainerLevel, heading.Anchor, "");
    }

    private int ContainerLevel => Math.Min(section + 1, DeepestHeading);

    private void Heading(Heading heading, int level, string id, string hiddenPrefix)
    {
        html.Append("<h").Number(level).Attribute("id", id).Append('>');
        if (hiddenPrefix.Length > 0) html.Append("<span class=\"vh\">").Words(hiddenPrefix).Append("</span>");
        runs.Write(heading.Content);
        html.Append("</h").Number(level).Append(">\n");
    }

    private void Paragraph(Paragraph paragraph)
    {
        if (paragraph.Content is [Image image])
        {
            runs.Figure(image);
            return;
        }
        html.Append("<p>");
        runs.Write(paragraph.Content);
        Note(paragraph.Attributes);
        html.Append("</p>\n");
    }

    private void Note(Attributes attributes)
    {
        if (!ReferenceEquals(attributes, Attributes.None) && surroundings.NoteOf?.Invoke(attributes) is { } note) html.Append(" <small class=\"grade\">").Words(note).Append("</small>");
    }

    private void Code(string code) => html.Append("<pre tabindex=\"0\"><code>").Words(code).Append("</code></pre>\n");

    private void List(ListBlock list, bool inInfographic)
    {
        html.Append(list.Ordered ? "<ol" : "<ul");
        if (list.Ordered && list.Start != 1) html.Append(" start=\"").Number(list.Start).Append('"');
        html.Append(">\n");
        foreach (var item in list.Items) Item(item, inInfographic);
        html.Append(list.Ordered ? "</ol>\n" : "</ul>\n");
    }

    private void Item(ListItem item, bool inInfographic)
    {
        html.Append("<li>");
        if (inInfographic && item.Blocks is [Paragraph only]) Term(only.Content);
        else if (IsTight(item)) Tight(item.Blocks);
        else Write(item.Blocks);
        html.Append("</li>\n");
    }

    // One paragraph, perhaps with lists below it, needs no paragraph of its own.
    private static bool IsTight(ListItem item) => item.Blocks is [Paragraph { Content: not [Image] }, ..] && item.Blocks.Skip(1).All(b => b is ListBlock);

    private void Tight(IReadOnlyList<Block> blocks)
    {
        runs.Write(((Paragraph)blocks[0]).Content);
        Note(blocks[0].Attributes);
        foreach (var list in blocks.Skip(1)) Write(list);
    }
}
