using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

/// <summary>What a fallen source touches, for people.</summary>
static class ImpactText
{
    public static async Task Write(TextWriter output, IReadOnlyList<StandingChange> changes, IReadOnlyList<SourceImpact> impact)
    {
        foreach (var change in changes.Where(c => c.To != Standing.Sound)) await output.WriteLineAsync($"{change.Key}: {change.From.Name()} → {change.To.Name()}");
        foreach (var source in impact) await Write(output, source);
    }

    public static IEnumerable<object> Shape(IReadOnlyList<StandingChange> changes) => changes.Select(c => new { c.Key, from = c.From.Name(), to = c.To.Name() });

    public static IEnumerable<object> Shape(IReadOnlyList<SourceImpact> impact) =>
        impact.Select(i => new { i.Key, i.Title, standing = i.Standing.Name(), pages = i.Pages.Select(p => new { p.Path, p.Title, claims = p.Claims }) });

    private static async Task Write(TextWriter output, SourceImpact source)
    {
        foreach (var page in source.Pages)
        {
            await output.WriteLineAsync($"reopened: {page.Path} cites {source.Key} ({source.Standing.Name()})");
            foreach (var claim in page.Claims) await output.WriteLineAsync($"  line {claim.Line}: {claim.Text}");
        }
    }
}
