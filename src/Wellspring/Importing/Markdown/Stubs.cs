namespace Wellspring.Importing.Markdown;

/// <summary>Files without a text: menu entries that lead elsewhere, and shells that a program of the old site filled.</summary>
static class Stubs
{
    public static void Name(MarkdownPage page, ImportReport report)
    {
        var where = $"{page.Path} ({Printed.Of(page.File.Title)})";
        report.Drop("stub", where, page.LeadsTo.Length > 0 ? $"no text; a menu entry that leads to {Printed.Of(page.LeadsTo)}" : "no text");
        foreach (var old in page.OldAddresses) report.Drop("redirect", where, $"{Printed.Of(old)} led to a file without a text");
    }
}
