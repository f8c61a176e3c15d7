using System.Text.Json.Nodes;

namespace Wellspring.BrowserTests.Quality;

/// <summary>The Nu HTML checker finds no error on any page, in any style sheet and in any drawing.</summary>
public sealed class HtmlCheckerTests(SitePages pages)
{
    /// <summary>What the checker takes for an error in style sheets because it does not know the property or value yet.</summary>
    private static readonly string[] UnknownCss =
    [
        "“text-wrap”: Property “text-wrap” doesn't exist.",
        "“animation-range”: Property “animation-range” doesn't exist.",
        "“animation-timeline”: Property “animation-timeline” doesn't exist.",
        "“container-type”: Property “container-type” doesn't exist.",
        "“scroll-target-group”: Property “scroll-target-group” doesn't exist.",
        "“timeline-scope”: Property “timeline-scope” doesn't exist.",
        "“view-timeline”: Property “view-timeline” doesn't exist.",
        "Unrecognized at-rule “@container”",
        "Unknown pseudo-element or pseudo-class “:target-current”",
    ];

    [Fact]
    public async Task No_page_style_sheet_or_drawing_has_an_error()
    {
        var folder = Directory.CreateTempSubdirectory("wellspring-html-").FullName;
        using var client = new HttpClient { BaseAddress = pages.Address };
        foreach (var page in pages.All) await File.WriteAllTextAsync(FileOf(folder, page.Path, ".html"), page.Html, TestContext.Current.CancellationToken);
        foreach (var asset in Assets()) await File.WriteAllTextAsync(FileOf(folder, asset, ""), await client.GetStringAsync(asset, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var errors = await Errors(folder);
        Directory.Delete(folder, recursive: true);
        Assert.Empty(errors.Where(e => !UnknownCss.Any(u => e.EndsWith(u, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Seeded_errors_are_found()
    {
        var folder = Directory.CreateTempSubdirectory("wellspring-html-").FullName;
        await File.WriteAllTextAsync(FileOf(folder, "/seeded", ".html"), pages.All[0].Html.Replace("</main>", "<p><span><ul></ul></span></main>", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(FileOf(folder, "/seeded", ".css"), "p { colour: red }", TestContext.Current.CancellationToken);
        var errors = await Errors(folder);
        Directory.Delete(folder, recursive: true);
        Assert.Contains(errors, e => e.StartsWith("_seeded.html", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("_seeded.css", StringComparison.Ordinal));
    }

    private IEnumerable<string> Assets() => pages.All
        .SelectMany(p => p.Document.QuerySelectorAll("link[rel=stylesheet], img[src$='.svg']")).Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Distinct();

    private static string FileOf(string folder, string path, string extension) => Path.Combine(folder, path.Replace('/', '_') + extension);

    private static async Task<IReadOnlyList<string>> Errors(string folder)
    {
        // The checker speaks on the error stream.
        var (_, said) = await TestTools.Run("java", ["-jar", TestTools.File("vnu-jar", "build", "dist", "vnu.jar"), "--format", "json", "--exit-zero-always", "--also-check-css", "--also-check-svg", folder]);
        return [.. JsonNode.Parse(said)!["messages"]!.AsArray().Where(m => (string?)m!["type"] is "error" or "non-document-error").Select(m => $"{Path.GetFileName((string?)m!["url"])} line {m["lastLine"]}: {m["message"]}")];
    }
}
