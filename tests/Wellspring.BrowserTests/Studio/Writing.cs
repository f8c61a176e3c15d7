using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>A draft's page with the editor in it, driven as a writer drives it.</summary>
public sealed class Writing(IPage page)
{
    private const string Send = """
        ([path, title]) => {
          const form = document.querySelector('form.account');
          form.action = path;
          if (title !== null) { const input = document.createElement('input'); [input.name, input.value] = ['title', title]; form.append(input); }
          form.submit();
        }
        """;

    public IPage Page { get; } = page;

    public ILocator Text => Page.Locator(".writing");

    /// <summary>From a page of the studio to the draft of an article.</summary>
    public static Task<Writing> Of(IPage page, string slug) => Open(page, $"/studio/articles/{slug}/draft", null);

    public static Task<Writing> New(IPage page, string title) => Open(page, "/studio/articles", title);

    /// <summary>The same draft in another page.</summary>
    public async Task<Writing> In(IPage other)
    {
        await other.GotoAsync(Page.Url);
        return await new Writing(other).Ready();
    }

    public async Task<Writing> Again()
    {
        await Page.ReloadAsync();
        return await Ready();
    }

    public async Task<Writing> Ready()
    {
        await Text.WaitForAsync();
        return this;
    }

    public async Task Type(string words) => await Page.Keyboard.TypeAsync(words);

    public async Task Press(params string[] keys)
    {
        foreach (var key in keys) await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Puts the cursor at the end of the first paragraph.</summary>
    public async Task Begin()
    {
        await Text.Locator("p").First.ClickAsync();
        await Press("End");
        // The browser tells the page where the cursor is only after it has drawn it; nobody's next key is faster.
        await Page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    public Task IsSaved() => Page.WaitForFunctionAsync("() => document.querySelector('.saving').dataset.state === 'saved' && !document.querySelector('dialog[open]')");

    /// <summary>What the server has.</summary>
    public async Task<JsonNode> Stored() =>
        JsonNode.Parse(await Page.EvaluateAsync<string>("async () => (await fetch(location.pathname + '/document')).text()"), null, new() { MaxDepth = 256 })!;

    /// <summary>Waits until the server has these words, and says what it has.</summary>
    public async Task<string> StoredWith(string words)
    {
        var stored = "";
        for (var tries = 0; tries < 150; tries++)
        {
            stored = (await Stored())["document"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            if (stored.Contains(words, StringComparison.Ordinal)) return stored;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"The server never had \"{words}\": {stored}");
        return stored;
    }

    /// <summary>What stands in the editor, in the article language.</summary>
    public async Task<string> Markdown()
    {
        await Page.ClickAsync("[data-view=markdown]");
        await Page.Locator("#body").WaitForAsync();
        var body = await Page.InputValueAsync("#body");
        await Page.ClickAsync("[data-view=markdown]");
        await Text.WaitForAsync();
        return body;
    }

    public async Task Paste(string type, string words)
    {
        await Text.FocusAsync();
        await Page.EvaluateAsync("""
            ([type, words]) => {
              const data = new DataTransfer();
              data.setData(type, words);
              document.querySelector('.writing').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """, new[] { type, words });
    }

    /// <summary>A file let fall on the first paragraph, or pasted at the cursor, with what else comes with it.</summary>
    public async Task Bring(string how, string name, string type, byte[] bytes, string html = "")
    {
        await Page.EvaluateAsync("""
            ([how, name, type, bytes, html]) => {
              const data = new DataTransfer();
              data.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name, { type }));
              if (html !== '') data.setData('text/html', html);
              const text = document.querySelector('.writing');
              const place = text.querySelector('p').getBoundingClientRect();
              text.dispatchEvent(how === 'drop'
                ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: place.left + 4, clientY: place.top + 4 })
                : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """, new[] { how, name, type, Convert.ToBase64String(bytes), html });
    }

    public ILocator Dialog => Page.Locator("dialog[open]");

    private static async Task<Writing> Open(IPage page, string path, string? title)
    {
        await page.EvaluateAsync(Send, new[] { path, title });
        await page.WaitForURLAsync("**/studio/drafts/**");
        return await new Writing(page).Ready();
    }
}
