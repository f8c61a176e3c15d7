using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Screening;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Screening.Bringing;

public sealed class BringInstrumentTests : IAsyncLifetime
{
    private Newsroom newsroom = null!;

    public static TheoryData<string> WithWords => [.. InstrumentLibrary.All.Where(i => i.Use.Conditions is null).Select(i => i.Slug)];

    public static TheoryData<string> WithoutWords => [.. InstrumentLibrary.All.Where(i => i.Use.Conditions is not null).Select(i => i.Slug)];

    public async ValueTask InitializeAsync() => newsroom = await Newsroom.Open();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_test_that_nobody_knows_is_here_and_not_before_readers()
    {
        var brought = await newsroom.Bring(Forms.Whole);
        Assert.Equal((Brought.New, "calm-scale"), (brought.Value!.Became, brought.Value!.Instrument.Slug));
        var desk = (await InstrumentDesk.One(newsroom.Db, "calm-scale", Newsroom.Cancel))!;
        Assert.Null(desk.Release);
        Assert.Equal(["sign-off-missing"], InstrumentGate.Findings(desk, new(2026, 11, 28)).Select(f => f.Code));
        Assert.Equal((Forms.Whole, newsroom.Editor.UserId), (desk.Imported!.Fhir, desk.Imported.ByUser));
        Assert.Equal("brought in", (await newsroom.Db.Audit.SingleAsync(e => e.Subject == "screening/calm-scale", Newsroom.Cancel)).Act);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_another_of_that_name_is_its_next_version()
    {
        await newsroom.Bring(Forms.Whole);
        Assert.Equal(Brought.Unchanged, (await newsroom.Bring(Forms.Whole)).Value!.Became);
        Assert.Equal(1, await newsroom.Stored());
        Assert.Equal(Brought.Changed, (await newsroom.Bring(Forms.With(f => f["purpose"] = "Another."))).Value!.Became);
        Assert.Equal(2, await newsroom.Stored());
    }

    [Theory, MemberData(nameof(WithWords))]
    public async Task A_test_that_comes_with_the_program_is_named_and_not_stored(string slug)
    {
        var brought = await newsroom.Bring(Forms.FormOf(slug));
        Assert.Equal(Brought.ComesWithProgram, brought.Value!.Became);
        Assert.Contains("as it comes with the program; nothing was brought in", brought.Value!.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await newsroom.Stored());
    }

    [Theory, MemberData(nameof(WithoutWords))]
    public async Task Words_are_taken_for_what_is_here_without_any_and_nothing_else(string slug)
    {
        var known = Shipped.Named(slug);
        var brought = await newsroom.Bring(Forms.FormOf(slug, f => f["purpose"] = "A purpose of theirs."));
        Assert.True(brought.Done, string.Join(" ", brought.Refusals.Select(r => r.Sentence)));
        Assert.Equal((Brought.WordingTaken, slug), (brought.Value!.Became, brought.Value!.Instrument.Slug));
        var taken = brought.Value!.Instrument;
        Assert.Equal((known.Purpose, known.Use, known.Copyright), (taken.Purpose, taken.Use, taken.Copyright));
        Assert.Equal(known.Questions.Select(q => q.Options.Select(o => o.Points)), taken.Questions.Select(q => q.Options.Select(o => o.Points)));
        Assert.All(taken.Questions, q => Assert.StartsWith("Words of question", q.Text, StringComparison.Ordinal));
        Assert.All(taken.Questions, q => Assert.All(q.Options, o => Assert.Equal($"Words of answer {o.Code}", o.Text)));
        var desk = (await InstrumentDesk.One(newsroom.Db, slug, Newsroom.Cancel))!;
        Assert.Equal(["conditions-unconfirmed", "sign-off-missing"], InstrumentGate.Findings(desk, new(2026, 11, 28)).Select(f => f.Code));
    }

    [Theory]
    [InlineData("pss-10", 3)]
    [InlineData("dast-10", 2)]
    [InlineData("rosenberg", 2)]
    public async Task A_question_that_is_not_reversed_as_it_should_be_is_named(string slug, int at)
    {
        var brought = await newsroom.Bring(Forms.FormOf(slug, f => Turn(f["item"]![at]!)));
        Assert.Equal(["form-points-wrong"], brought.Refusals.Select(r => r.Code).Distinct());
        Assert.Contains($"Question {Shipped.Named(slug).Questions[at].LinkId}, ", Assert.Single(brought.Refusals).Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await newsroom.Stored());
    }

    [Theory]
    [InlineData("who-5", "At no time", 5)]
    [InlineData("pss-10", "Never", 10)]
    [InlineData("rosenberg", "Strongly disagree", 10)]
    public async Task A_form_that_is_turned_throughout_is_known_by_what_says_least(string slug, string least, int questions)
    {
        var first = Shipped.Named(slug).Questions[0].Options[0].Code == "0";
        var turned = await newsroom.Bring(Forms.FormOf(slug, f => Say(f, least, first ? ^1 : 0)));
        Assert.Equal(Enumerable.Repeat("form-points-wrong", questions), turned.Refusals.Select(r => r.Code));
        Assert.True((await newsroom.Bring(Forms.FormOf(slug, f => Say(f, least, first ? 0 : ^1)))).Done);
    }

    private static void Say(JsonNode form, string words, Index at)
    {
        foreach (var item in form["item"]!.AsArray().Where(i => i!["answerOption"] is not null)) { var options = item!["answerOption"]!.AsArray(); options[at.GetOffset(options.Count)]!["valueCoding"]!["display"] = words; }
    }

    [Fact]
    public async Task A_question_of_a_known_test_that_counts_otherwise_is_named()
    {
        var brought = await newsroom.Bring(Forms.FormOf("phq-9", f => Turn(f["item"]!.AsArray().First(i => i!["answerOption"] is not null)!)));
        Assert.Equal(["form-points-wrong"], brought.Refusals.Select(r => r.Code));
        Assert.Equal(0, await newsroom.Stored());
    }

    [Fact]
    public async Task Whatever_calls_itself_by_a_known_name_has_to_be_that_test()
    {
        var brought = await newsroom.Bring(Forms.With(f => f["title"] = "PHQ-9"));
        Assert.Contains("form-question-missing", brought.Refusals.Select(r => r.Code));
        Assert.Equal(0, await newsroom.Stored());
        Assert.Equal("form-questions-count", Assert.Single((await newsroom.Bring(Forms.With(f => f["title"] = "WHO-5"))).Refusals).Code);
    }

    [Fact]
    public async Task Only_the_newsroom_brings_tests_in_and_no_invented_person()
    {
        Assert.Equal(["not-allowed"], (await newsroom.Bring(Forms.Whole, newsroom.Writer)).Refusals.Select(r => r.Code));
        Assert.Equal(["not-allowed"], (await newsroom.Bring(Forms.Whole, newsroom.Editor with { IsSample = true })).Refusals.Select(r => r.Code));
        Assert.True((await newsroom.Bring(Forms.Whole, newsroom.Editor with { Roles = Roles.Administrator })).Done);
    }

    [Fact]
    public async Task Whoever_brought_a_test_does_not_sign_it()
    {
        var both = await newsroom.Join("ruth-editor", Roles.Editor | Roles.Reviewer, licensed: true);
        await newsroom.Bring(Forms.Whole, both);
        Assert.Equal(["reviewer-brought-it"], (await SignInstrument.Handle(newsroom.Db, "calm-scale", null, 1, newsroom.Time, both, Newsroom.Cancel)).Refusals.Select(r => r.Code));
        Assert.True((await SignInstrument.Handle(newsroom.Db, "calm-scale", null, 1, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel)).Done);
    }

    [Fact]
    public async Task Markup_stays_the_text_that_was_typed()
    {
        var brought = await newsroom.Bring(Forms.With(f => f["item"]![0]!["text"] = "<script>alert(1)</script> & **so**"));
        Assert.Equal("<script>alert(1)</script> & **so**", brought.Value!.Instrument.Questions[0].Text);
    }

    [Theory]
    [InlineData("lforms/apgar-with-itemWeight-variable.json", 5)]
    [InlineData("stanford/GCS.json", 3)]
    [InlineData("stanford/ContainedValueSetExample.json", 1)]
    [InlineData("uwcirg-asbi/Questionnaire-WHOAUDIT.json", 10)]
    public async Task Forms_of_others_come_in_with_their_questions(string name, int questions)
    {
        if (Corpora.Get("06-fhir", name) is not { } file) return;
        var brought = await newsroom.Bring(await File.ReadAllTextAsync(file, Newsroom.Cancel));
        Assert.True(brought.Done, string.Join(" ", brought.Refusals.Select(r => r.Sentence)));
        Assert.Equal(questions, brought.Value!.Instrument.Questions.Count);
    }

    private static void Turn(JsonNode item)
    {
        var options = item["answerOption"]!.AsArray();
        var points = options.Select(o => o!["extension"]![0]!["valueDecimal"]!.DeepClone()).Reverse().ToList();
        foreach (var (at, option) in options.Index()) option!["extension"]![0]!["valueDecimal"] = points[at];
    }
}
