using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Accounts;

public sealed class ConfirmLicenceTests
{
    private const string Register = "https://register.example.org/000001";

    [Fact]
    public async Task A_confirmed_licence_says_who_checked_it_when_and_against_what()
    {
        await using var newsroom = await WithUnchecked(People.Licence(new DateOnly(2027, 1, 1), confirmed: false));
        Assert.True((await Confirm(newsroom, newsroom.Editor)).Done);
        await using var reader = newsroom.AnotherConnection();
        var licence = (await reader.People.SingleAsync(p => p.Slug == "lou-licensed", Newsroom.Cancel)).Licences.Single();
        Assert.Equal((new DateOnly(2026, 11, 20), "eddie-editor@example.org", Register), (licence.CheckedOn, licence.CheckedBy, licence.Evidence));
        Assert.Contains(await reader.Audit.ToListAsync(Newsroom.Cancel), e => e.Act == "confirmed licence" && e.Details.Contains(Register, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_an_editor_or_an_administrator_confirms_and_nobody_their_own()
    {
        await using var newsroom = await WithUnchecked(People.Licence(null, confirmed: false));
        var own = await newsroom.Db.People.SingleAsync(p => p.Slug == "lou-licensed", Newsroom.Cancel);
        Assert.Equal(["not-allowed"], Codes(await Confirm(newsroom, newsroom.Writer)));
        Assert.Equal(["not-allowed"], Codes(await Confirm(newsroom, newsroom.Editor with { PersonId = own.Id })));
        Assert.True((await Confirm(newsroom, newsroom.Writer with { Roles = Roles.Administrator })).Done);
    }

    [Theory]
    [InlineData("by telephone")]
    [InlineData("ftp://register.example.org/")]
    [InlineData("/register")]
    public async Task Evidence_is_a_web_address(string evidence)
    {
        await using var newsroom = await WithUnchecked(People.Licence(null, confirmed: false));
        Assert.Equal(["evidence-missing"], Codes(await Confirm(newsroom, newsroom.Editor, evidence)));
    }

    [Fact]
    public async Task A_lapsed_licence_is_not_confirmed()
    {
        await using var newsroom = await WithUnchecked(People.Licence(new DateOnly(2026, 11, 19), confirmed: false));
        Assert.Equal(["licence-lapsed"], Codes(await Confirm(newsroom, newsroom.Editor)));
    }

    [Fact]
    public async Task A_licence_is_confirmed_on_its_last_day()
    {
        await using var newsroom = await WithUnchecked(People.Licence(new DateOnly(2026, 11, 20), confirmed: false));
        Assert.True((await Confirm(newsroom, newsroom.Editor)).Done);
    }

    [Fact]
    public async Task With_two_licences_the_number_decides()
    {
        var second = new Licence { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Jurisdiction = "US-NJ", Number = "000002", Profession = "psychologist" };
        await using var newsroom = await WithUnchecked(People.Licence(null, confirmed: false), second);
        Assert.Equal(["licence-ambiguous"], Codes(await Confirm(newsroom, newsroom.Editor)));
        Assert.Equal(["licence-missing"], Codes(await Confirm(newsroom, newsroom.Editor, number: "000003")));
        Assert.Equal("000002", (await Confirm(newsroom, newsroom.Editor, number: "000002")).Value!.Number);
    }

    [Fact]
    public async Task Of_a_licence_and_its_renewal_the_renewal_is_confirmed()
    {
        await using var newsroom = await WithUnchecked(People.Licence(new DateOnly(2026, 11, 1)), People.Licence(new DateOnly(2028, 11, 1), confirmed: false));
        var confirmed = await Confirm(newsroom, newsroom.Editor);
        Assert.Equal((2028, new DateOnly(2026, 11, 20)), (confirmed.Value!.ExpiresOn!.Value.Year, confirmed.Value.CheckedOn));
    }

    [Fact]
    public async Task All_reasons_are_given_at_once()
    {
        await using var newsroom = await WithUnchecked();
        Assert.Equal(["not-allowed", "evidence-missing", "licence-missing"], Codes(await Confirm(newsroom, newsroom.Writer, "none")));
        Assert.Equal(["person-unknown"], Codes(await ConfirmLicence.Handle(newsroom.Db, "nobody", Register, null, newsroom.Time, newsroom.Editor, Newsroom.Cancel)));
    }

    private static IEnumerable<string> Codes(Outcome<Licence> outcome) => outcome.Refusals.Select(f => f.Code);

    private static async Task<Newsroom> WithUnchecked(params Licence[] licences)
    {
        var newsroom = await Newsroom.Open();
        var person = People.With("lou-licensed", licensed: false);
        person.Licences.AddRange(licences);
        newsroom.Db.Add(person);
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        return newsroom;
    }

    private static Task<Outcome<Licence>> Confirm(Newsroom newsroom, Actor actor, string evidence = Register, string? number = null) =>
        ConfirmLicence.Handle(newsroom.Db, "lou-licensed", evidence, number, newsroom.Time, actor, Newsroom.Cancel);
}
