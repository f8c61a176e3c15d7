using System.Net;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.Drafts;

/// <summary>An article is found, written, checked, looked at and kept without a script.</summary>
public sealed class DraftPageTests : IAsyncLifetime
{
    private RunningSite site = null!;
    private Writer wanda = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => (site, wanda) = (await RunningSite.Start(), null!);

    public async ValueTask DisposeAsync()
    {
        wanda?.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_new_article_is_begun_written_and_kept_as_its_first_edition()
    {
        wanda = await Writer.At(site);
        var draft = await wanda.Begin("Why we cry");
        Assert.Equal(draft + "?done=saved", To(await Save(draft, "", "1", "One.\r\n\r\nTwo.")));
        var page = await Text(draft + "?done=saved");
        Assert.Contains("<p class=\"done\" role=\"status\">Saved.</p>", page, StringComparison.Ordinal);
        Assert.Contains("One.\n\nTwo.</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#description\"", page, StringComparison.Ordinal);
        Assert.Equal(draft + "?done=edition", To(await Save(draft, "/edition", "2", "One.\n\nThree.")));
        await using var db = site.Database.Open();
        var edition = await db.Editions.SingleAsync(Cancel);
        Assert.Equal(("Why we cry", "One.\n\nThree.", 1), (edition.Title, edition.Body, edition.Number));
        var after = await Text(draft);
        Assert.Contains("Keep as edition 2", after, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/studio/articles/why-we-cry\">The article, its reviews and its history</a>", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_forms_are_merged_and_a_contradiction_keeps_both_texts_in_the_field()
    {
        wanda = await Writer.At(site);
        var draft = await wanda.Begin("Why we cry");
        await Save(draft, "", "1", "One.\n\nTwo.");
        await Save(draft, "", "2", "One.\n\nTheirs.");
        Assert.Equal(draft + "?done=merged", To(await Save(draft, "", "2", "Mine.\n\nTwo.")));
        var answer = await Save(draft, "", "2", "One.\n\nMine, too.");
        var page = await Text(answer);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Mine.\n\nTheirs.\n\nMine, too.</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("Somebody else changed the same passage", page, StringComparison.Ordinal);
        Assert.Contains("name=\"revision\" value=\"4\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_stays_in_its_field_with_the_reason_beside_it_and_on_top()
    {
        wanda = await Writer.At(site);
        var draft = await wanda.Begin("Why we cry");
        var answer = await wanda.Browser.Submit(draft, draft, ("revision", "1"), ("title", "Why we cry"), ("slug", "Not <b>this</b>"), ("body", "<script>alert(1)</script>\n\n</textarea>kept"));
        var page = await Text(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<a href=\"#slug\">", page, StringComparison.Ordinal);
        Assert.Contains("id=\"slug-wrong\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Not &lt;b&gt;this&lt;/b&gt;\"", page, StringComparison.Ordinal);
        Assert.Contains("&lt;/textarea&gt;kept</textarea>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_discarded_after_a_question_and_takes_nothing_more()
    {
        wanda = await Writer.At(site);
        var draft = await wanda.Begin("Why we cry");
        Assert.Contains("Discard this draft?", await Text(draft + "/discarding"), StringComparison.Ordinal);
        Assert.Equal("/studio/articles", To(await wanda.Browser.Submit(draft + "/discarding", draft + "/discarding")));
        Assert.Contains("This draft was discarded.", await Text(draft), StringComparison.Ordinal);
        var late = await wanda.Browser.Submit("/studio", draft, ("revision", "1"), ("title", "Late"), ("body", "Late."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("Late.</textarea>", await Text(late), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_is_the_readers_page_marked_framed_by_us_alone_and_kept_nowhere()
    {
        wanda = await Writer.At(site);
        var draft = await wanda.Begin("Why we cry");
        await Save(draft, "", "1", "## Tears\n\nOne.");
        var answer = await wanda.Browser.Get(draft + "/preview");
        var page = await Text(answer);
        Assert.Contains("Preview: nobody has signed this text", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"tears\">", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Crisis help\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Medically reviewed", page, StringComparison.Ordinal);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'self'; sandbox allow-same-origin", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Contains("frame-src 'self'", (await wanda.Browser.Get(draft + "/previews")).Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", (await wanda.Browser.Get("/studio")).Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/articles/why-we-cry")).StatusCode);
    }

    [Fact]
    public async Task The_list_finds_articles_and_opens_the_draft_of_one()
    {
        await using (var db = site.Database.Open())
            for (var i = 1; i <= 120; i++) await WriteEdition.Handle(db, Newsroom.Draft with { Slug = $"text-{i}", Title = $"Text {i} of Many", Topic = i % 2 == 0 ? "grief" : null, Authors = i == 7 ? ["wanda-writer"] : [] }, TimeProvider.System, Actor.System("test"), Cancel);
        wanda = await Writer.At(site);
        var (seen, next) = (new List<string>(), "/studio/articles?find=MANY text");
        while (next is not null)
        {
            var page = await Text(next);
            Assert.Contains("120 articles", page, StringComparison.Ordinal);
            seen.AddRange(System.Text.RegularExpressions.Regex.Matches(page, "/studio/articles/(text-[0-9]+)/draft").Select(m => m.Groups[1].Value));
            next = System.Text.RegularExpressions.Regex.Match(page, "href=\"([^\"]+)\" rel=\"next\"") is { Success: true } m ? WebUtility.HtmlDecode(m.Groups[1].Value) : null;
        }
        Assert.Equal(120, seen.Distinct().Count());
        Assert.Equal(120, seen.Count);
        Assert.Contains("One article.", await Text("/studio/articles?author=wanda-writer"), StringComparison.Ordinal);
        Assert.Contains("60 articles", await Text("/studio/articles?topic=grief&state=review"), StringComparison.Ordinal);
        Assert.Contains("No article is like that.", await Text("/studio/articles?state=live"), StringComparison.Ordinal);
        var draft = To(await wanda.Browser.Submit("/studio/articles", "/studio/articles/text-7/draft"))!;
        Assert.Contains("Text 7 of Many", await Text(draft), StringComparison.Ordinal);
        Assert.Equal(draft, To(await wanda.Browser.Submit("/studio/articles", "/studio/articles/text-7/draft")));
    }

    [Fact]
    public async Task Policy_pages_stand_behind_what_readers_come_for_and_a_kind_can_be_asked_for()
    {
        await using (var db = site.Database.Open())
        {
            for (var i = 1; i <= 51; i++) await WriteEdition.Handle(db, Newsroom.Draft with { Slug = $"text-{i}", Title = $"Text {i}", Kind = i == 1 ? ArticleKind.Guide : ArticleKind.Article }, TimeProvider.System, Actor.System("test"), Cancel);
            for (var i = 1; i <= 51; i++) await WriteEdition.Handle(db, Newsroom.Draft with { Slug = $"rule-{i}", Title = $"Rule {i}", Kind = ArticleKind.Policy }, TimeProvider.System, Actor.System("test"), Cancel);
        }
        wanda = await Writer.At(site);
        var (seen, next) = (new List<string>(), "/studio/articles");
        while (next is not null)
        {
            var page = await Text(next);
            seen.AddRange(System.Text.RegularExpressions.Regex.Matches(page, "/studio/articles/((?:text|rule)-[0-9]+)/draft").Select(m => m.Groups[1].Value));
            next = System.Text.RegularExpressions.Regex.Match(page, "href=\"([^\"]+)\" rel=\"next\"") is { Success: true } m ? WebUtility.HtmlDecode(m.Groups[1].Value) : null;
        }
        Assert.Equal([.. Enumerable.Range(1, 51).Select(i => $"text-{52 - i}"), .. Enumerable.Range(1, 51).Select(i => $"rule-{52 - i}")], seen);
        Assert.Contains("One article.", await Text("/studio/articles?kind=guide"), StringComparison.Ordinal);
        var policies = await Text("/studio/articles?kind=policy");
        Assert.Contains("51 articles, the latest edition first.", policies, StringComparison.Ordinal);
        Assert.Contains("<option value=\"policy\" selected", policies, StringComparison.Ordinal);
        Assert.Contains("kind=policy&amp;page=", policies, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_names_the_words_of_its_paragraph_or_its_field_and_no_line()
    {
        wanda = await Writer.At(site);
        var draft = await wanda.Begin("Why we cry");
        await Save(draft, "", "1", "One.\n\nStudies show that **tears** heal the heart.[@nobody2020] {.wrong}");
        var page = await Text(draft);
        Assert.Contains("<small>“Studies show that tears heal the heart.”</small>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#authors\">No author is named. Name at least one person who wrote it.</a></li>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("Line [0-9]", page);
    }

    [Fact]
    public async Task Whoever_proposes_a_reviewer_reads_that_an_editor_asks_them()
    {
        wanda = await Writer.At(site);
        var page = await Text(await wanda.Begin("Why we cry"));
        Assert.Contains("<label for=\"reviewers\">Proposed as reviewer</label>", page, StringComparison.Ordinal);
        Assert.Contains("Nobody is written to yet: an editor asks them when the review opens.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_keep_their_bytes_when_their_words_are_changed_in_the_form_and_go_without_a_name()
    {
        var (one, two) = (new string('a', 64), new string('b', 64));
        await using (var db = site.Database.Open()) await WriteEdition.Handle(db, Newsroom.Draft with { Media = [new("one.png", one, "ours", ""), new("two.png", two, "ours", "")] }, TimeProvider.System, Actor.System("test"), Cancel);
        wanda = await Writer.At(site);
        var draft = To(await wanda.Browser.Submit("/studio/articles", $"/studio/articles/{Newsroom.Slug}/draft"))!;
        Assert.Contains($"name=\"media-1-hash\" value=\"{two}\"", await Text(draft), StringComparison.Ordinal);
        await wanda.Browser.Submit(draft, draft, ("revision", "1"), ("title", "T"), ("body", "B"), ("media-0-file", ""), ("media-0-hash", one), ("media-1-file", "two.png"), ("media-1-hash", two), ("media-1-licence", "CC0"), ("media-1-credit", "Wanda"));
        await using var after = site.Database.Open();
        Assert.Equal([new EditionMedia("two.png", two, "CC0", "Wanda")], (await OpenDraft.Find(after, Guid.Parse(draft.Split('/')[^1]), Cancel))!.Words.Media);
    }

    private Task<HttpResponseMessage> Save(string draft, string act, string revision, string body) =>
        wanda.Browser.Submit(draft, draft + act, ("revision", revision), ("title", "Why we cry"), ("kind", "article"), ("body", body));

    private async Task<string> Text(string path) => await Text(await wanda.Browser.Get(path));

    // Line ends come as references.
    private static async Task<string> Text(HttpResponseMessage answer) => (await answer.Content.ReadAsStringAsync(Cancel)).Replace("&#xA;", "\n", StringComparison.Ordinal);

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();
}
