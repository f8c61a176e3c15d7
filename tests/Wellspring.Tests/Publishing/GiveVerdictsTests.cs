using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;
using Wellspring.Tests.Publishing.Records;

namespace Wellspring.Tests.Publishing;

public sealed class GiveVerdictsTests
{
    private const string Second = "\n\nCrying in company eases sadness.[@adams2020]";
    private static readonly Draft TwoClaims = Newsroom.Draft with { Body = Texts.Sound + Second };

    [Fact]
    public async Task A_claim_is_named_by_its_number_its_hash_or_the_beginning_of_its_hash()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(TwoClaims);
        var hash = (await List(newsroom)).Claims[1].Claim.Hash;
        foreach (var named in new[] { "2", hash, hash[..8], hash[..8].ToUpperInvariant() })
            Assert.Equal([hash], (await newsroom.Judge(VerdictWord.Supported, claims: named)).Value?.Claims.Select(c => c.Hash));
        foreach (var unknown in new[] { "0", "3", "-1", "two", hash[..7], new string('f', 64), "" })
            Assert.Equal(["claim-unknown"], (await newsroom.Judge(VerdictWord.Supported, claims: ["1", unknown])).Refusals.Select(f => f.Code));
        Assert.Equal(4, await newsroom.Db.Verdicts.CountAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task A_later_verdict_takes_the_place_of_the_earlier_which_stays_even_in_the_same_moment()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(TwoClaims);
        await newsroom.Judge(VerdictWord.NeedsChange, comment: " Say in whom. ", claims: "1");
        await newsroom.Judge(VerdictWord.Supported, claims: "1");
        var given = Assert.Single((await List(newsroom)).Claims[0].Given);
        Assert.Equal((VerdictWord.Supported, "", "rita-reviewer@example.org", 2), (given.Verdict.Word, given.Verdict.Comment, given.By, given.Verdict.Number));
        Assert.Equal("Say in whom.", (await newsroom.Db.Verdicts.SingleAsync(v => v.Number == 1, Newsroom.Cancel)).Comment);
        var told = await newsroom.Db.Audit.Where(e => e.Act == "gave a verdict").OrderBy(e => e.Id).Select(e => e.Details).ToListAsync(Newsroom.Cancel);
        Assert.Equal([$"needs-change on {given.Verdict.Claim}", $"supported on {given.Verdict.Claim}"], told);
        Assert.Null((await VerifyAudit.Handle(newsroom.Db, Newsroom.Cancel)).Break);
    }

    [Fact]
    public async Task All_at_once_are_those_that_the_reviewer_has_said_nothing_of()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(TwoClaims);
        await newsroom.Judge(VerdictWord.NotCheckable, claims: "2");
        var other = await newsroom.Join("olga-other", Roles.Reviewer, licensed: true);
        Assert.Single((await newsroom.Judge(VerdictWord.Supported)).Value!.Claims);
        Assert.Empty((await newsroom.Judge(VerdictWord.Supported)).Value!.Claims);
        newsroom.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, (await newsroom.Judge(VerdictWord.Supported, other)).Value?.Claims.Count);
        Assert.Equal([VerdictWord.NotCheckable, VerdictWord.Supported], (await List(newsroom)).Claims[1].Given.Select(g => g.Verdict.Word));
    }

    [Fact]
    public async Task Only_who_could_sign_the_text_judges_its_claims()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(TwoClaims);
        Assert.Contains("reviewer-edited-text", (await newsroom.Judge(VerdictWord.Supported, newsroom.Writer)).Refusals.Select(f => f.Code));
        Assert.Contains("reviewer-unlicensed", (await newsroom.Judge(VerdictWord.Supported, newsroom.Editor)).Refusals.Select(f => f.Code));
        Assert.Equal(["article-unknown"], (await newsroom.Judge(VerdictWord.Supported, slug: "nowhere")).Refusals.Select(f => f.Code));
        Assert.Equal(["comment-long"], (await newsroom.Judge(VerdictWord.Supported, comment: new string('x', 2001))).Refusals.Select(f => f.Code));
        Assert.Empty(await newsroom.Db.Verdicts.ToListAsync(Newsroom.Cancel));
        Assert.True((await newsroom.Judge(VerdictWord.Supported, comment: new string('x', 2000))).Done);
    }

    [Fact]
    public async Task Nobody_signs_while_their_own_last_word_on_a_claim_is_that_it_needs_a_change()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(TwoClaims);
        await newsroom.Judge(VerdictWord.NeedsChange, claims: "2");
        var refused = Assert.Single((await newsroom.Sign()).Refusals);
        Assert.Equal("claim-needs-change", refused.Code);
        Assert.Contains("claim 2 (\"Crying in company eases sadness.\")", refused.Sentence, StringComparison.Ordinal);
        Assert.True((await newsroom.Sign(await newsroom.Join("olga-other", Roles.Reviewer, licensed: true))).Done);

        await newsroom.Judge(VerdictWord.Supported, claims: "2");
        Assert.True((await newsroom.Sign()).Done);
    }

    [Fact]
    public async Task A_sign_off_counts_no_more_once_its_signer_says_that_a_claim_needs_a_change()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(TwoClaims);
        await newsroom.Sign();
        newsroom.Time.Advance(TimeSpan.FromHours(1));
        await newsroom.Judge(VerdictWord.NeedsChange, claims: "2");
        Assert.Equal(["claim-needs-change"], (await newsroom.Publish()).Refusals.Select(f => f.Code));
        await newsroom.Judge(VerdictWord.Supported, claims: "2");
        Assert.True((await newsroom.Publish()).Done);
        Assert.All((await PublishedRecord.Of(newsroom)).Contents["claims"]!.AsArray(), claim => Assert.Null(claim!["verdict"]));
    }

    [Fact]
    public async Task A_verdict_carries_over_to_a_later_edition_while_the_claim_is_unchanged()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(TwoClaims);
        await newsroom.Judge(VerdictWord.Supported);
        await newsroom.Write(TwoClaims with { Title = "Why people cry", Body = Texts.Sound + Second.Replace("sadness", "grief", StringComparison.Ordinal) });
        var listed = await List(newsroom);
        Assert.Equal((2, 1, 0), (listed.Edition, listed.Claims[0].Given.Count, listed.Claims[1].Given.Count));
        Assert.Equal(1, listed.WithoutVerdictOf(newsroom.Reviewer.UserId!.Value));
        Assert.Equal(2, listed.WithoutVerdictOf(newsroom.Editor.UserId!.Value));
    }

    [Fact]
    public async Task The_record_tells_what_the_signer_had_said_when_they_signed_and_no_comment()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(TwoClaims);
        await newsroom.Judge(VerdictWord.NotCheckable, comment: "A secret of the house.", claims: "2");
        await newsroom.Judge(VerdictWord.Supported, await newsroom.Join("olga-other", Roles.Reviewer, licensed: true));
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        await newsroom.Sign();
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        await newsroom.Judge(VerdictWord.Supported);
        Assert.Equal([], (await newsroom.Publish()).Refusals);

        var record = await PublishedRecord.Of(newsroom);
        Assert.Null(record.Verify().Difference);
        Assert.Null(record.Contents["claims"]![0]!["verdict"]);
        Assert.Equal("""{"by":"rita-reviewer","on":"2026-11-20","word":"not-checkable"}""", record.Contents["claims"]![1]!["verdict"]!.ToJsonString());
        Assert.DoesNotContain("secret", record.Contents.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_urgent_record_tells_of_no_verdict_for_its_signer_is_no_judge()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(TwoClaims);
        await newsroom.Judge(VerdictWord.Supported);
        await newsroom.Write(TwoClaims with { Title = "Why people cry" }, newsroom.Reviewer);
        Assert.True((await SignUrgently.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel)).Done);
        Assert.Equal([], (await PublishUrgently.Handle(newsroom.Db, Newsroom.Slug, "A medicine was recalled this morning.", [], Seals.Test, newsroom.Time, newsroom.Editor with { Roles = Roles.Administrator }, Newsroom.Cancel)).Refusals);
        var record = await PublishedRecord.Of(newsroom);
        Assert.Null(record.Verify().Difference);
        Assert.All(record.Contents["claims"]!.AsArray(), claim => Assert.Null(claim!["verdict"]));
    }

    [Fact]
    public async Task An_editor_judges_a_policy_page_and_the_record_holds()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(TwoClaims with { Kind = ArticleKind.Policy });
        Assert.True((await newsroom.Judge(VerdictWord.Supported, newsroom.Editor)).Done);
        Assert.True((await newsroom.Sign(newsroom.Editor)).Done);
        Assert.Equal([], (await newsroom.Publish()).Refusals);
        var record = FlattenedJws.Read((await newsroom.Db.TrustRecords.SingleAsync(Newsroom.Cancel)).Jws)!.Contents()!;
        Assert.Equal("eddie-editor", record["claims"]![0]!["verdict"]!["by"]!.GetValue<string>());
    }

    [Fact]
    public async Task Two_verdicts_of_one_reviewer_at_once_are_two_one_after_the_other()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(TwoClaims);
        for (var round = 1; round <= 5; round++)
        {
            var given = await Task.WhenAll(AtOnce(newsroom, VerdictWord.Supported), AtOnce(newsroom, VerdictWord.NeedsChange), AtOnce(newsroom, VerdictWord.NotCheckable));
            Assert.All(given, g => Assert.True(g.Done));
            Assert.Equal(3 * round, await newsroom.Db.Verdicts.MaxAsync(v => v.Number, Newsroom.Cancel));
        }
    }

    private static Task<Outcome<GivenVerdicts>> AtOnce(Newsroom newsroom, VerdictWord word) => Task.Run(async () =>
    {
        await using var db = newsroom.AnotherConnection();
        return await GiveVerdicts.Handle(db, Newsroom.Slug, ["1"], word, "", newsroom.Time, newsroom.Reviewer, Newsroom.Cancel);
    }, Newsroom.Cancel);

    private static async Task<ListedClaims> List(Newsroom newsroom) => (await ListClaims.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, Newsroom.Cancel)).Value!;
}
