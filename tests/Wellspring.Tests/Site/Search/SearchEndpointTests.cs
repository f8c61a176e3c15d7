using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wellspring.Searching;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site.Search;

/// <summary>Searching as a browser without script does it.</summary>
public sealed class SearchEndpointTests
{
    private const string Secret = "qzxwvtearsofmine";

    [Fact]
    public async Task A_search_answers_with_the_whole_page_and_is_kept_nowhere()
    {
        var newsroom = await Newsroom.Open();
        await using var site = await RunningSite.Start(newsroom.Database);
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        await site.UntilReady();
        using var answer = await Post(site, ("words", "why do we cry"));
        var page = await answer.Content.ReadAsStringAsync(Newsroom.Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains("<h2><a href=\"/articles/why-we-cry\">Why we cry</a></h2>", page);
        Assert.Contains("value=\"why do we cry\"", page);
        Assert.Contains("<mark>", page);
        Assert.Contains("id=\"help-title\"", page);
        Assert.Contains("<title>Search |", page);
        Assert.DoesNotContain("<!--search-->", page);
        await newsroom.Db.DisposeAsync();
    }

    [Fact]
    public async Task The_form_alone_is_a_page_like_any_other()
    {
        await using var site = await RunningSite.Start();
        var page = await site.Text("/search");
        Assert.Contains("method=\"post\" action=\"/search\"", page);
        Assert.DoesNotContain("search-help-title", page);
        Assert.Equal(page, await site.Text("/search?words=tears&q=tears"));
    }

    [Theory]
    [InlineData("suicide", true)]
    [InlineData("suicde", true)]
    [InlineData("i want to kil myself", true)]
    [InlineData("killing time", false)]
    public async Task Words_of_crisis_show_help_before_anything_else(string words, bool isCrisis)
    {
        await using var site = await RunningSite.Start();
        using var answer = await Post(site, ("words", words));
        var page = await answer.Content.ReadAsStringAsync(Newsroom.Cancel);
        Assert.Equal(isCrisis, page.Contains("search-help-title", StringComparison.Ordinal));
        if (isCrisis) Assert.True(page.IndexOf("search-help-title", StringComparison.Ordinal) < page.IndexOf("id=\"search-words\"", StringComparison.Ordinal));
        using var suggested = await Post(site, "/search/suggestions", [("words", words)]);
        Assert.Equal(isCrisis, (await suggested.Content.ReadFromJsonAsync<Suggestion[]>(Newsroom.Cancel))!.FirstOrDefault() is { Path: "/crisis", Kind: "Help" });
    }

    [Fact]
    public async Task Who_finds_nothing_who_asks_nothing_and_who_asks_too_much_are_told_and_shown_ways_on()
    {
        await using var site = await RunningSite.Start();
        foreach (var (words, said, code) in ((string, string, HttpStatusCode)[])[("zzzqqq", "Nothing here has these words", HttpStatusCode.OK), (" ", "Please write a word or two", HttpStatusCode.OK), (new string('a', 10_000), "more than 200 letters", HttpStatusCode.OK), (new string('a', 70_000), "more than 200 letters", HttpStatusCode.RequestEntityTooLarge)])
        {
            using var answer = await Post(site, ("words", words));
            var page = await answer.Content.ReadAsStringAsync(Newsroom.Cancel);
            Assert.Equal(code, answer.StatusCode);
            Assert.Contains(said, page);
            foreach (var way in (string[])["/a-to-z", "/topics", "/request-an-article", "/crisis"]) Assert.Contains($"href=\"{way}\"", page);
        }
    }

    [Fact]
    public async Task A_form_of_another_site_is_not_answered()
    {
        await using var site = await RunningSite.Start();
        foreach (var path in (string[])["/search", "/search/suggestions"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("words", "tears")]) };
            request.Headers.Add("Sec-Fetch-Site", "cross-site");
            using var answer = await site.Client.SendAsync(request, Newsroom.Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_was_looked_for_stands_in_no_log_no_file_and_no_table()
    {
        var newsroom = await Newsroom.Open();
        await using var site = await RunningSite.Start(newsroom.Database);
        var logged = new Listening();
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(logged);
        foreach (var path in (string[])["/search", "/search/suggestions", "/search?words=" + Secret])
            using (await Post(site, path, [("words", Secret + " tears \""), ("topic", Secret), ("kind", Secret), ("page", Secret)])) { }
        // What is written down is told from what is not: this is.
        site.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Wellspring").LogWarning("heard");
        Assert.Contains("heard", string.Concat(logged.Lines));
        Assert.DoesNotContain(Secret, string.Concat(logged.Lines));
        Assert.DoesNotContain(Secret, await Everything(newsroom));
        foreach (var file in Directory.GetFiles(site.Here.DataDirectory, "*", SearchOption.AllDirectories)) Assert.DoesNotContain(Secret, await Bytes(file));
        await newsroom.Db.DisposeAsync();
    }

    [Fact]
    public async Task Any_form_gets_a_page()
    {
        await using var site = await RunningSite.Start();
        string[] pieces = ["words=", "&", "=", "%00", "%", "+", "%22", "%ED%A0%BD", "tears", "topic=", "kind=", "page=", "-1", "999999999999", "2", "(", "~2", "*", "<script>", "\u00ff", "title:", "AND"];
        var forms = new List<string>();
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 14].Select(string.Concat).Holds(forms.Add, iter: 150);
        foreach (var form in forms)
        {
            using var answer = await site.Client.PostAsync("/search", new StringContent(form, Encoding.Latin1, "application/x-www-form-urlencoded"), Newsroom.Cancel);
            var page = await answer.Content.ReadAsStringAsync(Newsroom.Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.OK && page.Contains("</html>", StringComparison.Ordinal), form);
            Assert.DoesNotContain("<script>", page);
            using var suggested = await site.Client.PostAsync("/search/suggestions", new StringContent(form, Encoding.Latin1, "text/plain"), Newsroom.Cancel);
            Assert.Equal(HttpStatusCode.OK, suggested.StatusCode);
        }
    }

    private static Task<HttpResponseMessage> Post(RunningSite site, params (string Name, string Value)[] form) => Post(site, "/search", form);

    private static Task<HttpResponseMessage> Post(RunningSite site, string path, (string Name, string Value)[] form) =>
        site.Client.PostAsync(path, new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value))), Newsroom.Cancel);

    private static async Task<string> Everything(Newsroom newsroom)
    {
        if (newsroom.ConnectionString.StartsWith("Host", StringComparison.Ordinal))
            return await newsroom.Db.Database.SqlQueryRaw<string>("select database_to_xml(true, true, '')::text as \"Value\"").SingleAsync(Newsroom.Cancel);
        var file = newsroom.ConnectionString.Split(';')[0]["Data Source=".Length..];
        return await Bytes(file) + (File.Exists(file + "-wal") ? await Bytes(file + "-wal") : "");
    }

    private static async Task<string> Bytes(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(Newsroom.Cancel);
    }

    private sealed class Listening : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}
