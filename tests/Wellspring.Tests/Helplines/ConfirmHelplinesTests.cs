using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Helplines;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Helplines;

public sealed class ConfirmHelplinesTests : IAsyncLifetime
{
    private const string Source = "https://lines.example/page";
    private Newsroom newsroom = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(newsroom.Time.GetUtcNow().UtcDateTime);

    public async ValueTask InitializeAsync() => newsroom = await Newsroom.Open();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task What_was_written_down_reaches_readers_only_when_it_was_confirmed_and_exactly_as_it_was()
    {
        var changed = await Keep((await Desk("GB")).Draft, "116 000");
        Assert.Equal((Trust.Unconfirmed, "116123"), await Seen("GB"));
        Assert.True((await Desk("GB")).HasChange);
        Assert.Empty((await Confirm("GB")).Refusals);
        Assert.Equal((Trust.Confirmed, "116000"), await Seen("GB"));
        await Keep(changed, "116 999");
        Assert.Equal((Trust.Confirmed, "116000"), await Seen("GB"));
    }

    [Fact]
    public async Task A_confirmation_holds_to_its_last_day_and_no_longer()
    {
        await Keep((await Desk("GB")).Draft, "116 000");
        Assert.True((await Confirm("GB", Today.AddDays(40))).Done);
        Assert.False((await Desk("GB")).RunsOutBy(Today.AddDays(39)));
        Assert.True((await Desk("GB")).RunsOutBy(Today.AddDays(40)));
        newsroom.Time.Advance(TimeSpan.FromDays(40));
        Assert.Equal(Trust.Confirmed, (await Seen("GB")).Trust);
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal((Trust.RanOut, "116000"), await Seen("GB"));
        var due = await newsroom.Db.Outbox.SingleAsync(m => m.Kind == nameof(ConfirmationRanOut), Cancel);
        Assert.Equal(Today, DateOnly.FromDateTime(due.DueAt.UtcDateTime));
    }

    [Fact]
    public async Task Nothing_is_confirmed_that_was_not_looked_at_has_no_source_or_was_changed_meanwhile()
    {
        var desk = await Desk("GB");
        Assert.Equal(["looked-unsourced", "looked-unsourced", "until-wrong"], Codes(await ConfirmHelplines.Handle(newsroom.Db, "GB", desk.Mark, new HashSet<int> { 0, 1 }, Today, newsroom.Time, newsroom.Editor, Cancel)));
        await Keep(desk.Draft, "116 000");
        Assert.Equal(["changed-meanwhile", "looked-missing"], Codes(await ConfirmHelplines.Handle(newsroom.Db, "GB", desk.Mark, new HashSet<int> { 0 }, Today.AddMonths(6), newsroom.Time, newsroom.Editor, Cancel)));
        Assert.Equal(["not-allowed"], Codes(await Confirm("GB", null, newsroom.Writer)));
        Assert.Equal(["until-wrong"], Codes(await Confirm("GB", Today.AddMonths(12).AddDays(1))));
        Assert.Equal(["country-unknown"], Codes(await ConfirmHelplines.Handle(newsroom.Db, "XX", "", new HashSet<int>(), Today, newsroom.Time, newsroom.Editor, Cancel)));
        Assert.Equal(Trust.Unconfirmed, (await Seen("GB")).Trust);
    }

    [Fact]
    public async Task What_is_wrong_is_taken_down_at_once_and_the_emergency_number_stays()
    {
        Assert.Equal(["why-missing"], Codes(await TakeDown("GB", "")));
        Assert.True((await TakeDown("GB", "The line is closed.")).Done);
        Assert.Equal((Trust.TakenDown, null), await Seen("GB"));
        Assert.Equal("999", (await Help()).Countries.Single(c => c.Code == "GB").Emergency);
        Assert.Equal(["not-shown"], Codes(await TakeDown("GB", "Again.")));
        await Keep((await Desk("GB")).Draft, "116 000");
        Assert.True((await Confirm("GB")).Done);
        Assert.Equal((Trust.Confirmed, "116000"), await Seen("GB"));
    }

    [Fact]
    public async Task A_country_that_is_new_is_shown_once_it_is_confirmed_and_can_stand_on_every_page()
    {
        var entry = Portugal;
        Assert.True((await KeepHelplines.Handle(newsroom.Db, entry, null, newsroom.Time, newsroom.Editor, Cancel)).Done);
        Assert.Contains("code-taken", Codes(await KeepHelplines.Handle(newsroom.Db, entry, null, newsroom.Time, newsroom.Editor, Cancel)));
        Assert.DoesNotContain((await Help()).Countries, c => c.Code == "PT");
        Assert.Equal(["home-without"], Codes(await PutCountryFirst.Handle(newsroom.Db, "PT", newsroom.Time, newsroom.Editor, Cancel)));
        Assert.True((await Confirm("PT")).Done);
        Assert.True((await PutCountryFirst.Handle(newsroom.Db, "PT", newsroom.Time, newsroom.Editor, Cancel)).Done);
        var help = await Help();
        Assert.Equal("PT", help.Home.Code);
        Assert.Equal(help.Countries.Skip(1).OrderBy(c => c.Name, StringComparer.Ordinal), help.Countries.Skip(1));
        Assert.Equal("PT", (await ReadHelplines.All(newsroom.Db, Today, Cancel))[0].Draft.Code);
    }

    [Fact]
    public async Task What_stands_on_every_page_keeps_a_line_and_an_emergency_number_however_it_is_changed()
    {
        var whole = (await Desk("US")).Draft;
        var without = whole with { EmergencySource = Source, Emergency = [], EmergencyNote = "Ask somebody." };
        Assert.Equal(["home-left-without"], Codes(await KeepHelplines.Handle(newsroom.Db, without, (await Desk("US")).Mark, newsroom.Time, newsroom.Editor, Cancel)));
        Assert.Equal(["home-left-without"], Codes(await KeepHelplines.Handle(newsroom.Db, whole with { Lines = [] }, (await Desk("US")).Mark, newsroom.Time, newsroom.Editor, Cancel)));
        Assert.Equal("US", Assert.Single(await BringHelplines.Handle(newsroom.Db, [whole with { Lines = [] }], newsroom.Time, newsroom.Editor, Cancel)).Country);
        Assert.Equal((Trust.Unconfirmed, "988"), await Seen("US"));
    }

    [Fact]
    public async Task What_was_written_down_before_a_country_stood_on_every_page_cannot_leave_it_without_a_line()
    {
        var desk = await Desk("GB");
        Assert.True((await KeepHelplines.Handle(newsroom.Db, desk.Draft with { EmergencySource = Source, Lines = [] }, desk.Mark, newsroom.Time, newsroom.Editor, Cancel)).Done);
        Assert.True((await PutCountryFirst.Handle(newsroom.Db, "GB", newsroom.Time, newsroom.Editor, Cancel)).Done);
        Assert.Equal(["home-left-without"], Codes(await Confirm("GB")));
        Assert.Equal((Trust.Unconfirmed, "116123"), await Seen("GB"));
    }

    [Fact]
    public async Task Nobody_takes_down_another_entry_than_the_one_that_was_found_wrong()
    {
        var seen = (await Desk("GB")).ShownMark;
        await Keep((await Desk("GB")).Draft, "116 000");
        Assert.Equal(seen, (await Desk("GB")).ShownMark);
        Assert.True((await Confirm("GB")).Done);
        Assert.Equal(["changed-meanwhile"], Codes(await TakeDownHelplines.Handle(newsroom.Db, "GB", seen, "The number is wrong.", newsroom.Time, newsroom.Editor, Cancel)));
        Assert.Equal((Trust.Confirmed, "116000"), await Seen("GB"));
        Assert.True((await TakeDown("GB", "The number is wrong.")).Done);
    }

    [Fact]
    public async Task A_country_that_does_not_come_with_the_program_is_taken_off_altogether_unless_it_stands_on_every_page()
    {
        await AddPortugal();
        Assert.True((await TakeDown("PT", "There is no such number.")).Done);
        Assert.DoesNotContain((await Help()).Countries, c => c.Code == "PT");
        Assert.Equal("PT", Assert.Single((await Help()).Gone).Code);
        Assert.Equal(["not-shown"], Codes(await TakeDown("PT", "Again.")));
        Assert.True((await Confirm("PT")).Done);
        Assert.True((await PutCountryFirst.Handle(newsroom.Db, "PT", newsroom.Time, newsroom.Editor, Cancel)).Done);
        Assert.True((await TakeDown("PT", "Nobody answers.")).Done);
        Assert.Equal(("PT", "112", Trust.TakenDown), ((await Help()).Home.Code, (await Help()).Home.Emergency, (await Help()).Home.Trust));
        Assert.Empty((await Help()).Gone);
    }

    [Fact]
    public async Task An_emergency_number_of_the_teams_own_goes_with_the_lines_and_that_of_the_program_comes_back()
    {
        var desk = await Desk("GB");
        await KeepHelplines.Handle(newsroom.Db, desk.Draft with { Emergency = ["998"], EmergencySource = Source, Lines = [desk.Draft.Lines[0] with { Source = Source }] }, desk.Mark, newsroom.Time, newsroom.Editor, Cancel);
        Assert.True((await Confirm("GB")).Done);
        Assert.Equal("998", (await Help()).Countries.Single(c => c.Code == "GB").Emergency);
        Assert.True((await TakeDown("GB", "998 reaches nobody.")).Done);
        Assert.Equal("999", (await Help()).Countries.Single(c => c.Code == "GB").Emergency);
        Assert.Equal(["998"], (await Desk("GB")).Draft.Emergency);
    }

    [Fact]
    public async Task Two_who_change_one_entry_do_not_write_over_each_other_and_every_step_is_in_the_log()
    {
        var desk = await Desk("GB");
        await Keep(desk.Draft, "116 000");
        Assert.Contains("changed-meanwhile", Codes(await KeepHelplines.Handle(newsroom.Db, desk.Draft with { Name = "Great Britain" }, desk.Mark, newsroom.Time, newsroom.Editor, Cancel)));
        Assert.Contains("nothing-changed", Codes(await KeepHelplines.Handle(newsroom.Db, (await Desk("GB")).Draft, (await Desk("GB")).Mark, newsroom.Time, newsroom.Editor, Cancel)));
        await Confirm("GB");
        await TakeDown("GB", "It rings and rings.");
        var log = await newsroom.Db.Audit.Where(e => e.Subject == "helplines/GB").OrderBy(e => e.Id).ToListAsync(Cancel);
        Assert.Equal(["changed", "confirmed", "took down"], log.Select(e => e.Act));
        Assert.Contains("without Samaritans 116123, with Samaritans 116000", log[0].Details, StringComparison.Ordinal);
    }

    private async Task<CountryHelp> Keep(CountryHelp entry, string label)
    {
        var changed = entry with { EmergencySource = Source, Lines = [entry.Lines[0] with { Label = label, Dial = label.Replace(" ", "", StringComparison.Ordinal), Source = Source }] };
        Assert.Empty((await KeepHelplines.Handle(newsroom.Db, changed, (await Desk(entry.Code)).Mark, newsroom.Time, newsroom.Editor, Cancel)).Refusals);
        return changed;
    }

    private async Task<Outcome<HelplineVersion>> Confirm(string code, DateOnly? until = null, Actor? actor = null)
    {
        var desk = await Desk(code);
        var all = Enumerable.Range(0, ConfirmHelplines.Of(desk.Draft).Count).ToHashSet();
        return await ConfirmHelplines.Handle(newsroom.Db, code, desk.Mark, all, until ?? Today.AddMonths(6), newsroom.Time, actor ?? newsroom.Editor, Cancel);
    }

    private static CountryHelp Portugal { get; } = new("PT", "Portugal", ["112"], [new("SNS 24", "808 24 24 24", "808242424") { Source = Source }]) { EmergencySource = Source };

    private async Task AddPortugal()
    {
        Assert.True((await KeepHelplines.Handle(newsroom.Db, Portugal, null, newsroom.Time, newsroom.Editor, Cancel)).Done);
        Assert.True((await Confirm("PT")).Done);
    }

    private async Task<Outcome<HelplineVersion>> TakeDown(string code, string why) =>
        await TakeDownHelplines.Handle(newsroom.Db, code, (await Desk(code)).ShownMark, why, newsroom.Time, newsroom.Editor, Cancel);

    private async Task<CountryDesk> Desk(string code) => (await ReadHelplines.One(newsroom.Db, code, Today, Cancel))!;

    private Task<CrisisHelp> Help() => CrisisHelp.Load(newsroom.Db, Today, Cancel);

    private async Task<(Trust Trust, string? Dial)> Seen(string code) => (await Help()).Countries.Where(c => c.Code == code).Select(c => (c.Trust, c.Line?.Dial)).Single();

    private static IEnumerable<string> Codes<T>(Outcome<T> outcome) where T : class => outcome.Refusals.Select(r => r.Code);
}
