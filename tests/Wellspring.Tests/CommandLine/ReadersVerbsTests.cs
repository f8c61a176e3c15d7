using System.Text.Json;
using Wellspring.Foundation;
using Wellspring.Readers;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Readers;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

public sealed class ReadersVerbsTests : IAsyncLifetime
{
    private const string Editor = "eddie-editor@example.org";

    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private ReadersDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await ReadersDesk.Open();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_request_is_planned_answered_and_told()
    {
        var request = await desk.Ask("How do I deal with panic attacks?", "waits@example.org");
        Assert.Equal((0, $"{request.Number}  2026-11-20  new  1 voice  wants an answer  \"How do I deal with panic attacks?\""), await Run("requests", "list"));
        Assert.Equal((0, $"request {request.Number} is planned"), await Run("requests", "plan", $"{request.Number}", "--as", Editor));
        Assert.Equal(1, (await Run("requests", "answer", $"{request.Number}", "--as", Editor, "--article", Newsroom.Slug)).Code);
        await desk.Publish();
        Assert.Equal((0, $"request {request.Number} is answered"), await Run("requests", "answer", $"{request.Number}", "--as", Editor, "--article", Newsroom.Slug));
        Assert.Equal((0, ""), await Run("requests", "list"));
        Assert.EndsWith("waits", (await Run("mail", "list")).Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await Run("requests", "list", "--all", "--format", "json")).Output);
        var only = Assert.Single(json.RootElement.GetProperty("requests").EnumerateArray().ToList());
        Assert.Equal(("answered", Newsroom.Slug, 1, false), (only.GetProperty("state").GetString(), only.GetProperty("article").GetString(), only.GetProperty("voices").GetInt32(), only.GetProperty("waitsForAnswer").GetBoolean()));
    }

    [Fact]
    public async Task A_readers_words_do_nothing_to_the_terminal()
    {
        // As a row that came in by another way could hold them.
        desk.Db.Add(new Message { Kind = MessageKind.Contact, At = desk.Newsroom.Time.GetUtcNow(), Words = "\u001b]0;owned\u0007\u001b[2J\r\nfake line\u202e", Proof = desk.NextProof() });
        await desk.Db.SaveChangesAsync(desk.Cancel);
        var number = desk.Db.ReaderMessages.Single().Number;
        foreach (var said in new[] { await Run("feedback", "list"), await Run("feedback", "show", $"{number}", "--as", Editor), await Run("feedback", "list", "--format", "json") })
        {
            Assert.Equal(0, said.Code);
            Assert.DoesNotContain(said.Output, c => char.IsControl(c) && c != '\n' && c != '\r' || c == '\u202e');
        }
        Assert.Single((await Run("feedback", "list")).Output.Split('\n'));
    }

    [Fact]
    public async Task Feedback_is_listed_shown_settled_and_let_in()
    {
        var spam = await desk.Receive(new(MessageKind.Contact) { Words = "Hello" }, "trap");
        Assert.Contains("kept apart: a field was filled in", (await Run("feedback", "list", "--kept-apart")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("feedback", "let-in", $"{spam.Number}", "--as", Editor)).Code);
        await desk.Receive(new(MessageKind.Feedback) { Words = "The dose is wrong", ReportsError = true, Helpful = Helpful.No });
        var wants = await desk.Receive(new(MessageKind.Contact) { Words = "Please answer", WantsAnswer = true, Address = "asks@example.org" });
        var lines = (await Run("feedback", "list")).Output.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Contains("ERROR  helpful: no", lines[0], StringComparison.Ordinal);
        Assert.Equal((0, "from asks@example.org\nPlease answer"), await Run("feedback", "show", $"{wants.Number}", "--as", Editor));
        Assert.Equal(1, (await Run("feedback", "show", $"{wants.Number}", "--as", "wanda-writer@example.org")).Code);
        Assert.Equal(0, (await Run("feedback", "settle", $"{wants.Number}", "--as", Editor, "--why", "answered")).Code);
        Assert.Equal((0, "Please answer"), await Run("feedback", "show", $"{wants.Number}", "--as", Editor));
    }

    [Theory]
    [InlineData(2, "requests")]
    [InlineData(2, "requests", "plan", "one", "--as", Editor)]
    [InlineData(2, "requests", "answer", "1", "--as", Editor)]
    [InlineData(2, "requests", "decline", "1", "--as", Editor)]
    [InlineData(1, "requests", "decline", "1", "--as", Editor, "--why", "Outside our field")]
    [InlineData(1, "requests", "plan", "1", "--as", "stranger@example.org")]
    [InlineData(1, "feedback", "settle", "1", "--as", Editor)]
    [InlineData(1, "feedback", "let-in", "1", "--as", Editor)]
    [InlineData(1, "mail", "send-again", "0193a2a1-7a2f-7000-8000-000000000000", "--as", Editor)]
    [InlineData(2, "mail", "send-again", "first", "--as", Editor)]
    public async Task Bad_usage_and_refusals_are_one_line(int code, params string[] verb)
    {
        Assert.Equal(code, (await Run(verb)).Code);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("Wellspring__SmtpUrl", "mail.example.org:25")]
    [InlineData("Wellspring__MailFrom", "nobody")]
    [InlineData("Wellspring__ContactAddress", "Ann <a@b.example>")]
    [InlineData("Wellspring__KeepAddressesDays", "0")]
    [InlineData("Wellspring__KeepMessagesMonths", "two years")]
    public async Task A_setting_that_cannot_be_used_is_named(string name, string value)
    {
        Assert.Equal(2, await Cli.Run(["requests", "list"], n => n == name ? value : n == "ConnectionStrings__Wellspring" ? desk.Newsroom.ConnectionString : null, output, error, desk.Cancel));
        Assert.StartsWith($"wellspring: {name}", error.ToString(), StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output)> Run(params string[] verb)
    {
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
        var code = await Cli.Run(verb, name => name == "ConnectionStrings__Wellspring" ? desk.Newsroom.ConnectionString : null, output, error, desk.Cancel);
        return (code, output.ToString().TrimEnd());
    }
}
