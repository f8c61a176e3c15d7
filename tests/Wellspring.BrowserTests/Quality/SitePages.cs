using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Wellspring.BrowserTests.Quality;

/// <summary>Every page that a reader can come to: what the sitemap names, what links lead to, what the contract of addresses promises, and what is answered where there is nothing.</summary>
public sealed partial class SitePages : IAsyncLifetime
{
    /// <summary>Asked for whether or not something leads there yet; what answers with 404 is no page yet.</summary>
    private static readonly string[] Promised = ["/search", "/request-an-article", "/feedback", "/styleguide", "/newsletter", "/tests", "/therapists", "/therapists/join", "/reviews", WholeSite.Withdrawn];

    public WholeSite Whole { get; } = new();

    public Uri Address => Whole.Address;

    public IReadOnlyList<SitePage> All { get; private set; } = [];

    /// <summary>The addresses of the sitemap.</summary>
    public IReadOnlyList<string> InSitemap { get; private set; } = [];

    /// <summary>As few pages as show every kind of page and every kind of element of the site once.</summary>
    public IReadOnlyList<SitePage> OfEachType { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await Whole.InitializeAsync();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        InSitemap = [.. XDocument.Parse(await client.GetStringAsync("/sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath)];
        All = await Crawl(client);
        OfEachType = Cover(All);
    }

    public ValueTask DisposeAsync() => Whole.DisposeAsync();

    private async Task<IReadOnlyList<SitePage>> Crawl(HttpClient client)
    {
        var (found, waiting, seen) = (new List<SitePage>(), new Queue<string>([.. InSitemap, .. Promised, "/no-such-page"]), new HashSet<string>());
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path) || await Get(client, path) is not { } page) continue;
            if (page.Status == 404 && Promised.Contains(path)) continue;
            found.Add(page);
            foreach (Match link in Link().Matches(page.Html)) waiting.Enqueue(link.Groups[1].Value);
        }
        return found;
    }

    private static async Task<SitePage?> Get(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return null;
        return new(path, (int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static List<SitePage> Cover(IReadOnlyList<SitePage> pages)
    {
        var missing = pages.SelectMany(p => p.Features).ToHashSet();
        var chosen = new List<SitePage>();
        while (missing.Count > 0)
        {
            var next = pages.MaxBy(p => p.Features.Count(missing.Contains))!;
            missing.ExceptWith(next.Features);
            chosen.Add(next);
        }
        return chosen;
    }

    [GeneratedRegex("""<a\b[^>]*\bhref="(/[^"#?/][^"#?]*|/)["#?]""")]
    private static partial Regex Link();
}
