using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Wellspring.Foundation;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.Drafts;

/// <summary>Somebody who writes, with the editor's script played by the test.</summary>
public sealed partial class Writer : IDisposable
{
    private readonly StudioBrowser browser;
    private string? word;

    private Writer(StudioBrowser browser) => this.browser = browser;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public StudioBrowser Browser => browser;

    public static async Task<Writer> At(RunningSite site, string email = "wanda@example.org", Roles roles = Roles.Writer) => new(await StudioBrowser.SignedIn(site, email, roles));

    /// <returns>The draft's address.</returns>
    public async Task<string> Begin(string title) => (await browser.Submit("/studio/articles", "/studio/articles", ("title", title))).Headers.Location!.ToString();

    public async Task<JsonObject> Open(string draft)
    {
        word = Word().Match(await (await browser.Get(draft)).Content.ReadAsStringAsync(Cancel)).Groups[1].Value;
        return JsonNode.Parse(await (await browser.Get(draft + "/document")).Content.ReadAsStringAsync(Cancel))!.AsObject();
    }

    public Task<HttpResponseMessage> Put(string draft, JsonObject sent) => Send(HttpMethod.Put, draft + "/document", new StringContent(sent.ToJsonString(), Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> Post(string path, string json) => Send(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent content)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("X-Studio-Form", word);
        request.Headers.ExpectContinue = content.Headers.ContentLength > 1 << 20;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return browser.Send(request);
    }

    public static async Task<JsonObject> Answer(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!.AsObject();

    /// <summary>A document of paragraphs, as a browser that knows nothing of sources sends it.</summary>
    public static JsonObject Document(params string[] paragraphs) => new()
    {
        ["type"] = "doc",
        ["content"] = new JsonArray([.. paragraphs.Select(p => p.Length == 0 ? new JsonObject { ["type"] = "paragraph" } : new JsonObject { ["type"] = "paragraph", ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = p }) })]),
    };

    public void Dispose() => browser.Dispose();

    [GeneratedRegex("<meta name=\"studio-form\" content=\"([^\"]+)\"")]
    private static partial Regex Word();
}
