using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

/// <summary>What a fallen source touches, for people.</summary>
static class ImpactText
{
    public static async Task Write(TextWriter output, SourceImpact source)
    {
        foreach (var page in source.Pages)
        {
            await output.WriteLineAsync($"reopened: {page.Path} cites {source.Key} ({source.Standing.Name()})");
            foreach (var claim in page.Claims) await output.WriteLineAsync($"  line {claim.Line}: {claim.Text}");
        }
    }
}
