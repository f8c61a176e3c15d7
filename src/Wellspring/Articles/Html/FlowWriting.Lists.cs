using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Wellspring.Articles.Html;

sealed partial class FlowWriting
{
    private List<string> List(IElement list)
    {
        var number = list is IHtmlOrderedListElement && int.TryParse(list.GetAttribute("start"), out var start) && start is >= 0 and < 100_000 ? start : 1;
        var items = Items(list).Select(blocks => Item(list.LocalName == "ol" ? $"{number++}. " : "- ", blocks)).ToList();
        return items.Count == 0 ? [] : [string.Join(items.Any(i => i.Contains("\n\n", StringComparison.Ordinal)) ? "\n\n" : "\n", items)];
    }

    // What stands in a list outside its items is an item of its own, but a list there belongs to the item before it.
    private List<List<string>> Items(IElement list)
    {
        var items = new List<List<string>>();
        foreach (var child in list.ChildNodes)
        {
            var blocks = ItemBlocks(child);
            if (blocks.Count > 0 && items.Count > 0 && child is IElement { LocalName: "ul" or "ol" }) items[^1].AddRange(blocks);
            else if (blocks.Count > 0) items.Add(blocks);
        }
        return items;
    }

    private List<string> ItemBlocks(INode child)
    {
        if (child is IElement { LocalName: "li" }) return Blocks(child);
        if (child is IElement element && Elements.BreaksParagraph(element)) return Deeper(element);
        var run = new RunWriting(losses, anchors);
        run.Write(child);
        return [.. run.Paragraphs()];
    }

    // A nested list follows its item's words directly; other blocks need a blank line.
    private static string Item(string marker, List<string> blocks)
    {
        var text = blocks[0];
        foreach (var block in blocks.Skip(1)) text += (block.StartsWith("- ", StringComparison.Ordinal) || block.StartsWith("1. ", StringComparison.Ordinal) ? "\n" : "\n\n") + block;
        var indent = new string(' ', marker.Length);
        return marker + string.Join('\n', text.Split('\n').Select((line, i) => i == 0 || line.Length == 0 ? line : indent + line));
    }

    private List<string> Figure(IElement figure)
    {
        var caption = figure.QuerySelector("figcaption");
        var image = figure.QuerySelector("img");
        if (caption is null || image is null || figure.QuerySelectorAll("img").Length > 1) return Blocks(figure);
        if (caption.QuerySelector("a,img,p,br") is not null) return Blocks(figure);
        image.SetAttribute("title", string.Join(' ', caption.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        caption.Remove();
        return Blocks(figure);
    }
}
