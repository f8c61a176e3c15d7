using System.Globalization;

namespace Wellspring.Bench;

/// <summary>Renders and compresses every page of a site of generated articles, and lets Hugo build the same Markdown when it is installed.</summary>
static class RebuildBench
{
    private const int BytesOfMarkdown = 16 * 1024;

    /// <param name="kept">The folder of a site that was made before with <c>site</c>; null to make one.</param>
    public static async Task Run(int articles, string? kept)
    {
        using var site = kept is null ? await BenchSite.Create(articles, Body) : await BenchSite.CopyOf(kept);
        var ours = await new ChildProcess(BenchSite.Program, ["rebuild"], site.Folder, site.Settings(port: 5999)).ToEnd();
        Print($"wellspring rebuild, {articles} articles", ours);
        Print("the same again, nothing changed", await new ChildProcess(BenchSite.Program, ["rebuild"], site.Folder, site.Settings(port: 5999)).ToEnd());
        if (await Hugo(articles) is not { } hugo) return;
        Print($"hugo, {articles} articles", hugo);
        Figures.Line("hugo / wellspring", string.Create(CultureInfo.InvariantCulture, $"{hugo.Wall / ours.Wall:0.00} times the time, {hugo.Processor / ours.Processor:0.00} times the processor time, {hugo.PeakMegabytes / ours.PeakMegabytes:0.0} times the memory"));
    }

    /// <summary>Makes the site and leaves it, for a profiler.</summary>
    public static async Task Keep(string folder, int articles)
    {
        Directory.CreateDirectory(folder);
        await BenchSite.Create(articles, Body, folder);
    }

    private static string Body(int number) => GeneratedText.OfBytes(number, BytesOfMarkdown);

    private static async Task<ChildProcess.Run?> Hugo(int articles)
    {
        if (!File.Exists("/usr/bin/hugo"))
        {
            Console.Error.WriteLine("hugo is not installed: no ratio");
            return null;
        }
        var folder = Directory.CreateTempSubdirectory("wellspring-bench-hugo-").FullName;
        WriteHugoSite(folder, articles);
        var run = await new ChildProcess("/usr/bin/hugo", ["--quiet"], folder).ToEnd();
        Directory.Delete(folder, recursive: true);
        return run;
    }

    private static void WriteHugoSite(string folder, int articles)
    {
        foreach (var part in (string[])["content/articles", "layouts/_default"]) Directory.CreateDirectory(Path.Combine(folder, part));
        File.WriteAllText(Path.Combine(folder, "config.toml"), "baseURL = 'http://localhost/'\ntitle = 'Bench'\n[taxonomies]\ntopic = 'topics'\nperson = 'people'\n");
        File.WriteAllText(Path.Combine(folder, "layouts/_default/single.html"), "<!doctype html><html lang=en><title>{{ .Title }}</title><main><h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}</main></html>");
        File.WriteAllText(Path.Combine(folder, "layouts/_default/list.html"), "<!doctype html><html lang=en><title>{{ .Title }}</title><main><ul>{{ range .Pages }}<li><a href={{ .RelPermalink }}>{{ .Title }}</a></li>{{ end }}</ul></main></html>");
        for (var number = 0; number < articles; number++)
            File.WriteAllText(Path.Combine(folder, "content/articles", BenchSite.Slug(number) + ".md"), $"---\ntitle: Bench article {number}\ntopics: [bench]\npeople: [bench-author]\n---\n\n{Body(number)}");
    }

    private static void Print(string what, ChildProcess.Run run) =>
        Figures.Line(what, string.Create(CultureInfo.InvariantCulture, $"{run.Wall.TotalSeconds:0.00} s   {run.Processor.TotalSeconds:0.00} s of processors   {run.PeakMegabytes:0} MB at most"));
}
