using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Reviewing;
using Wellspring.Screening;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Screening.Bringing;

namespace Wellspring.Tests.Screening.Signing;

/// <summary>Signed, released, withdrawn, confirmed: by whom it may be, and by nobody else.</summary>
public sealed class InstrumentActsTests : IAsyncLifetime
{
    private const string Slug = "gad-7";

    private Newsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await Newsroom.Open();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task What_was_signed_is_released_seen_and_withdrawn()
    {
        Assert.Equal(["sign-off-missing"], Codes(await Release()));
        Assert.Equal(Shipped.Named(Slug).Fingerprint(), (await Sign()).Value!.Covers);
        Assert.True((await Release()).Done);
        Assert.True((await Release()).Done);
        var shown = (await ReleasedInstrument.One(newsroom.Db, Slug, Newsroom.Cancel))!;
        Assert.Equal((newsroom.Reviewer.PersonId, Shipped.Named(Slug).Fingerprint()), (shown.Reviewer?.Id, shown.Fingerprint));
        Assert.Equal(["reason-missing"], Codes(await Withdraw(" ")));
        Assert.True((await Withdraw("A band was wrong.")).Done);
        Assert.Null(await ReleasedInstrument.One(newsroom.Db, Slug, Newsroom.Cancel));
        Assert.Equal(["not-published"], Codes(await Withdraw("Again.")));
        Assert.Equal(["signed", "published", "withdrew"], await newsroom.Db.Audit.Where(e => e.Subject == "screening/gad-7").OrderBy(e => e.Id).Select(e => e.Act).ToListAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task Nobody_signs_without_a_licence_or_what_they_did_not_see()
    {
        Assert.Contains("reviewer-unlicensed", Codes(await Sign(newsroom.Editor)));
        Assert.Equal(["text-changed"], Codes(await SignInstrument.Handle(newsroom.Db, Slug, "another", 1, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel)));
        Assert.Equal(["instrument-unknown"], Codes(await SignInstrument.Handle(newsroom.Db, "nothing", null, 1, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel)));
        Assert.Empty(await newsroom.Db.SignOffs.ToListAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task Only_the_newsroom_releases_and_withdraws()
    {
        await Sign();
        Assert.Equal(["not-allowed"], Codes(await Release(newsroom.Reviewer)));
        await Release();
        Assert.Equal(["not-allowed"], Codes(await Withdraw("I do not like it.", newsroom.Writer)));
    }

    [Fact]
    public async Task Invented_people_vouch_for_and_release_samples_alone()
    {
        var (reviewer, editor) = (await newsroom.Join("sam-reviewer", Roles.Reviewer, licensed: true, sample: true), await newsroom.Join("sue-editor", Roles.Editor, licensed: false, sample: true));
        Assert.True((await Sign(reviewer)).Done);
        Assert.Equal(["reviewer-unlicensed"], Codes(await Release()));
        Assert.True((await Release(editor)).Value!.IsSample);
        newsroom.Time.Advance(TimeSpan.FromMinutes(1));
        await Sign();
        Assert.Equal(["not-allowed"], Codes(await Release(editor)));
        Assert.False((await Release()).Value!.IsSample);
        Assert.Equal(["not-allowed"], Codes(await Withdraw("It is ours.", editor)));
    }

    [Fact]
    public async Task A_definition_that_changed_is_signed_anew_and_readers_see_the_old_one_until_then()
    {
        await newsroom.Bring(Forms.Whole);
        await Sign(slug: "calm-scale");
        await Release(slug: "calm-scale");
        await newsroom.Bring(Forms.With(f => f["purpose"] = "Another."));
        Assert.Equal(["sign-off-missing"], Codes(await Release(slug: "calm-scale")));
        Assert.True((await InstrumentDesk.One(newsroom.Db, "calm-scale", Newsroom.Cancel))!.HasChanged);
        Assert.Equal("Shows how calm somebody has been.", (await ReleasedInstrument.One(newsroom.Db, "calm-scale", Newsroom.Cancel))!.Instrument.Purpose);
        await Sign(slug: "calm-scale");
        Assert.Equal("Another.", (await Release(slug: "calm-scale")).Value!.Definition.Purpose);
    }

    [Fact]
    public async Task Conditions_are_an_administrators_word_on_exactly_these()
    {
        var ada = newsroom.Editor with { Roles = Roles.Administrator };
        Assert.Equal(["not-allowed"], Codes(await Confirm("who-5", newsroom.Editor)));
        Assert.Equal(["not-allowed"], Codes(await Confirm("who-5", ada with { IsSample = true })));
        Assert.Equal(["conditions-none"], Codes(await Confirm(Slug, ada)));
        Assert.Equal(["changed-meanwhile"], Codes(await ConfirmConditions.Handle(newsroom.Db, "who-5", "Others.", newsroom.Time, ada, Newsroom.Cancel)));
        Assert.True((await Confirm("who-5", ada)).Done);
        Assert.True((await Confirm("who-5", ada)).Done);
        Assert.Equal(1, await newsroom.Db.ConfirmedConditions.CountAsync(Newsroom.Cancel));
        Assert.NotNull((await InstrumentDesk.One(newsroom.Db, "who-5", Newsroom.Cancel))!.Confirmed);
    }

    [Fact]
    public async Task The_database_refuses_a_release_whose_sign_off_covers_another_definition()
    {
        await Sign();
        await Release();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => newsroom.Db.Database.ExecuteSqlAsync($"UPDATE screening_releases SET \"Fingerprint\" = {new string('0', 64)}", Newsroom.Cancel));
        Assert.NotNull(await ReleasedInstrument.One(newsroom.Db, Slug, Newsroom.Cancel));
    }

    [Fact]
    public async Task A_release_whose_definition_was_written_to_past_the_program_is_shown_to_nobody()
    {
        await Sign();
        await Release();
        await newsroom.Db.Database.ExecuteSqlRawAsync("UPDATE screening_releases SET \"Definition\" = REPLACE(\"Definition\", 'nervous', 'calm')", Newsroom.Cancel);
        Assert.Null(await ReleasedInstrument.One(newsroom.Db, Slug, Newsroom.Cancel));
    }

    private Task<Outcome<SignOff>> Sign(Actor? actor = null, string slug = Slug) => SignInstrument.Handle(newsroom.Db, slug, null, 1, newsroom.Time, actor ?? newsroom.Reviewer, Newsroom.Cancel);

    private Task<Outcome<InstrumentRelease>> Release(Actor? actor = null, string slug = Slug) => ReleaseInstrument.Handle(newsroom.Db, slug, newsroom.Time, actor ?? newsroom.Editor, Newsroom.Cancel);

    private Task<Outcome<InstrumentRelease>> Withdraw(string reason, Actor? actor = null) => WithdrawInstrument.Handle(newsroom.Db, Slug, reason, newsroom.Time, actor ?? newsroom.Editor, Newsroom.Cancel);

    private Task<Outcome<ConfirmedConditions>> Confirm(string slug, Actor actor) => ConfirmConditions.Handle(newsroom.Db, slug, null, newsroom.Time, actor, Newsroom.Cancel);

    private static IEnumerable<string> Codes<T>(Outcome<T> outcome) where T : class => outcome.Refusals.Select(r => r.Code);
}
