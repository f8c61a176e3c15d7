using System.Net;
using System.Text.Json.Nodes;
using Wellspring.Foundation;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.Drafts;

/// <summary>What the editor's script meets, over a real socket.</summary>
public sealed class EditorEndpointTests : IAsyncLifetime
{
    private RunningSite site = null!;
    private Writer wanda = null!;
    private string draft = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start();
        wanda = await Writer.At(site);
        draft = await wanda.Begin("Why we cry");
        await wanda.Open(draft);
    }

    public async ValueTask DisposeAsync()
    {
        wanda.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_document_is_stored_and_comes_back_with_its_source()
    {
        var saved = await Writer.Answer(await wanda.Put(draft, Sent(1, "One.", "Two.")));
        Assert.Equal(2, (int)saved["revision"]!);
        Assert.False(saved.ContainsKey("document"));
        var opened = await wanda.Open(draft);
        Assert.Equal((2, 2, "Why we cry"), ((int)opened["revision"]!, (int)opened["words"]!, (string)opened["fields"]!["title"]!));
        Assert.Equal("One.", (string)opened["document"]!["content"]![0]!["attrs"]!["kept"]!["source"]!);
    }

    [Fact]
    public async Task Changes_of_two_people_come_together_and_a_contradiction_comes_to_the_second()
    {
        await wanda.Put(draft, Sent(1, "One.", "Two."));
        using var eddie = await Writer.At(site, "eddie@example.org", Roles.Editor);
        await eddie.Open(draft);
        await eddie.Put(draft, Sent(2, "One.", "Two is changed."));
        var merged = await Writer.Answer(await wanda.Put(draft, Sent(2, "One is changed.", "Two.")));
        Assert.Equal("While you wrote, eddie@example.org changed a passage of the text.", (string)merged["merged"]![0]!);
        Assert.Equal(["One is changed.", "Two is changed."], merged["document"]!["content"]!.AsArray().Select(n => (string)n!["content"]![0]!["text"]!));

        var late = await wanda.Put(draft, Sent(2, "One.", "Two, otherwise."));
        var conflict = await Writer.Answer(late);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(("unit 1", "Two.", "Two, otherwise.", "Two is changed."), ((string)conflict["conflicts"]![0]!["place"]!, (string)conflict["conflicts"]![0]!["base"]!, (string)conflict["conflicts"]![0]!["mine"]!, (string)conflict["conflicts"]![0]!["theirs"]!));
        Assert.Equal(HttpStatusCode.OK, (await wanda.Put(draft, Sent((int)conflict["revision"]!, "One is changed.", "Two, as both agreed."))).StatusCode);
    }

    [Fact]
    public async Task Findings_name_the_child_of_the_document_as_it_was_sent_and_the_field()
    {
        var check = await Writer.Answer(await wanda.Post(draft + "/findings", Sent(1, "Fine.", "", "", "Studies show that 40% of all adults cry each week.").ToJsonString()));
        var uncited = check["findings"]!.AsArray().Single(f => (string)f!["code"]! == "claim-uncited")!;
        Assert.Equal((3, "refuse", "line 3"), ((int)uncited["unit"]!, (string)uncited["severity"]!, (string)uncited["place"]!));
        Assert.Equal(3, (int)check["claims"]![0]!["unit"]!);
        Assert.Equal("description", (string)check["findings"]!.AsArray().Single(f => (string)f!["code"]! == "description-missing")!["field"]!);
        Assert.Contains("sign-off-missing", check["stillToCome"]!.AsArray().Select(f => (string)f!["code"]!));
        Assert.Equal(0, (int)(await wanda.Open(draft))["words"]!);
        Assert.Equal(HttpStatusCode.OK, (await wanda.Post(draft + "/findings", "")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"document":{"type":"doc"}}""")]
    [InlineData("""{"revision":1,"document":{"type":"script"}}""")]
    [InlineData("""{"revision":1,"fields":{"slug":7}}""")]
    [InlineData("""{"revision":1,"fields":{"owner":"me"}}""")]
    [InlineData("""{"revision":1,"fields":{"kind":"2"}}""")]
    [InlineData("""{"revision":1,"fields":{"title":"\ud800"}}""")]
    [InlineData("""{"revision":1,"fields":{"media":[{"file":"a","hash":"../../etc/passwd","licence":"","credit":""}]}}""")]
    public async Task What_is_no_document_is_refused_in_a_sentence_and_changes_nothing(string sent)
    {
        var answer = await wanda.Send(HttpMethod.Put, draft + "/document", new StringContent(sent, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotEmpty((await Writer.Answer(answer))["findings"]!.AsArray());
        Assert.Equal(1, (int)(await wanda.Open(draft))["revision"]!);
    }

    [Fact]
    public async Task Control_characters_are_stored_on_every_database_and_leave_the_title_on_one_line()
    {
        var sent = Sent(1, "One \u0001 two.");
        sent["fields"] = new JsonObject { ["title"] = "A\u0000\nB\u202e" };
        Assert.Equal(HttpStatusCode.OK, (await wanda.Put(draft, sent)).StatusCode);
        Assert.Equal("A B", (string)(await wanda.Open(draft))["fields"]!["title"]!);
    }

    [Fact]
    public async Task Without_the_word_of_a_page_nothing_is_taken_and_signed_out_is_told_apart()
    {
        var stranger = await wanda.Browser.Send(new(HttpMethod.Put, draft + "/document") { Content = new StringContent("{}") });
        Assert.Equal(HttpStatusCode.BadRequest, stranger.StatusCode);
        await wanda.Browser.Submit("/studio", "/studio/sign-out");
        Assert.Equal(HttpStatusCode.Unauthorized, (await wanda.Put(draft, Sent(1, "One."))).StatusCode);
    }

    [Fact]
    public async Task A_document_that_is_too_large_is_refused_before_it_is_read()
    {
        var answer = await wanda.Put(draft, Sent(1, new string('a', 13 << 20)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private static JsonObject Sent(int revision, params string[] paragraphs) => new() { ["revision"] = revision, ["document"] = Writer.Document(paragraphs) };
}
