using System.Text.Json.Nodes;
using Wellspring.Importing.Markdown;
using Wellspring.Publishing;

namespace Wellspring.Importing.Export;

/// <summary>Every version of the editorial policy that sign-offs were given under, here or where articles came from.</summary>
static class ExportPolicies
{
    public static void Write(ExportFolder folder, SiteHistory history) =>
        folder.Write(PolicyFile.Name, ExportSources.Text(history.Policies.Select(p => JsonNode.Parse(p)!.AsObject())));
}
