using CsCheck;
using Wellspring.Screening;

namespace Wellspring.Tests.Screening;

[Trait("database", "none")]
public sealed class ScoringTests
{
    private const string Item9 = "44260-8";
    private static readonly Instrument Phq9 = Shipped.Named("phq-9");

    [Fact]
    public void A_score_is_the_sum_of_what_was_answered_and_the_difficulty_adds_nothing()
    {
        var answers = Shipped.All(Phq9, 1);
        Assert.Equal((9m, "mild"), Of(Phq9, answers));
        answers["69722-7"] = 3;
        Assert.Equal((9m, "mild"), Of(Phq9, answers));
    }

    [Fact]
    public void An_answer_that_is_missing_leaves_no_score_and_is_named()
    {
        var answers = Shipped.All(Phq9, 2);
        answers.Remove("44254-1");
        var scored = Phq9.Score(answers);
        Assert.Equal(["44254-1"], scored.Missing);
        Assert.All(scored.Scores, s => Assert.Null(s.Total));
        Assert.All(scored.Scores, s => Assert.Null(s.Band));
    }

    [Theory]
    [InlineData(0, false), InlineData(1, true), InlineData(2, true), InlineData(3, true)]
    public void Thoughts_of_being_dead_call_for_help_at_any_total_and_with_answers_missing(int place, bool calls)
    {
        var answers = Shipped.All(Phq9, 0);
        answers[Item9] = place;
        Assert.Equal(calls, Phq9.Score(answers).Dangers is [{ Kind: "self-harm", Question: Item9 }]);
        Assert.Equal(calls, Phq9.Score(new Dictionary<string, int> { [Item9] = place }).Dangers.Count > 0);
    }

    [Fact]
    public void Nothing_is_asked_behind_a_gate_that_is_answered_with_no()
    {
        var instrument = Shipped.Named("pc-ptsd-5");
        var gate = instrument.Questions[0];
        Assert.Equal(0m, instrument.Score(new Dictionary<string, int> { [gate.LinkId] = Shipped.Place(gate, "LA32-8") }).Scores[0].Total);
        var all = Shipped.All(instrument, 1);
        all[gate.LinkId] = Shipped.Place(gate, "LA32-8");
        Assert.Equal(0m, instrument.Score(all).Scores[0].Total);
        all[gate.LinkId] = Shipped.Place(gate, "LA33-6");
        Assert.Equal(5m, instrument.Score(all).Scores[0].Total);
        Assert.Equal(5, instrument.Score(new Dictionary<string, int> { [gate.LinkId] = all[gate.LinkId] }).Missing.Count);
    }

    [Fact]
    public void What_is_only_for_women_may_be_left_out()
    {
        var instrument = Shipped.Named("phq-15");
        var forWomen = Assert.Single(instrument.Questions, q => q.Audience == "women");
        var answers = Shipped.All(instrument, 1);
        Assert.Equal(15m, Of(instrument, answers).Total);
        answers.Remove(forWomen.LinkId);
        Assert.Equal(14m, Of(instrument, answers).Total);
    }

    [Theory]
    [InlineData("phq-2"), InlineData("gad-2"), InlineData("phq-4")]
    public void Every_combination_of_a_short_test_is_its_plain_sum(string slug)
    {
        var instrument = Shipped.Named(slug);
        var questions = instrument.Questions;
        for (var number = 0; number < Math.Pow(4, questions.Count); number++)
        {
            var places = questions.Index().ToDictionary(q => q.Item.LinkId, q => number >> (2 * q.Index) & 3);
            Assert.All(instrument.Score(places).Scores, s => Assert.Equal(s.Rule.Items.Sum(i => places[i]), s.Total));
        }
    }

    [Fact]
    public void A_total_stays_within_its_range_and_every_total_of_a_scale_with_bands_has_one() =>
        FixedSeeds.Holds(Gen.Select(Gen.Int[0, InstrumentLibrary.All.Count - 1], Gen.Int[0, 99].Array[40]), drawn =>
        {
            var (instrument, draws) = (InstrumentLibrary.All[drawn.Item1], drawn.Item2);
            var scored = instrument.Score(instrument.Questions.Index().ToDictionary(q => q.Item.LinkId, q => draws[q.Index] % q.Item.Options.Count));
            Assert.Empty(scored.Missing);
            Assert.All(scored.Scores, s => Assert.InRange(s.Total!.Value, s.Rule.Low, s.Rule.High));
            Assert.All(scored.Scores, s => Assert.Equal(s.Rule.Bands.Count > 0, s.Band is not null));
        }, 2_000);

    private static (decimal? Total, string? Band) Of(Instrument instrument, Dictionary<string, int> answers)
    {
        var total = instrument.Score(answers).Scores[0];
        return (total.Total, total.Band?.Code);
    }
}
