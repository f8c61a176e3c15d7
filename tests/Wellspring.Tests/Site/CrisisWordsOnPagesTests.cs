using AngleSharp.Html.Parser;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Helplines;

namespace Wellspring.Tests.Site;

/// <summary>What stands in the crisis line reads as a sentence: no word runs into the next.</summary>
public sealed class CrisisWordsOnPagesTests
{
    [Fact]
    public async Task The_line_at_the_top_reads_as_a_sentence()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        Assert.Equal("Thinking about suicide, or in danger? Call or text 988 (US). Emergency: 911. Other countries", await Said(press, "/", "aside.helpline p"));
        Assert.Contains("Call or text 988 (988 Suicide and Crisis Lifeline, United States, day and night). In danger, call 911. Lines in other countries", await Said(press, "/thank-you/for-writing", ".card.emergency"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_takes_no_messages_is_never_said_to_take_them()
    {
        await using var press = await Press.Start();
        await Confirm(press, new("A line", "0800 111", "0800111", "741741") { SmsWord = "HOME" });
        await press.RenderAll();
        Assert.Equal("Thinking about suicide, or in danger? Call 0800 111, or text HOME to 741741 (US). Emergency: 911. Other countries", await Said(press, "/", "aside.helpline p"));
        Assert.Contains("You can also text HOME to 741741.", await Said(press, "/", ".help"), StringComparison.Ordinal);
        Assert.Contains("Call 0800 111, or text HOME to 741741 (A line, United States).", await Said(press, "/thank-you/for-writing", ".card.emergency"), StringComparison.Ordinal);
        Assert.Contains("Call 911, or call 0800 111, or text HOME to 741741, now if:", await Said(press, Fallback.UnavailablePath, ".card.emergency"), StringComparison.Ordinal);
        Assert.EndsWith("A line, United States. You can also text HOME to 741741.", await Said(press, "/styleguide", ".search-help li"), StringComparison.Ordinal);
        foreach (var path in (string[])["/", "/crisis", "/crisis/us", "/thank-you/for-writing", Fallback.UnavailablePath, "/styleguide"])
            Assert.DoesNotContain("or text 0800", await Said(press, path, "body"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Where_an_emergency_number_or_a_line_is_missing_the_foot_says_what_to_do_and_where_else_to_look()
    {
        await using var press = await Press.Start();
        var now = press.Newsroom.Time.GetUtcNow();
        press.Db.Helplines.Add(new() { Country = "US", Step = HelplineStep.Confirmed, Entry = new("US", "United States", [], []) { EmergencyNote = "Go to the nearest hospital." }, At = now, By = "edith", ByUser = null, HoldsUntil = DateOnly.FromDateTime(now.UtcDateTime).AddDays(30) });
        await press.Db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await press.RenderAll();
        Assert.Equal("Thinking about suicide, or in danger? Emergency: Go to the nearest hospital. Other countries", await Said(press, "/", "aside.helpline p"));
        Assert.Contains("Go to the nearest hospital.", await Said(press, "/", ".help"), StringComparison.Ordinal);
        Assert.Contains("findahelpline.com", await Said(press, "/", ".help"), StringComparison.Ordinal);
    }

    private static async Task Confirm(Press press, Helpline line)
    {
        var (db, time, cancel) = (press.Db, press.Newsroom.Time, TestContext.Current.CancellationToken);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var entry = new CountryHelp("US", "United States", ["911"], [line with { Source = "https://lines.example" }]) { EmergencySource = "https://lines.example" };
        Assert.True((await KeepHelplines.Handle(db, entry, (await ReadHelplines.One(db, "US", today, cancel))!.Mark, time, press.Newsroom.Editor, cancel)).Done);
        Assert.True((await ConfirmHelplines.Handle(db, "US", (await ReadHelplines.One(db, "US", today, cancel))!.Mark, new HashSet<int> { 0, 1 }, today.AddMonths(6), time, press.Newsroom.Editor, cancel)).Done);
    }

    private static async Task<string> Said(Press press, string path, string place) => string.Join(' ', new HtmlParser().ParseDocument(await press.Text(path)).QuerySelector(place)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
