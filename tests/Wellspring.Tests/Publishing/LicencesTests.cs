using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Importing;

namespace Wellspring.Tests.Publishing;

public sealed class LicencesTests : IDisposable
{
    private const string Register = "https://register.example.org/000001";
    private const string Suspended = "The register says suspended.";

    private readonly TemporaryFolder folder = new();

    private PaperStore Papers => new(Path.Combine(folder.Path, "papers"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_renewal_stands_beside_what_it_renews_and_counts_once_it_is_confirmed()
    {
        await using var newsroom = await Newsroom.Open();
        var renewal = (await Add(newsroom, new("US-NY", "000001", "psychologist", new(2029, 12, 31)))).Value!;
        Assert.Null(renewal.CheckedOn);
        Assert.Equal(2, (await Rita(newsroom)).Licences.Count);
        Assert.Equal(["number-known"], Codes(await Add(newsroom, new("US-NY", "000001", "psychologist", new(2029, 12, 31)))));
        Assert.Equal(["jurisdiction-malformed", "number-malformed", "profession-malformed", "expires-past"], Codes(await Add(newsroom, new("", "", "a\nb", new(2026, 11, 19)))));
        Assert.Equal(new DateOnly(2026, 11, 20), (await Confirm(newsroom, renewal, newsroom.Editor)).Value!.CheckedOn);
    }

    [Fact]
    public async Task What_is_live_on_a_signature_is_named_when_its_licence_is_doubted_and_the_gate_takes_no_other()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        var licence = (await Rita(newsroom)).Licences.Single();
        Assert.Equal(["why-missing"], Codes(await Revoke(newsroom, Seen(licence), "")));
        var revoked = (await Revoke(newsroom, Seen(licence), Suspended)).Value!;
        Assert.Equal([Newsroom.Slug], revoked.Live);
        Assert.Single(await newsroom.Db.Publications.ToListAsync(Newsroom.Cancel));
        var told = await newsroom.Db.Audit.OrderBy(e => e.Id).LastAsync(Newsroom.Cancel);
        Assert.Equal("revoked licence", told.Act);
        Assert.EndsWith(Suspended, told.Details, StringComparison.Ordinal);

        newsroom.Time.Advance(TimeSpan.FromHours(1));
        await newsroom.Write(Newsroom.Draft with { Title = "Why all of us cry" });
        var refused = Assert.Single((await newsroom.Sign()).Refusals, f => f.Code == "reviewer-unlicensed");
        Assert.Contains(Suspended, refused.Sentence, StringComparison.Ordinal);
        Assert.Null((await VerifyAudit.Handle(newsroom.Db, Newsroom.Cancel)).Break);
        Assert.True((await Confirm(newsroom, (await Rita(newsroom)).Licences.Single(), newsroom.Editor)).Done);
        Assert.Empty((await newsroom.Sign()).Refusals);
    }

    [Fact]
    public async Task A_licence_that_is_doubted_between_signature_and_publication_keeps_the_text_from_going_live()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        await Revoke(newsroom, Seen((await Rita(newsroom)).Licences.Single()), Suspended);
        Assert.Contains((await newsroom.Publish()).Refusals, f => f.Code == "reviewer-unlicensed");
        Assert.Empty(await newsroom.Db.Publications.ToListAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task A_licence_that_lapses_between_signature_and_publication_keeps_the_text_from_going_live()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        var licence = (await Rita(newsroom)).Licences.Single();
        licence.ExpiresOn = new DateOnly(2026, 11, 20);
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        Assert.Empty((await newsroom.Sign()).Refusals);
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        Assert.Contains((await newsroom.Publish()).Refusals, f => f.Code == "licence-lapsed");
        Assert.Empty(await newsroom.Db.Publications.ToListAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task Who_saw_a_licence_as_it_is_no_more_neither_confirms_nor_revokes_it()
    {
        await using var newsroom = await Newsroom.Open();
        var seen = Seen((await Rita(newsroom)).Licences.Single());
        Assert.True((await Revoke(newsroom, seen, Suspended)).Done);
        var late = await ConfirmLicence.OfOne(newsroom.Db, "rita-reviewer", seen, new(Register), Papers, newsroom.Time, newsroom.Editor, Newsroom.Cancel);
        Assert.Equal(["licence-changed"], Codes(late));
        Assert.Equal(["licence-changed"], Codes(await Revoke(newsroom, seen, Suspended)));
        Assert.Equal(["licence-unconfirmed"], Codes(await Revoke(newsroom, Seen((await Rita(newsroom)).Licences.Single()), Suspended)));
    }

    [Fact]
    public async Task Of_two_editors_who_act_on_one_licence_at_once_the_second_is_told_what_the_first_found()
    {
        await using var newsroom = await Newsroom.Open();
        var seen = Seen((await Rita(newsroom)).Licences.Single());
        var anna = await newsroom.Join("anna-editor", Roles.Editor, licensed: false);
        await using var here = newsroom.AnotherConnection();
        await using var there = newsroom.AnotherConnection();
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        var confirming = ConfirmLicence.OfOne(here, "rita-reviewer", seen, new(Register), Papers, newsroom.Time, anna, Newsroom.Cancel);
        var revoking = RevokeConfirmation.Handle(there, "rita-reviewer", seen, Suspended, newsroom.Time, newsroom.Editor, Newsroom.Cancel);
        await Task.WhenAll(confirming, revoking);
        var (confirmed, revoked) = (await confirming, await revoking);
        Assert.NotEqual(confirmed.Done, revoked.Done);
        Assert.Equal("licence-changed", Assert.Single(confirmed.Refusals.Concat(revoked.Refusals)).Code);
        await using var reader = newsroom.AnotherConnection();
        var licence = (await reader.People.SingleAsync(p => p.Slug == "rita-reviewer", Newsroom.Cancel)).Licences.Single();
        Assert.Equal(confirmed.Done, licence.CheckedOn is not null);
        Assert.Equal(revoked.Done, licence.RevokedAt is not null);
    }

    [Fact]
    public async Task A_paper_is_kept_by_its_hash_and_only_when_the_licence_is_confirmed()
    {
        await using var newsroom = await Newsroom.Open();
        var paper = ReadPaper.Of(Pdf("answer"), "answer of the register.pdf").Value!;
        var licence = (await Rita(newsroom)).Licences.Single();
        var refused = await ConfirmLicence.OfOne(newsroom.Db, "rita-reviewer", Seen(licence), new("by telephone", paper), Papers, newsroom.Time, newsroom.Editor, Newsroom.Cancel);
        Assert.Equal(["evidence-missing"], Codes(refused));
        Assert.True(Papers.IsEmpty);
        Assert.True((await ConfirmLicence.OfOne(newsroom.Db, "rita-reviewer", Seen(licence), new(Register, paper), Papers, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Done);
        var kept = await newsroom.Db.LicencePapers.SingleAsync(Newsroom.Cancel);
        Assert.Equal(("answer of the register.pdf", $"{Hashing.Sha256Hex(Pdf("answer"))}.pdf"), (kept.Name, kept.File));
        Assert.Equal("application/pdf", Papers.Find(kept.File)!.Value.ContentType);
        Assert.Null(Papers.Find("../" + kept.File));
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("%PDF-1.7 cut off")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")]
    [InlineData("MZ")]
    public void What_is_neither_a_pdf_nor_a_picture_is_refused_whatever_its_name_says(string bytes) =>
        Assert.Equal("paper-unreadable", Assert.Single(ReadPaper.Of(Encoding.UTF8.GetBytes(bytes), "licence.pdf").Refusals).Code);

    [Fact]
    public void A_paper_of_more_than_10_MB_is_refused() =>
        Assert.Contains("10 MB", Assert.Single(ReadPaper.Of(new byte[ReadPaper.Largest + 1], "licence.pdf").Refusals).Sentence, StringComparison.Ordinal);

    internal static byte[] Pdf(string words) => Encoding.UTF8.GetBytes($"%PDF-1.7\n{words}\n%%EOF\n");

    private static SeenLicence Seen(Licence licence) => new(licence.Id, licence.Standing);

    private static Task<Person> Rita(Newsroom newsroom) => newsroom.Db.People.SingleAsync(p => p.Slug == "rita-reviewer", Newsroom.Cancel);

    private static Task<Outcome<Licence>> Add(Newsroom newsroom, LicenceWords words) => AddLicence.Handle(newsroom.Db, "rita-reviewer", words, newsroom.Time, newsroom.Editor, Newsroom.Cancel);

    private Task<Outcome<Licence>> Confirm(Newsroom newsroom, Licence licence, Actor actor) => ConfirmLicence.OfOne(newsroom.Db, "rita-reviewer", Seen(licence), new(Register), Papers, newsroom.Time, actor, Newsroom.Cancel);

    private static Task<Outcome<RevokedConfirmation>> Revoke(Newsroom newsroom, SeenLicence seen, string why) => RevokeConfirmation.Handle(newsroom.Db, "rita-reviewer", seen, why, newsroom.Time, newsroom.Editor, Newsroom.Cancel);

    private static IEnumerable<string> Codes<T>(Outcome<T> outcome) where T : class => outcome.Refusals.Select(f => f.Code);
}
