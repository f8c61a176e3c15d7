using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles.Files;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Importing.Markdown;

namespace Wellspring.Importing.Export;

/// <summary>Every older address as <c>redirects.yml</c>, whatever page it leads to.</summary>
static class ExportRedirects
{
    public static async Task<int> Write(WellspringDb db, ExportFolder folder, CancellationToken cancel)
    {
        var redirects = await db.Redirects.AsNoTracking().ToListAsync(cancel);
        if (redirects.Count > 0) folder.Write(RedirectFile.Name, Yaml(redirects.OrderBy(r => r.From, StringComparer.Ordinal)));
        return redirects.Count;
    }

    private static string Yaml(IEnumerable<Redirect> redirects)
    {
        var yaml = new StringBuilder("redirects:\n");
        foreach (var redirect in redirects)
        {
            // An import takes percent signs for escapes.
            YamlWriting.Text(yaml, "  - from", redirect.From.Replace("%", "%25", StringComparison.Ordinal));
            YamlWriting.Text(yaml, "    to", redirect.To);
        }
        return yaml.ToString();
    }
}
