using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Wellspring.Foundation;
using Wellspring.Screening;
using Wellspring.Screening.Fhir;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site.Screenings;

/// <summary>Screening tests without script, over a real socket: what is answered comes back added up, and stays nowhere.</summary>
public sealed class TestPagesTests : IAsyncLifetime
{
    private Newsroom newsroom = null!;
    private RunningSite site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        newsroom = await Newsroom.Open();
        foreach (var slug in (string[])["phq-9", "phq-4", "pc-ptsd-5", "gad-2"]) await Release(slug);
        site = await RunningSite.Start(newsroom.Database);
    }

    public async ValueTask DisposeAsync()
    {
        await newsroom.Db.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Answers_are_added_up_and_listed_and_nothing_keeps_them()
    {
        var answer = await Send("phq-9", Nine(1, 2, 1, 1, 2, 1, 2, 2, 0));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        var page = await Page(answer);
        Assert.Equal("12", page.QuerySelector("[data-total]")!.TextContent);
        Assert.Equal("10 to 14 Symptoms in the moderate range", Words(page.QuerySelector(".bands [aria-current]")!));
        Assert.Equal(["moderate"], Seen(page, "[data-of]").Select(e => e.GetAttribute("data-of")));
        Assert.Equal(9, page.QuerySelectorAll(".given li").Length);
        Assert.Contains("Feeling down, depressed, or hopeless More than half the days", page.QuerySelectorAll(".given li").Select(Words));
        Assert.Equal(9, page.QuerySelectorAll("input:checked").Length);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Empty(Seen(page, "#result [data-danger]"));
    }

    [Fact]
    public async Task Before_anything_is_answered_no_result_is_seen_and_the_tab_says_only_the_name()
    {
        var page = await Page(await site.Get("/tests/phq-9"));
        Assert.Equal("PHQ-9 | Wellspring", page.Title);
        Assert.True(page.QuerySelector("#result")!.HasAttribute("hidden"));
        Assert.True(page.QuerySelector("#problems")!.HasAttribute("hidden"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
        Assert.Empty(page.QuerySelectorAll("input:checked"));
        Assert.Equal("off", page.QuerySelector("form#answers")!.GetAttribute("autocomplete"));
    }

    [Fact]
    public async Task An_answer_that_tells_of_self_harm_brings_help_before_the_result_and_at_the_answer()
    {
        var page = await Page(await Send("phq-9", Nine(0, 0, 0, 0, 0, 0, 0, 0, 1)));
        var help = Seen(page, "#result [data-danger]").Single();
        Assert.Contains("tel:988", help.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("tel:911", help.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("href=\"/crisis\"", help.InnerHtml, StringComparison.Ordinal);
        Assert.True(help.CompareDocumentPosition(page.QuerySelector("#result-title")!).HasFlag(DocumentPositions.Following));
        Assert.Equal(["1", "2", "3"], page.QuerySelectorAll("[data-help]").Select(i => i.GetAttribute("value")));
        Assert.NotNull(page.QuerySelector("#q9 .at-answer a[href='tel:988']"));
    }

    [Fact]
    public async Task Help_is_there_also_when_answers_are_missing_and_then_there_is_no_score()
    {
        var answer = await Send("phq-9", ("q9", "2"), ("q1", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Page(answer);
        Assert.True(page.QuerySelector("#result")!.HasAttribute("hidden"));
        Assert.Equal("", page.QuerySelector("[data-total]")!.TextContent);
        Assert.Equal(["#q2", "#q3", "#q4", "#q5", "#q6", "#q7", "#q8"], page.QuerySelectorAll("#problems a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Error: Question 2 has no answer yet.", Words(page.QuerySelector("#q2 .wrong")!));
        Assert.Equal(["q1 1", "q9 2"], page.QuerySelectorAll("input:checked").Select(i => $"{i.GetAttribute("name")} {i.GetAttribute("value")}"));
        Assert.Contains(page.QuerySelectorAll(".someone"), s => s.Closest("#result") is null && s.Closest("fieldset") is null && s.InnerHtml.Contains("tel:988", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("q1=9&q9=1", true)]
    [InlineData("q9=0&q9=2", true)]
    [InlineData("q1=9&q9=0", false)]
    [InlineData("q1=9", false)]
    public async Task Help_is_there_also_when_an_answer_is_none_that_is_offered(string sent, bool isThere)
    {
        var page = await Page(await Post("/tests/phq-9", sent));
        Assert.Equal(isThere, Seen(page, ".someone[data-early]").Any());
        Assert.True(page.QuerySelector("#result")!.HasAttribute("hidden"));
        var first = page.QuerySelector("[data-early]")!;
        Assert.True(first.CompareDocumentPosition(page.QuerySelector("#problems")!).HasFlag(DocumentPositions.Following));
    }

    [Fact]
    public async Task A_result_leads_to_what_can_be_read_on_every_concern()
    {
        var page = await Page(await Send("phq-4", ("q1", "1"), ("q2", "1"), ("q3", "1"), ("q4", "1")));
        Assert.NotEmpty(page.QuerySelectorAll(".ways-on a[href^='/topics'], .ways-on a[href='/depression']"));
    }

    [Theory]
    [InlineData("q1=4", "Question 1 has an answer that it does not offer. Choose again.")]
    [InlineData("q1=-1", "Question 1 has an answer that it does not offer. Choose again.")]
    [InlineData("q1=1.0", "Question 1 has an answer that it does not offer. Choose again.")]
    [InlineData("q1=99999999999999999999", "Question 1 has an answer that it does not offer. Choose again.")]
    [InlineData("q1=%3Cscript%3E", "Question 1 has an answer that it does not offer. Choose again.")]
    [InlineData("q1=", "Question 1 has an answer that it does not offer. Choose again.")]
    [InlineData("q1=0&q1=3", "Question 1 has more than one answer. Choose again.")]
    public async Task What_a_question_does_not_offer_is_named_and_nothing_is_half_scored(string sent, string sentence)
    {
        var answer = await Post("/tests/gad-2", sent + "&q2=1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Page(answer);
        Assert.Equal([sentence], page.QuerySelectorAll("#problems li").Select(Words));
        Assert.True(page.QuerySelector("#result")!.HasAttribute("hidden"));
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type])"));
    }

    [Fact]
    public async Task Answers_to_what_is_not_asked_do_not_count()
    {
        var page = await Page(await Send("pc-ptsd-5", ("q1", Place("pc-ptsd-5", 0, "No")), ("q2", "1"), ("q3", "1")));
        Assert.Equal("0", page.QuerySelector("[data-total]")!.TextContent);
        Assert.Equal("Only if you answered “Yes” to question 1.", Words(page.QuerySelector("#q2 .hint")!));
        Assert.Single(page.QuerySelectorAll(".given li"));
    }

    [Fact]
    public async Task Every_meaning_that_is_shown_is_the_one_that_the_score_has()
    {
        var draws = 0u;
        foreach (var instrument in InstrumentLibrary.All.Where(i => i.Slug is "phq-9" or "phq-4" or "pc-ptsd-5" or "gad-2"))
        {
            for (var round = 0; round < 12; round++)
            {
                var answers = instrument.Questions.Select(q => (int)(FixedSeeds.Draw(++draws) * q.Options.Count)).ToList();
                var scored = instrument.Score(instrument.Questions.Zip(answers).ToDictionary(p => p.First.LinkId, p => p.Second));
                var page = await Page(await Send(instrument.Slug, [.. answers.Index().Select(a => ($"q{a.Index + 1}", $"{a.Item}"))]));
                foreach (var score in scored.Scores)
                {
                    var part = page.QuerySelector($"[data-score='{score.Rule.Code}']")!;
                    Assert.Equal($"{score.Total:0.##}", part.QuerySelector("[data-total]")!.TextContent);
                    Assert.Equal(score.Band?.Code, part.QuerySelector("[aria-current]")?.GetAttribute("data-band"));
                    Assert.Equal(score.Rule.CutOffs.Index().Where(c => c.Item.IsReachedBy(score)).Select(c => $"{c.Index}"), Seen(part, "[data-cut][data-reached]").Select(c => c.GetAttribute("data-cut")));
                }
            }
        }
    }

    [Fact]
    public async Task The_answers_come_as_a_file_that_scores_the_same_again()
    {
        var answer = await Post("/tests/phq-9/response", Fields(Nine(3, 3, 3, 0, 0, 0, 0, 0, 0)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/fhir+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("questionnaire-response.json", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        var given = GivenAnswers.Read(await answer.Content.ReadAsStringAsync(Cancel), "response.json");
        var instrument = InstrumentLibrary.Find(given)!;
        Assert.Equal("phq-9", instrument.Slug);
        Assert.Equal(9, instrument.Score(MatchAnswers.Of(instrument, given).Value!.Places).Scores.Single().Total);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post("/tests/phq-9/response", "q1=1")).StatusCode);
    }

    [Fact]
    public async Task The_bytes_that_were_signed_can_be_held_against_their_fingerprint()
    {
        var bytes = await site.Client.GetByteArrayAsync("/tests/phq-9/definition.json", Cancel);
        Assert.Contains(Hashing.Sha256Hex(bytes), await site.Text("/tests/phq-9"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sold_shared_or_signed_up_to_beside_a_test()
    {
        foreach (var slug in (string[])["phq-9", "phq-4", "pc-ptsd-5", "gad-2"])
        {
            var page = await Page(await site.Get($"/tests/{slug}"));
            Assert.Empty(page.QuerySelectorAll(".placement, .newsletter, [data-proof], input[type=email]"));
            Assert.DoesNotContain("share", page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
            Assert.NotNull(page.QuerySelector(".leave.quick"));
        }
    }

    [Fact]
    public async Task What_was_withdrawn_is_gone_and_answers_nothing_more()
    {
        await using (var db = newsroom.AnotherConnection()) Assert.Empty((await WithdrawInstrument.Handle(db, "gad-2", "Its wording is being looked at.", TimeProvider.System, newsroom.Editor, Cancel)).Refusals);
        await site.UntilReady();
        Assert.Equal(HttpStatusCode.Gone, (await site.Get("/tests/gad-2")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await Send("gad-2", ("q1", "0"), ("q2", "0"))).StatusCode);
        Assert.DoesNotContain("/tests/gad-2", await site.Text("/tests"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Send("no-such-test", ("q1", "0"))).StatusCode);
    }

    [Fact]
    public async Task A_strangers_page_and_a_flood_of_letters_are_sent_away()
    {
        var strange = new HttpRequestMessage(HttpMethod.Post, "/tests/gad-2") { Content = Form("q1=0&q2=0") };
        strange.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Client.SendAsync(strange, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post("/tests/gad-2", "q1=" + new string('1', 20_000))).StatusCode);
    }

    private async Task Release(string slug)
    {
        Assert.Empty((await SignInstrument.Handle(newsroom.Db, slug, null, 1, newsroom.Time, newsroom.Reviewer, Cancel)).Refusals);
        Assert.Empty((await ReleaseInstrument.Handle(newsroom.Db, slug, newsroom.Time, newsroom.Editor, Cancel)).Refusals);
    }

    private static (string, string)[] Nine(params int[] places) => [.. places.Index().Select(p => ($"q{p.Index + 1}", $"{p.Item}"))];

    private static string Place(string slug, int question, string words) =>
        $"{InstrumentLibrary.All.Single(i => i.Slug == slug).Questions[question].Options.Index().Single(o => o.Item.Text == words).Index}";

    private Task<HttpResponseMessage> Send(string slug, params (string Name, string Value)[] fields) => Post($"/tests/{slug}", Fields(fields));

    private Task<HttpResponseMessage> Post(string path, string body) => site.Client.PostAsync(path, Form(body), Cancel);

    private static string Fields((string Name, string Value)[] fields) => string.Join('&', fields.Select(f => $"{f.Name}={f.Value}"));

    private static StringContent Form(string body) => new(body, Encoding.UTF8, "application/x-www-form-urlencoded");

    private static async Task<IHtmlDocument> Page(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));

    private static IEnumerable<IElement> Seen(IParentNode within, string selector) => within.QuerySelectorAll(selector).Where(e => !e.HasAttribute("hidden"));

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
