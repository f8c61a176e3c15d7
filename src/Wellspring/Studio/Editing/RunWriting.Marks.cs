namespace Wellspring.Studio.Editing;

sealed partial class RunWriting
{
    private void Close(int i)
    {
        var keep = 0;
        while (keep < open.Count && Carries(i, open[keep].Mark)) keep++;
        for (var at = open.Count - 1; at >= keep; at--) Raw(open[at].Close, Seam.None);
        open.RemoveRange(keep, open.Count - keep);
    }

    // What reaches furthest is opened first; a link before emphasis that ends with it.
    private void Open(int i)
    {
        var opening = runs[i].Marks.Where(m => m.Type != "code" && open.All(o => o.Mark != m));
        foreach (var mark in opening.OrderByDescending(m => Extent(i, m)).ThenBy(m => m.Type == "link" ? 0 : 1)) Open(mark);
    }

    private void Open(EditorMark mark)
    {
        if (mark.Type == "link" && text.Length > 0 && text[^1] == '!' && text.Length == endOfWords && text.Length > 1 && text[^2] != '\\') EntityForLast();
        var delimiter = mark.Type switch { "link" => "[", "strong" => "**", _ => underscores ? "_" : "*" };
        Raw(delimiter, Seam.None);
        open.Add((mark, mark.Type == "link" ? $"]({Destination(mark.Href!)}{Title(mark.Title)})" : delimiter));
    }

    private int Extent(int i, EditorMark mark)
    {
        var end = i;
        while (Carries(end, mark)) end++;
        return end - i;
    }

    private bool Carries(int i, EditorMark mark) => i < runs.Count && runs[i].Marks.Contains(mark);
}
