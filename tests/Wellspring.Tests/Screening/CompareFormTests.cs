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
    public void Forms_of_others_are_known_and_what_they_add_is_found()
    {
        if (Corpora.Get("06-fhir") is not { } folder) return;
        Assert.Equal(("phq-9", "form-question-extra"), Of(Path.Combine(folder, "uwcirg-asbi", "Questionnaire-PHQ9.json")));
        Assert.Equal(("gad-7", ""), Of(Path.Combine(folder, "uwcirg-asbi", "Questionnaire-GAD7.json")));
        Assert.Null(InstrumentLibrary.Find(ReadInstrument.From(File.ReadAllText(Path.Combine(folder, "stanford", "GCS.json")), "GCS.json")));
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
