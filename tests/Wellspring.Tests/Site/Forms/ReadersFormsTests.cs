using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;
using Wellspring.Readers;
using Wellspring.Site.Forms;
using Wellspring.Tests.Foundation.Forms;

namespace Wellspring.Tests.Site.Forms;

/// <summary>Forms as a reader meets them, over a real socket.</summary>
public sealed class ReadersFormsTests : IAsyncLifetime
{
    private RunningSite site = null!;
    private int address;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await RunningSite.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("/request-an-article")]
    [InlineData("/feedback")]
    [InlineData("/about/contact")]
    public async Task A_page_with_a_form_is_the_same_for_everybody(string path)
    {
        var page = await site.Text(path);
        Assert.Contains($"action=\"{path}\"", page, StringComparison.Ordinal);
        Assert.Equal(page, await site.Text(path));
        Assert.False((await site.Get(path)).Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Without_script_a_reader_confirms_once_and_is_thanked()
    {
        var confirm = await Post("/request-an-article", ("words", "Grief in children,\nplease"), ("address", "waits@example.org"));
        Assert.Equal(HttpStatusCode.OK, confirm.StatusCode);
        var fields = Hidden(await Body(confirm));
        Assert.Equal("Grief in children,\nplease", fields["words"]);
        await Task.Delay(800, Cancel);
        var thanked = await Post("/request-an-article", [.. fields.Select(f => (f.Key, f.Value))]);
        Assert.Equal((HttpStatusCode.SeeOther, "/thank-you"), (thanked.StatusCode, thanked.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/thank-you")).StatusCode);
        await using var db = site.Database.Open();
        Assert.Equal("Grief in children,\nplease", Assert.Single(await db.ReaderMessages.ToListAsync(Cancel)).Words);
        Assert.Equal("waits@example.org", Assert.Single(await db.ReplyAddresses.ToListAsync(Cancel)).Address);
    }

    [Fact]
    public async Task With_a_task_that_was_worked_on_one_post_is_enough_and_two_presses_are_one_message()
    {
        var work = await Worked();
        for (var press = 0; press < 2; press++) Assert.Equal(HttpStatusCode.SeeOther, (await Post("/feedback", ("words", "Thank you"), ("helpful", "yes"), ("task", work.Task), ("number", work.Number))).StatusCode);
        var other = await Post("/feedback", ("words", "Something else"), ("task", work.Task), ("number", work.Number));
        Assert.Contains("Is this what you want to send?", await Body(other), StringComparison.Ordinal);
        await using var db = site.Database.Open();
        Assert.Equal(1, await db.ReaderMessages.CountAsync(Cancel));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_field_and_all_that_was_typed_is_kept()
    {
        var typed = "<b>tricky</b> & \"quoted\"\n" + new string('x', 600);
        var again = await Post("/request-an-article", ("words", typed), ("address", "no address"));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await Body(again));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(["#form-words", "#form-address"], page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        Assert.Equal(typed, page.QuerySelector("textarea")!.TextContent);
        Assert.Equal("no address", page.QuerySelector("#form-address")!.GetAttribute("value"));
        Assert.Equal("form-words-hint form-words-wrong", page.QuerySelector("textarea")!.GetAttribute("aria-describedby"));
        Assert.NotEmpty(page.QuerySelectorAll("#help a[href^='tel:']"));
        Assert.Equal("no-store", again.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("a@[127.0.0.1]", "number in brackets")]
    [InlineData("a@[IPv6:::1]", "number in brackets")]
    [InlineData("a@127.0.0.1", "no e-mail address")]
    public async Task A_number_instead_of_a_domain_is_no_address_and_the_form_says_so(string address, string said)
    {
        var again = await Post("/request-an-article", ("words", "Why do I cry at work?"), ("address", address));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await Body(again));
        Assert.Contains(said, page.QuerySelector("#form-address-wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Why do I cry at work?", page.QuerySelector("textarea")!.TextContent);
    }

    [Theory]
    [InlineData("/about/contact")]
    [InlineData("/request-an-article")]
    [InlineData("/feedback")]
    public async Task What_is_larger_than_a_form_can_be_gets_a_page_that_says_the_limit_and_where_help_is(string path)
    {
        var answer = await Post(path, ("words", new string('x', 70_000)));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await Body(answer));
        Assert.Contains("64 kilobytes", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("main a[href^='tel:']"));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("I want to die and nobody knows", "/thank-you/for-writing")]
    [InlineData("A question about sleep", "/thank-you")]
    public async Task Who_may_be_in_danger_is_shown_help_before_all_else_and_their_words_arrive(string words, string where)
    {
        var thanked = await Send("/about/contact", ("words", words));
        Assert.Equal(where, thanked.Headers.Location?.ToString());
        Assert.Equal(where != "/thank-you", (await site.Text(where)).Contains("card emergency", StringComparison.Ordinal));
        await using var db = site.Database.Open();
        Assert.Equal(words, Assert.Single(await db.ReaderMessages.ToListAsync(Cancel)).Words);
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("no address", HttpStatusCode.UnprocessableEntity)]
    public async Task Who_may_be_in_danger_is_shown_help_also_where_the_form_comes_back(string address, HttpStatusCode status)
    {
        var again = await Post("/about/contact", ("words", "I want to kill myself tonight"), ("address", address));
        Assert.Equal(status, again.StatusCode);
        Assert.Contains("<section class=\"search-help\"", await Body(again), StringComparison.Ordinal);
        Assert.DoesNotContain("<section class=\"search-help\"", await Body(await Post("/about/contact", ("words", "A question about sleep"), ("address", address))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seven_an_hour_from_one_place_are_too_many_without_script_and_nothing_typed_is_lost()
    {
        var from = ("X-Forwarded-For", "198.51.100.1, 203.0.113.77");
        for (var sent = 0; sent < 6; sent++) Assert.Equal(HttpStatusCode.SeeOther, (await Send("/feedback", [from], ("words", $"Word number {sent}"))).StatusCode);
        var wait = await Send("/feedback", [from], ("words", "Word number seven"));
        Assert.Equal(HttpStatusCode.TooManyRequests, wait.StatusCode);
        Assert.NotNull(wait.Headers.RetryAfter);
        Assert.Contains("Word number seven</textarea>", await Body(wait), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cross-site", null, HttpStatusCode.Forbidden)]
    [InlineData("same-site", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", "null", HttpStatusCode.OK)]
    [InlineData(null, "null", HttpStatusCode.OK)]
    public async Task A_form_on_another_site_brings_nothing(string? fetchSite, string? origin, HttpStatusCode status)
    {
        (string, string)[] headers = [.. new[] { ("Sec-Fetch-Site", fetchSite), ("Origin", origin) }.Where(h => h.Item2 is not null).Select(h => (h.Item1, h.Item2!))];
        Assert.Equal(status, (await Post("/feedback", headers, ("words", "Hello"))).StatusCode);
    }

    [Fact]
    public async Task The_field_that_people_do_not_see_keeps_a_message_apart_and_says_nothing()
    {
        var work = await Worked();
        var thanked = await Post("/about/contact", ("words", "Cheap pills"), (FormFields.Trap, "x"), ("task", work.Task), ("number", work.Number));
        Assert.Equal("/thank-you", thanked.Headers.Location?.ToString());
        await using var db = site.Database.Open();
        Assert.Single(await ListMessages.KeptApart(db, Cancel));
    }

    [Fact]
    public async Task The_field_that_people_do_not_see_is_not_forgotten_by_confirming()
    {
        await Send("/about/contact", ("words", "Cheap pills"), (FormFields.Trap, "x"));
        await using var db = site.Database.Open();
        Assert.Single(await ListMessages.KeptApart(db, Cancel));
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("application/x-www-form-urlencoded; charset=utf-16", 415)]
    [InlineData("application/json", 415)]
    [InlineData("", 415)]
    [InlineData("application/x-www-form-urlencoded; charset=utf-8", 200)]
    public async Task Only_a_form_is_read_as_one(string type, int status) => Assert.Equal(status, (int)(await Raw("/feedback", "words=Hello"u8.ToArray(), type)).StatusCode);

    [Fact]
    public async Task A_body_of_a_megabyte_is_refused_with_a_sentence() =>
        Assert.Contains("shorten", await Body(await Raw("/feedback", System.Text.Encoding.ASCII.GetBytes("words=" + new string('x', 1 << 20)))), StringComparison.Ordinal);

    [Fact]
    public async Task Whatever_is_sent_gets_a_page_or_a_clear_no_and_never_an_error_of_ours()
    {
        var random = new Random((int)FixedSeeds.Seed);
        string[] seeds = ["words=%00%00&helpful=9999999999999", "words=%ED%A0%80%FF%FE", string.Join('&', Enumerable.Range(0, 10_000).Select(i => $"f{i}=1")), "&&&===&&", "words=a&words=b&words=c", "edition=-1&article=%2e%2e%2f&words=x", "words=%u0041%", "task=AAAA&number=-1&confirmation=%00&words=hi", "%00=1", "helpful=Yes,No&wrong=&words="];
        foreach (var kind in Enum.GetValues<MessageKind>())
            for (var round = 0; round < 60; round++)
            {
                var body = round < seeds.Length ? System.Text.Encoding.UTF8.GetBytes(seeds[round]) : Random(random);
                var answer = await Raw(FormPaths.Of(kind), body);
                Assert.True((int)answer.StatusCode is >= 200 and < 500, $"{(int)answer.StatusCode} to {Convert.ToHexString(body.AsSpan(0, Math.Min(80, body.Length)))}");
                Assert.DoesNotContain("   at Wellspring", await Body(answer), StringComparison.Ordinal);
            }
    }

    [Fact]
    public async Task Hostile_words_are_stored_as_words_and_shown_as_words()
    {
        var typed = "\"><script>alert(1)</script>\u0000\u001b[2J '; DROP TABLE readers_messages; --";
        var confirm = await Post("/about/contact", ("words", typed));
        Assert.DoesNotContain("<script>alert", await Body(confirm), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await Send("/about/contact", ("words", typed))).StatusCode);
        await using var db = site.Database.Open();
        Assert.Equal("\"><script>alert(1)</script>[2J '; DROP TABLE readers_messages; --", Assert.Single(await db.ReaderMessages.ToListAsync(Cancel)).Words);
    }

    [Fact]
    public async Task Nothing_of_what_readers_send_is_logged()
    {
        using var log = new ListeningLog();
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await Send("/request-an-article", [("X-Forwarded-For", "203.0.113.99"), ("User-Agent", "SecretAgent/1")], ("words", "A secret question about grief"), ("address", "secret@example.org"));
        await Post("/request-an-article", [("X-Forwarded-For", "203.0.113.99")], ("words", "secret"), ("address", "secret"));
        await Raw("/feedback", "words=secret"u8.ToArray(), "text/plain");
        site.Services.GetRequiredService<ILoggerFactory>().CreateLogger("test").LogInformation("The log is heard.");
        Assert.Contains(log.Lines, l => l.Contains("The log is heard.", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Contains("secret", StringComparison.OrdinalIgnoreCase) || l.Contains("203.0.113.99", StringComparison.Ordinal));
        await using var db = site.Database.Open();
        Assert.Equal(1, await db.ReaderMessages.CountAsync(Cancel));
    }

    [Fact]
    public async Task Getting_a_form_with_words_in_the_address_shows_the_same_page_as_without() =>
        Assert.Equal(await site.Text("/feedback"), await site.Text("/feedback?words=hello&helpful=no"));

    [Fact]
    public async Task A_letter_that_was_written_lies_in_the_folder_soon_and_nowhere_else()
    {
        await using (var db = site.Database.Open())
        {
            db.Post("waits@example.org", "We have answered your question", "Here it is.", TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        }
        await using var after = site.Database.Open();
        for (var tries = 0; tries < 500 && await after.Letters.AnyAsync(Cancel); tries++) await Task.Delay(20, Cancel);
        Assert.Empty(await after.Letters.ToListAsync(Cancel));
        var mail = await MimeKit.MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(Path.Combine(site.Here.DataDirectory, "mail"))), Cancel);
        Assert.Equal("waits@example.org", mail.To.ToString());
    }

    [Fact]
    public async Task A_mail_server_that_is_away_keeps_no_page_from_readers()
    {
        await using var db = site.Database.Open();
        var now = TimeProvider.System.GetUtcNow();
        db.Outbox.Add(new OutboxMessage { Kind = nameof(LetterWritten), Payload = "{}", OccurredAt = now, DueAt = now.AddMinutes(5), Attempts = 3 });
        await db.SaveChangesAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/readyz")).StatusCode);
    }

    private static byte[] Random(Random random)
    {
        var bytes = new byte[random.Next(0, 3000)];
        random.NextBytes(bytes);
        return random.Next(2) == 0 ? bytes : [.. "words="u8, .. bytes];
    }

    private async Task<(string Task, string Number)> Worked()
    {
        var task = System.Text.Json.JsonDocument.Parse(await site.Text("/forms/task")).RootElement.GetProperty("task").GetString()!;
        var number = FormDoorTests.Work(task);
        await Task.Delay(1600, Cancel);
        return (task, number);
    }

    private Task<HttpResponseMessage> Send(string path, params (string Name, string Value)[] fields) => Send(path, [("X-Forwarded-For", $"203.0.113.{address++}")], fields);

    private async Task<HttpResponseMessage> Send(string path, (string, string)[] headers, params (string Name, string Value)[] fields)
    {
        var hidden = Hidden(await Body(await Post(path, headers, fields)));
        await Task.Delay(750, Cancel);
        return await Post(path, headers, [.. hidden.Select(f => (f.Key, f.Value))]);
    }

    private Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) => Post(path, [], fields);

    private async Task<HttpResponseMessage> Post(string path, (string Name, string Value)[] headers, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await site.Client.SendAsync(request, Cancel);
    }

    private async Task<HttpResponseMessage> Raw(string path, byte[] body, string type = "application/x-www-form-urlencoded")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        if (type.Length > 0) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await site.Client.SendAsync(request, Cancel);
    }

    private static Task<string> Body(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancel);

    private static Dictionary<string, string> Hidden(string page) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelectorAll("form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);

    private sealed class ListeningLog : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Lines) Lines.Add($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
