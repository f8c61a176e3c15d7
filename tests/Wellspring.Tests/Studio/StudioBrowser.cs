using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio;

/// <summary>A browser without script: it keeps cookies, and sends forms as pages gave them.</summary>
public sealed partial class StudioBrowser : IDisposable
{
    public const string Password = "twelve green bicycles";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly HttpClient client;

    /// <param name="address">Where a proxy would say that it is.</param>
    public StudioBrowser(RunningSite site, string? address = null)
    {
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = site.Client.BaseAddress };
        client.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        if (address is not null) client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(path, Cancel);

    public Task<HttpResponseMessage> Send(HttpMethod method, string path) => client.SendAsync(new(method, path), Cancel);

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => client.SendAsync(request, Cancel);

    /// <summary>Opens a page and sends a form to it, or to where its form leads.</summary>
    public async Task<HttpResponseMessage> Submit(string page, string path, params (string Name, string Value)[] fields)
    {
        var html = await client.GetStringAsync(page, Cancel);
        return await Post(path, [.. fields, ("__RequestVerificationToken", Word().Match(html).Groups[1].Value)]);
    }

    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        client.PostAsync(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), Cancel);

    public void Dispose() => client.Dispose();

    /// <summary>The path of a link for somebody who is of the team.</summary>
    public static async Task<string> Invite(RunningSite site, string email)
    {
        var word = SecretWord.New(RandomNumberGenerator.GetBytes);
        await using var db = site.Database.Open();
        Assert.True((await InviteStaffUser.Handle(db, email, word, TimeProvider.System, Actor.System("test"), Cancel)).Done);
        return $"/studio/invitation/{word.Shown}";
    }

    public static async Task AddUser(RunningSite site, string email, Roles roles)
    {
        await using var db = site.Database.Open();
        Assert.True((await Wellspring.Accounts.AddStaffUser.Handle(db, email, roles, null, TimeProvider.System, Actor.System("test"), Cancel)).Done);
    }

    public static async Task<StudioBrowser> SignedIn(RunningSite site, string email, Roles roles)
    {
        await AddUser(site, email, roles);
        var browser = new StudioBrowser(site);
        var link = await Invite(site, email);
        Assert.Equal("/studio", (await browser.Submit(link, link, ("password", Password))).Headers.Location?.ToString());
        return browser;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Word();
}
