using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace Wellspring.BrowserTests;

/// <summary>Hostile strings as titles, standfirsts and names go the whole way (import, sign, publish, page, feed) and stay words.</summary>
public sealed class HostileSiteTests(Chromium chromium)
{
    private const int AtMost = 120;

    [Fact]
    public async Task Hostile_titles_and_names_reach_the_reader_as_words()
    {
        await using var site = new RunningSite();
        var titles = HostileStrings.All.Where(IsPrintable).Take(AtMost).ToList();
        await site.Do("import", "markdown", WriteFolder(site.Folder, titles));
        await site.Do("user", "add", "eve@example.org", "--role", "editor");
        await site.Do("user", "add", "rae@example.org", "--role", "reviewer");
        await site.Do("licence", "confirm", "rae", "--as", "eve@example.org", "--evidence", "https://board.example/rae");
        for (var number = 0; number < titles.Count; number++) await Publish(site, Slug(number));
        await site.Serve();

        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        page.Dialog += (_, dialog) => Assert.Fail($"a dialog opened on {page.Url}: {dialog.Message}");
        for (var number = 0; number < titles.Count; number++)
        {
            await page.GotoAsync(new Uri(site.Address, $"/articles/{Slug(number)}").ToString());
            Assert.Equal(Words(titles[number]), Words(await page.Locator("h1").TextContentAsync() ?? ""));
            Assert.Equal(0, await page.Locator("script:not([type='application/ld+json'], [src^='/assets/']), iframe, object, embed").CountAsync());
        }
        await page.GotoAsync(new Uri(site.Address, "/people/ada").ToString());
        Assert.Equal(0, await page.Locator("main img, main svg[onload]").CountAsync());
        await FeedsHold(site, titles);
    }

    private static async Task FeedsHold(RunningSite site, List<string> titles)
    {
        using var client = new HttpClient();
        var rss = XDocument.Parse(await client.GetStringAsync(new Uri(site.Address, "/feed.xml"), TestContext.Current.CancellationToken));
        using var json = JsonDocument.Parse(await client.GetStringAsync(new Uri(site.Address, "/feed.json"), TestContext.Current.CancellationToken));
        var known = titles.Select(Words).ToHashSet();
        Assert.All(rss.Descendants("item").Elements("title"), title => Assert.Contains(Words(title.Value), known));
        Assert.All(json.RootElement.GetProperty("items").EnumerateArray(), item => Assert.Contains(Words(item.GetProperty("title").GetString()!), known));
    }

    private static async Task Publish(RunningSite site, string slug)
    {
        await site.Within("sign", slug, "--as", "rae@example.org");
        await site.Within("publish", slug, "--as", "eve@example.org", "--accept", "title-long=These titles are long on purpose.");
    }

    private static string Slug(int number) => $"hostile-{number.ToString("000", CultureInfo.InvariantCulture)}";

    // The bytes of a control character or a lone surrogate cannot stand in a YAML file; the unit tests hand those in directly.
    private static bool IsPrintable(string text) => text.Trim().Length > 0 && !text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' or '\uFEFF' or '\u2028' or '\u2029');

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string WriteFolder(string folder, List<string> titles)
    {
        var content = Directory.CreateDirectory(Path.Combine(folder, "hostile")).FullName;
        Directory.CreateDirectory(Path.Combine(content, "people"));
        File.WriteAllText(Path.Combine(content, "bibliography.json"), ExampleContent.Sources);
        File.WriteAllText(Path.Combine(content, "people", "ada.yml"), ExampleContent.Person("ada", "Ada <img src=x onerror=alert(1)>", licences: ""));
        File.WriteAllText(Path.Combine(content, "people", "rae.yml"), ExampleContent.Person("rae", "Rae <svg onload=alert(1)>", ExampleContent.OneLicence));
        foreach (var (number, title) in titles.Index()) File.WriteAllText(Path.Combine(content, $"{Slug(number)}.md"), Article(number, title));
        return content;
    }

    private static string Article(int number, string title)
    {
        var quoted = JsonSerializer.Serialize(title);
        return $"---\ntitle: {quoted}\nslug: {Slug(number)}\nstandfirst: {quoted}\ndescription: {JsonSerializer.Serialize("A description for this test. " + title)}\nauthors: [ada]\n---\n\nRegular walking lowers symptoms of depression a little.[@one2022; @two2021; @three2023]\n";
    }
}
