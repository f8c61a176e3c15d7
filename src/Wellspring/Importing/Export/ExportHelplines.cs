using System.Text.Json.Nodes;
using Wellspring.Foundation;
using Wellspring.Helplines;
using Wellspring.Importing.Markdown;

namespace Wellspring.Importing.Export;

/// <summary>Crisis lines that this site wrote down itself, as <c>helplines.json</c>. That an entry was confirmed is a member of the team's word and stays behind.</summary>
static class ExportHelplines
{
    public static async Task Write(WellspringDb db, ExportFolder folder, CancellationToken cancel)
    {
        var own = (await ReadHelplines.All(db, DateOnly.MinValue, cancel)).Where(c => c.Steps.Count > 0).OrderBy(c => c.Draft.Code, StringComparer.Ordinal).ToList();
        if (own.Count > 0) folder.Write(HelplineFile.Name, ExportSources.Text(own.Select(c => JsonNode.Parse(c.Draft.Text)!.AsObject())));
    }
}
