using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Records;

/// <summary>A publisher signs whatever it likes: what a record tells is held against the text and against itself.</summary>
public sealed class LyingPublisherTests : IAsyncLifetime
{
    private readonly RecordKey key = RecordKey.Create();
    private PublishedRecord published = null!;

    public async ValueTask InitializeAsync()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft with { Body = Texts.Sound + "\n\nCrying in company eases sadness.[@adams2020]" });
        Assert.Equal([], (await newsroom.Judge(Wellspring.Reviewing.VerdictWord.Supported, claims: "1")).Refusals);
        await newsroom.Sign();
        Assert.Equal([], (await newsroom.Publish()).Refusals);
        published = await PublishedRecord.Of(newsroom);
    }

    public ValueTask DisposeAsync()
    {
        key.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Signed_anew_without_a_lie_it_verifies() => Assert.Null(Signed(_ => { }).Verify().Difference);

    public static TheoryData<string, Action<JsonObject>, string> Lies => new()
    {
        { "title", c => c["article"]!["title"] = "Tears are dangerous", "The record gives the title as \"Tears are dangerous\", the text as \"Why we cry\"." },
        { "slug", c => c["article"]!["slug"] = "other", "The record gives the slug as \"other\", the text as \"why-we-cry\"." },
        { "kind", c => c["article"]!["kind"] = "policy", "The record gives the kind as \"policy\", the text as \"article\"." },
        { "sample", c => c["article"]!["sample"] = true, "The record gives whether it is a sample as \"true\"" },
        { "no authors", c => c["authors"] = new JsonArray(), "The record gives the authors as \"\", the text as \"wanda-writer\"." },
        { "another author", c => c["authors"]![0]!["slug"] = "somebody", "The record gives the authors as \"somebody\"" },
        { "another reviewer", c => c["signOffs"]![0]!["reviewer"]!["slug"] = "somebody", "The record gives the reviewers as \"somebody\", the text as \"rita-reviewer\"." },
        { "no reviewer", c => c["signOffs"]![0]!["reviewer"] = null, "The record gives the reviewers as \"\"" },
        { "first day", c => c["article"]!["firstPublishedAt"] = "2001-01-01T00:00:00Z", "The record gives the day of first publication as \"2001-01-01\", the text as \"2026-11-20\"." },
        { "first after this", c => c["article"]!["firstPublishedAt"] = "2026-11-20T23:00:00Z", "first published at 2026-11-20T23:00:00Z, later than" },
        { "no time", c => c["article"]!["publishedAt"] = "soon", "does not say when it was published" },
        { "address", c => c["url"] = "https://other.example/articles/other", "The record gives its address as \"https://other.example/articles/other\", but it is of /articles/why-we-cry." },
        { "no address", c => c.Remove("url"), "The record gives its address as \"\"" },
        { "address of the text", c => c["text"]!["url"] = "https://other.example/x.md", "The record gives the address of its text as" },
        { "words of a claim", c => c["claims"]![0]!["text"] = "Crying cures cancer.", "tells a claim in other words than the text: \"Crying cures cancer.\"" },
        { "sources of a claim", c => c["claims"]![0]!["sources"] = new JsonArray("adams2020"), "gives a claim other sources than the text does" },
        { "line of a claim", c => c["claims"]![0]!["line"] = 9999, "finds a claim on another line than the text has it" },
        { "hash of a claim", c => c["claims"]![0]!["hash"] = "00", "tells of a claim that the text does not make" },
        { "left out a claim", c => c["claims"]!.AsArray().RemoveAt(1), "The record leaves out a claim that the text makes: \"Crying in company eases sadness.\"." },
        { "left out all claims", c => c["claims"] = new JsonArray(), "The record leaves out a claim that the text makes: \"Reviews suggest that" },
        { "told a claim twice", c => c["claims"]!.AsArray().Add(c["claims"]![0]!.DeepClone()), "one claim too many; the rule that it names does not find it, or finds it only once: \"Reviews suggest that" },
        { "a verdict that is none", c => c["claims"]![0]!["verdict"]!["word"] = "proven", "gives a verdict on a claim that is none" },
        { "a verdict in other form", c => c["claims"]![0]!["verdict"] = "supported", "gives a verdict on a claim that is none" },
        { "a verdict without a day", c => c["claims"]![0]!["verdict"]!["on"] = "soon", "gives a verdict on a claim that is none" },
        { "a verdict of change", c => c["claims"]![0]!["verdict"]!["word"] = "needs-change", "says that a claim needs a change, and nobody signs such a text: \"Reviews suggest that" },
        { "a verdict by another", c => c["claims"]![0]!["verdict"]!["by"] = "wanda-writer", "gives a verdict by \"wanda-writer\", who did not sign" },
        { "a verdict after signing", c => c["claims"]![0]!["verdict"]!["on"] = "2026-11-21", "gives a verdict of 2026-11-21, after the text was signed" },
        { "a verdict in a hurry", c => c["urgent"] = new JsonObject { ["reason"] = "It could not wait.", ["until"] = "2026-11-23T09:00:00Z" }, "gives a verdict of a reviewer who was not independent" },
        { "signed after publication", c => c["signOffs"]![0]!["signedAt"] = "2099-01-01T00:00:00Z", "was signed at 2099-01-01T00:00:00Z, after it was published at 2026-11-20T09:00:00Z" },
        { "never signed", c => c["signOffs"]![0]!["signedAt"] = "", "does not say when it was signed" },
        { "no licence", c => c["signOffs"]![0]!["licence"] = null, "names no licence of Name of rita-reviewer" },
        { "unchecked licence", c => c["signOffs"]![0]!["licence"]!["checkedOn"] = null, "The licence of Name of rita-reviewer was never checked." },
        { "licence checked too late", c => c["signOffs"]![0]!["licence"]!["checkedOn"] = "2026-11-21", "was checked on 2026-11-21, after the text was published" },
        { "licence run out", c => c["signOffs"]![0]!["licence"]!["expiresOn"] = "2026-11-19", "had run out on 2026-11-19, before the text was signed" },
        { "licence without end", c => c["signOffs"]![0]!["licence"]!["expiresOn"] = "never", "is no date" },
        { "retracted source", c => c["sources"]![0]!["standing"] = "retracted", "The record rests on adams2020, which it says was retracted." },
        { "picture elsewhere", c => c["media"]!.AsArray().Add(new JsonObject { ["file"] = "a.png", ["path"] = "//other/x", ["sha256"] = "00" }), "The fingerprint that was signed is not the one" },
        { "list of words", c => c["signOffs"]!.AsArray().Add("x"), "no review record" },
        { "article in words", c => c["article"] = "x", "no review record" },
    };

    [Theory]
    [MemberData(nameof(Lies), DisableDiscoveryEnumeration = true)]
    public void A_lie_is_told_apart_from_the_text(string lie, Action<JsonObject> tell, string says) =>
        Assert.True(Signed(tell).Verify().Difference?.Contains(says, StringComparison.Ordinal) == true, $"{lie}: {Signed(tell).Verify().Difference ?? "verified"}");

    [Fact]
    public void Who_reviews_their_own_text_needs_an_urgency_for_it()
    {
        var text = published.Text.Replace("rita-reviewer", "wanda-writer", StringComparison.Ordinal);
        Assert.Contains("reviewed a text of their own", Signed(Own, text).Verify().Difference, StringComparison.Ordinal);
        Assert.Null(Signed(c => { Own(c); c["urgent"] = new JsonObject { ["reason"] = "It could not wait.", ["until"] = "2026-11-23T09:00:00Z" }; }, text).Verify().Difference);
    }

    private static void Own(JsonObject contents)
    {
        contents["signOffs"]![0]!["reviewer"]!["slug"] = "wanda-writer";
        contents["claims"]![0]!["verdict"] = null;
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(null, "")]
    public void A_claim_that_another_rule_may_not_know_is_not_missed_and_that_is_said(int? rule, string other)
    {
        var verdict = Signed(c => { c["claims"]!.AsArray().RemoveAt(1); c["claimRule"] = rule; }).Verify();
        Assert.Equal((null, other), (verdict.Difference, verdict.OtherClaimRule));
    }

    [Fact]
    public void Of_a_record_by_the_same_rule_nothing_is_left_unsaid() => Assert.Null(published.Verify().OtherClaimRule);

    [Theory]
    [InlineData("/articles/why-we-cry", true)]
    [InlineData("/mirror/articles/why-we-cry/", true)]
    [InlineData("/articles/why-we-laugh", false)]
    [InlineData("/about/why-we-cry", false)]
    public void A_record_stands_in_for_no_other_article(string asked, bool holds)
    {
        var verdict = VerifyRecord.Handle(new(published.Record, published.Text, published.Keys, asked));
        Assert.Equal(holds ? null : $"It is the record of /articles/why-we-cry, and not of {asked}, which was asked for.", verdict.Difference);
    }

    [Fact]
    public async Task A_licence_that_was_checked_again_between_signing_and_publishing_is_no_lie()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        newsroom.Time.Advance(TimeSpan.FromDays(2));
        Assert.True((await Wellspring.Accounts.ConfirmLicence.Handle(newsroom.Db, "rita-reviewer", "https://register.example.org/000001", null, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Done);
        Assert.Equal([], (await newsroom.Publish()).Refusals);
        Assert.Null((await PublishedRecord.Of(newsroom)).Verify().Difference);
    }

    [Fact]
    public async Task A_claim_that_stands_twice_in_a_text_is_found_on_both_lines()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft with { Body = Texts.Sound + "\n\nReviews suggest that tears bring other people closer.[@adams2020; @baker2021] Seeing a tear makes help more likely.[@cole2022, p. 4]" });
        await newsroom.Sign();
        Assert.Equal([], (await newsroom.Publish()).Refusals);
        Assert.Null((await PublishedRecord.Of(newsroom)).Verify().Difference);
    }

    private PublishedRecord Signed(Action<JsonObject> change, string? text = null)
    {
        var contents = published.Contents;
        change(contents);
        if (text is not null) (contents["text"]!["sha256"], contents["text"]!["lines"]) = (Hashing.Sha256Hex(text), string.Concat(SignedText.LineHints(text)));
        contents.Remove("hints");
        contents["hints"] = RecordHints.Of(contents);
        return published.SignedBy(key, contents) with { Text = text ?? published.Text, Keys = new JsonObject { ["keys"] = new JsonArray(key.PublicKey.ToJwk()) }.ToJsonString() };
    }
}
