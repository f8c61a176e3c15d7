using Microsoft.EntityFrameworkCore;
using Wellspring.Publishing;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Tests.Publishing;

public sealed class SignArticleTests
{
    [Fact]
    public async Task A_sign_off_names_text_person_licence_and_policy()
    {
        await using var newsroom = await Newsroom.Open();
        var written = await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();

        await using var reader = newsroom.AnotherConnection();
        var signOff = await reader.SignOffs.SingleAsync(Newsroom.Cancel);
        Assert.Equal(written.Edition.Fingerprint, signOff.Covers);
        Assert.Equal(newsroom.Reviewer.PersonId, signOff.PersonId);
        Assert.NotNull(signOff.LicenceId);
        Assert.Equal(1, signOff.PolicyVersion);
        Assert.Equal(newsroom.Time.GetUtcNow(), signOff.SignedAt);
    }

    [Fact]
    public async Task Whoever_edited_the_article_cannot_sign_it_nor_can_an_author_nor_one_without_a_licence()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft with { Title = "Earlier" }, newsroom.Reviewer);
        await newsroom.Write(Newsroom.Draft);
        Assert.Equal(["reviewer-edited-text"], Codes(await newsroom.Sign()));
        Assert.Contains("reviewer-is-author", Codes(await newsroom.Sign(newsroom.Writer with { Roles = Roles.Reviewer })));
        Assert.Equal(["reviewer-unlicensed"], Codes(await newsroom.Sign(newsroom.Editor)).Distinct());
        Assert.Empty(await newsroom.Db.SignOffs.ToListAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task A_sample_person_signs_sample_articles_only()
    {
        await using var newsroom = await Newsroom.Open();
        var sample = await newsroom.Join("sally-sample", Roles.Reviewer, licensed: true, sample: true);
        await newsroom.Write(Newsroom.Draft);
        Assert.Equal(["reviewer-unlicensed"], Codes(await newsroom.Sign(sample)));
        await newsroom.Write(Newsroom.Draft with { Slug = "a-sample", IsSample = true });
        Assert.True((await newsroom.Sign(sample, "a-sample")).Done);
    }

    [Fact]
    public async Task Nobody_signs_under_a_licence_that_they_confirmed()
    {
        await using var newsroom = await Newsroom.Open();
        var person = await newsroom.Db.People.SingleAsync(p => p.Slug == "rita-reviewer", Newsroom.Cancel);
        foreach (var licence in person.Licences) licence.CheckedBy = newsroom.Reviewer.Name;
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        await newsroom.Write(Newsroom.Draft);
        Assert.Equal(["reviewer-unlicensed"], Codes(await newsroom.Sign()));
    }

    [Fact]
    public async Task A_sample_user_publishes_sample_articles_only()
    {
        await using var newsroom = await Newsroom.Open();
        var sample = await newsroom.Join("eva-sample", Roles.Editor, licensed: false, sample: true);
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        var refused = await PublishArticle.Handle(newsroom.Db, Newsroom.Slug, [], Seals.Test, newsroom.Time, sample, Newsroom.Cancel);
        Assert.Equal(["not-allowed"], refused.Refusals.Select(f => f.Code));
        Assert.True((await newsroom.Publish()).Done);
    }

    [Fact]
    public async Task The_text_of_a_real_article_is_not_covered_by_the_sign_off_on_a_sample_with_the_same_words()
    {
        await using var newsroom = await Newsroom.Open();
        var sample = await newsroom.Join("sally-sample", Roles.Reviewer, licensed: true, sample: true);
        await newsroom.Write(Newsroom.Draft with { Slug = "a-sample", IsSample = true });
        await newsroom.Sign(sample, "a-sample");
        await newsroom.Write(Newsroom.Draft);
        Assert.Contains("reviewer-unlicensed", (await newsroom.Publish()).Refusals.Select(f => f.Code));
        await newsroom.Sign();
        Assert.True((await newsroom.Publish()).Done);
    }

    [Fact]
    public async Task A_licence_in_force_is_chosen_before_one_that_is_not()
    {
        await using var newsroom = await Newsroom.Open();
        var person = await newsroom.Db.People.SingleAsync(p => p.Slug == "rita-reviewer", Newsroom.Cancel);
        var good = person.Licences[0];
        person.Licences.AddRange([People.Licence(new DateOnly(2026, 1, 1)), People.Licence(new DateOnly(2030, 1, 1), confirmed: false)]);
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        await newsroom.Write(Newsroom.Draft);
        Assert.Equal(good.Id, (await newsroom.Sign()).Value?.LicenceId);
    }

    [Fact]
    public async Task A_licence_that_lapses_after_the_signing_blocks_the_publication()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        newsroom.Time.Advance(TimeSpan.FromDays(420));
        Assert.Contains("licence-lapsed", (await newsroom.Publish()).Refusals.Select(f => f.Code));
    }

    [Fact]
    public async Task A_policy_page_is_signed_by_an_editor_who_did_not_write_it()
    {
        await using var newsroom = await Newsroom.Open();
        var page = Newsroom.Draft with { Kind = ArticleKind.Policy, Body = "We correct mistakes in public." };
        await newsroom.Write(page, newsroom.Editor);
        Assert.Equal(["reviewer-edited-text"], Codes(await newsroom.Sign(newsroom.Editor)));
        var second = await newsroom.Join("erna-editor", Roles.Editor, licensed: false);
        var signed = await newsroom.Sign(second);
        Assert.Null(signed.Value!.LicenceId);
        Assert.True((await newsroom.Publish()).Done);
    }

    [Fact]
    public async Task The_editors_sign_off_on_a_policy_page_is_worth_nothing_on_an_article()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft with { Kind = ArticleKind.Policy });
        await newsroom.Sign(newsroom.Editor);
        await newsroom.Write(Newsroom.Draft);
        Assert.Contains("reviewer-unlicensed", (await newsroom.Publish()).Refusals.Select(f => f.Code));
    }

    [Fact]
    public async Task An_unknown_article_is_refused_in_one_sentence()
    {
        await using var newsroom = await Newsroom.Open();
        Assert.Equal(["article-unknown"], Codes(await newsroom.Sign(slug: "nowhere")));
        Assert.Equal(["article-unknown"], (await newsroom.Publish(slug: "nowhere")).Refusals.Select(f => f.Code));
    }

    private static IEnumerable<string> Codes(Outcome<SignOff> outcome) => outcome.Refusals.Select(f => f.Code);
}
