using Wellspring.Screening;
using Wellspring.Screening.Fhir;

namespace Wellspring.Tests.Screening;

[Trait("database", "none")]
public sealed class CompareFormTests
{
    private static readonly Instrument Gds = Shipped.Named("gds-15");
    private static readonly Instrument Phq9 = Shipped.Named("phq-9");

    [Fact]
    public void Every_instrument_is_found_by_its_questions_alone_and_is_what_it_is()
    {
        foreach (var instrument in InstrumentLibrary.All.Where(i => i.Use.Conditions is null))
        {
            var bare = instrument with { Codes = [] };
            Assert.Equal(instrument.Slug, InstrumentLibrary.Find(bare)?.Slug);
            Assert.Empty(bare.With(instrument));
        }
    }

    [Fact]
    public void A_question_that_counts_the_other_way_round_is_named()
    {
        var reversed = Gds.Questions.First(q => q.Options[0].Points == 0);
        Says("form-points-wrong", $"Question {reversed.LinkId} counts the other way round: \"Yes\" gives 1 points instead of 0 points.", Changed(Gds, reversed, reversed with { Options = [reversed.Options[0] with { Points = 1 }, reversed.Options[1] with { Points = 0 }] }), Gds);
    }

    [Fact]
    public void Another_option_is_named_with_those_that_there_are()
    {
        var question = Phq9.Questions[0];
        Says("form-option-unknown", $"Question {question.LinkId} offers \"Not at all sure\", which is none of \"Not at all\"", Changed(Phq9, question, question with { Options = [new("x", "Not at all sure", 0), .. question.Options.Skip(1)] }), Phq9);
    }

    [Fact]
    public void A_question_that_is_left_out_and_one_that_counts_too_many_are_named()
    {
        Says("form-question-missing", "(44260-8), which PHQ-9 adds up.", Phq9 with { Questions = [.. Phq9.Questions.Where(q => q.LinkId != "44260-8")] }, Phq9);
        var difficulty = Phq9.Questions[^1];
        Says("form-question-extra", "Question 69722-7", Changed(Phq9, difficulty, difficulty with { Options = [.. difficulty.Options.Index().Select(o => o.Item with { Points = o.Index })] }), Phq9);
    }

    [Fact]
    public void A_band_that_nobody_published_is_named()
    {
        var gad7 = Shipped.Named("gad-7");
        var bands = gad7.Scores[0].Bands;
        Says("form-band-wrong", "The band 5 to 10 (mild) is none of GAD-7: 0 to 4, 5 to 9, 10 to 14, 15 to 21.", gad7 with { Scores = [gad7.Scores[0] with { Bands = [bands[0], bands[1] with { High = 10 }, bands[2], bands[3]] }] }, gad7);
    }

    [Fact]
    public void Other_words_under_the_code_of_an_option_are_named()
    {
        var question = Phq9.Questions[2];
        Says("form-option-words", $"Question {question.LinkId} calls \"Not at all sure\" what PHQ-9 calls \"Not at all\".", Changed(Phq9, question, question with { Options = [question.Options[0] with { Text = "Not at all sure" }, .. question.Options.Skip(1)] }), Phq9);
        var (first, last) = (question.Options[0], question.Options[^1]);
        Says("form-option-words", $"calls \"{last.Text}\" what PHQ-9 calls \"{first.Text}\"", Changed(Phq9, question, question with { Options = [first with { Text = last.Text }, .. question.Options.Skip(1).SkipLast(1), last with { Text = first.Text }] }), Phq9);
        Assert.Empty(Changed(Phq9, question, question with { Options = [.. question.Options.Select(o => o with { Text = $"{o.Points} - {o.Text.ToUpperInvariant()}" })] }).With(Phq9));
    }

    [Theory]
    [InlineData("Thinking of other people’s plans for the holidays")]
    [InlineData("Being able to stop or control worrying")]
    public void A_question_that_asks_something_else_under_a_known_code_is_named(string words)
    {
        var gad7 = Shipped.Named("gad-7");
        var question = gad7.Questions[1];
        Says("form-question-words", $"Question {question.LinkId} asks \"{words}\", where GAD-7 asks \"{question.Text}\".", Changed(gad7, question, question with { Text = words }), gad7);
        Assert.Empty(Changed(gad7, question, question with { Text = $"Over the last 2 weeks: {question.Text.ToLowerInvariant()}?" }).With(gad7));
    }

    [Fact]
    public void A_question_that_stands_twice_and_one_that_waits_for_another_are_named()
    {
        var again = Phq9.Questions[3] with { LinkId = "again" };
        Says("form-question-extra", $"({again.Codes[0].Value}) stands in it 2 times: {Phq9.Questions[3].LinkId}, again.", Phq9 with { Questions = [.. Phq9.Questions, again] }, Phq9);
        Says("form-condition-wrong", "waits for another answer; PHQ-9 always asks it.", Changed(Phq9, Phq9.Questions[3], Phq9.Questions[3] with { Conditions = new(true, [new(Phq9.Questions[0].LinkId, ">", "0")]) }), Phq9);
    }

    [Fact]
    public void The_words_that_all_questions_share_tell_none_of_them_from_another()
    {
        var shipped = Shipped.Named("k10");
        var k10 = shipped with { Questions = [.. shipped.Questions.Index().Select(q => q.Item with { Text = $"About how often did you feel {q.Item.Text}", Codes = [new("urn:codes", $"k{q.Index}")] })] };
        Assert.Contains("form-question-words", Changed(k10, k10.Questions[1], k10.Questions[1] with { Text = k10.Questions[3].Text }).With(k10).Select(f => f.Code));
    }

    [Fact]
    public void Words_of_another_language_are_not_compared() =>
        Assert.Empty((Phq9 with { Questions = [.. Phq9.Questions.Index().Select(q => q.Item with { Text = $"Frage {q.Index}", Options = [.. q.Item.Options.Select(o => o with { Text = $"Antwort {o.Code}" })] })] }).With(Phq9));

    [Fact]
    public void A_sum_that_leaves_out_a_question_or_is_multiplied_is_named()
    {
        var total = Phq9.Scores[0];
        Says("form-sum-wrong", $"leaves out {total.Items[8]}, which PHQ-9 adds up.", Phq9 with { Scores = [total with { Items = [.. total.Items.SkipLast(1)] }] }, Phq9);
        Says("form-sum-wrong", "is the sum times 2; for PHQ-9 it is times 1.", Phq9 with { Scores = [total with { Factor = 2 }] }, Phq9);
        var phq4 = Shipped.Named("phq-4");
        var (anxiety, depression) = (phq4.Scores.Single(s => s.Code == "anxiety"), phq4.Scores.Single(s => s.Code == "depression"));
        Assert.Contains("form-sum-wrong", (phq4 with { Scores = [anxiety with { Items = depression.Items }] }).With(phq4).Select(f => f.Code));
    }

    [Fact]
    public void A_cut_off_that_nobody_published_and_a_turned_scale_are_named()
    {
        var phq2 = Shipped.Named("phq-2");
        var score = phq2.Scores[0];
        Says("form-cut-off-wrong", "The cut-off 2 is none of PHQ-2: 3.", phq2 with { Scores = [score with { CutOffs = [score.CutOffs[0] with { At = 2 }] }] }, phq2);
        Says("form-direction-wrong", "calls a higher PHQ-2 score better; for PHQ-2 it is worse.", phq2 with { Scores = [score with { HigherIs = "better" }] }, phq2);
    }

    [Fact]
    public void Bands_are_compared_whatever_code_their_score_has()
    {
        var gad7 = Shipped.Named("gad-7");
        var score = gad7.Scores[0] with { Code = "sum", Name = "Sum" };
        Says("form-band-wrong", "The band 5 to 10 (mild)", gad7 with { Scores = [score with { Bands = [score.Bands[0], score.Bands[1] with { High = 10 }, .. score.Bands.Skip(2)] }] }, gad7);
        Says("form-band-missing", "Of the bands of GAD-7 it has 3", gad7 with { Scores = [score with { Bands = [.. score.Bands.SkipLast(1)] }] }, gad7);
        var phq4 = Shipped.Named("phq-4");
        Says("form-score-unknown", "It says what the worry score means, and PHQ-4 has no such score", phq4 with { Scores = [phq4.Scores[1] with { Code = "worry", Name = "worry score" }] }, phq4);
    }

    [Fact]
    public void Forms_of_others_are_known_and_what_they_add_is_found()
    {
        if (Corpora.Get("06-fhir") is not { } folder) return;
        Assert.Equal(("phq-9", "form-question-extra"), Of(Path.Combine(folder, "uwcirg-asbi", "Questionnaire-PHQ9.json")));
        Assert.Equal(("gad-7", ""), Of(Path.Combine(folder, "uwcirg-asbi", "Questionnaire-GAD7.json")));
        Assert.Null(InstrumentLibrary.Find(ReadInstrument.From(File.ReadAllText(Path.Combine(folder, "stanford", "GCS.json")), "GCS.json")));
    }

    [Fact]
    public void An_answer_that_has_no_points_where_others_have_some_is_missing()
    {
        var declined = Changed(Phq9, Phq9.Questions[0], Phq9.Questions[0] with { Options = [.. Phq9.Questions[0].Options, new("declined", "Asked but declined", null)] });
        var scored = declined.Score(declined.Questions.Where(q => q.IsScored).ToDictionary(q => q.LinkId, q => q == declined.Questions[0] ? 4 : 1));
        Assert.Equal([Phq9.Questions[0].LinkId], scored.Missing);
        Assert.Null(scored.Scores[0].Total);
    }

    private static (string?, string) Of(string file)
    {
        var form = ReadInstrument.From(File.ReadAllText(file), file);
        return InstrumentLibrary.Find(form) is { } known ? (known.Slug, string.Join(' ', form.With(known).Select(f => f.Code).Distinct())) : (null, "");
    }

    private static Instrument Changed(Instrument instrument, Question old, Question changed) => instrument with { Questions = [.. instrument.Questions.Select(q => q == old ? changed : q)] };

    private static void Says(string code, string sentence, Instrument form, Instrument known)
    {
        var finding = Assert.Single(form.With(known));
        Assert.Equal(code, finding.Code);
        Assert.Contains(sentence, finding.Sentence, StringComparison.Ordinal);
    }
}
