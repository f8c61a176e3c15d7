using System.Net;
using Microsoft.Playwright;
using Wellspring.Articles;

namespace Wellspring.BrowserTests;

/// <summary>No string, however it was written, comes alive in a reader's browser. The renderer stands alone here, without the policy headers that would stop a script as well.</summary>
public sealed class HostileStringsTests(Chromium chromium)
{
    private const string Alive = """
        () => {
          const all = [...document.querySelectorAll('main *')];
          const attributes = all.flatMap(e => [...e.attributes].map(a => [e.tagName, a.name, a.value]));
          return [
            ...all.filter(e => /^(script|iframe|object|embed|form|base|meta|link|style|input)$/i.test(e.tagName)).map(e => 'element ' + e.tagName),
            ...attributes.filter(([, name]) => /^on/i.test(name)).map(a => 'handler ' + a.join(' ')),
            ...attributes.filter(([, , value]) => /^\s*(javascript|vbscript|data):/i.test(value)).map(a => 'address ' + a.join(' ')),
            ...['location', 'cookie', 'body', 'getElementById'].filter(n => document.getElementById(n) || document.getElementsByName(n).length).map(n => 'clobbers ' + n),
          ];
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_hostile_strings_comes_to_nothing(bool convertedFromHtml)
    {
        var alive = new List<string>();
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        page.Dialog += async (_, dialog) => { alive.Add($"dialog {dialog.Message}"); await dialog.DismissAsync(); };
        foreach (var hostile in HostileStrings.All)
        {
            var body = convertedFromHtml ? HtmlToArticle.Convert(hostile).Body : hostile;
            await page.SetContentAsync($"<!doctype html><title>{WebUtility.HtmlEncode(hostile)}</title><main>{ArticleHtml.Render(ArticleText.Parse(body))}</main>");
            var found = await page.EvaluateAsync<string[]>(Alive);
            alive.AddRange(found.Select(f => $"{f} from {hostile}"));
        }
        Assert.Empty(alive);
    }
}
