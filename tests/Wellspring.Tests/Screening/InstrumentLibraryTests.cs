using Wellspring.Screening;

namespace Wellspring.Tests.Screening;

[Trait("database", "none")]
public sealed class InstrumentLibraryTests
{
    private static readonly string[] Free = ["ces-d", "gad-2", "gad-7", "gds-15", "k10", "k6", "pc-ptsd-5", "phq-15", "phq-2", "phq-4", "phq-9"];

    public static TheoryData<string> Slugs => [.. InstrumentLibrary.All.Select(i => i.Slug)];

    [Fact]
    public void What_may_be_shown_by_anybody_is_here_with_all_its_words_and_the_rest_without_any()
    {
        Assert.Equal(Free, InstrumentLibrary.All.Where(i => i.Use.Conditions is null).Select(i => i.Slug));
        foreach (var instrument in InstrumentLibrary.All) Assert.All(instrument.Questions, q => Assert.Equal(instrument.Use.Conditions is null, q.Text.Length > 0));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Bands_cover_their_scale_without_gap_or_overlap(string slug)
    {
        foreach (var rule in Shipped.Named(slug).Scores.Where(s => s.Bands.Count > 0))
        {
            Assert.Equal((rule.Low, rule.High), (rule.Bands[0].Low, rule.Bands[^1].High));
            Assert.All(rule.Bands.Zip(rule.Bands.Skip(1)), pair => Assert.Equal(pair.First.High + rule.Factor, pair.Second.Low));
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Every_band_and_cut_off_names_a_paper_that_is_cited(string slug)
    {
        var instrument = Shipped.Named(slug);
        Assert.NotEmpty(instrument.Papers);
        Assert.All(instrument.Papers, p => Assert.StartsWith("https://", p.Url));
        Assert.Subset(instrument.Papers.Select(p => p.Label).ToHashSet(), instrument.Scores.SelectMany(s => s.Bands.Select(b => b.Source).Concat(s.CutOffs.Select(c => c.Source))).ToHashSet());
    }

    [Theory, MemberData(nameof(Slugs))]
    public void All_that_a_page_says_of_it_is_there_and_nobody_is_told_what_they_have(string slug)
    {
        var instrument = Shipped.Named(slug);
        Assert.All([instrument.Title, instrument.Description, instrument.Purpose, instrument.Copyright, instrument.Use.Measures, instrument.Use.Concern, instrument.Use.Period, instrument.Use.Authors], text => Assert.NotEmpty(text));
        Assert.True(instrument.Use.Minutes > 0);
        var ours = instrument.Scores.SelectMany(s => s.Bands.SelectMany(b => (IEnumerable<string>)[b.Words, .. b.Advice]).Concat(s.CutOffs.SelectMany(c => (IEnumerable<string>)[c.Means, .. c.Advice, .. c.Otherwise])));
        Assert.All(ours, words => Assert.DoesNotMatch("(?i)\\byou have (?!been)", words));
    }

    [Fact]
    public void A_changed_word_or_point_changes_the_fingerprint()
    {
        var instrument = Shipped.Named("gad-7");
        Assert.Matches("^[0-9a-f]{64}$", instrument.Fingerprint());
        Assert.Equal(instrument.Fingerprint(), Shipped.Named("gad-7").Fingerprint());
        var question = instrument.Questions[0];
        var option = question.Options[1];
        Instrument[] changed =
        [
            instrument with { Questions = [question with { Text = question.Text + "." }, .. instrument.Questions.Skip(1)] },
            instrument with { Questions = [question with { Options = [question.Options[0], option with { Points = 2 }, .. question.Options.Skip(2)] }, .. instrument.Questions.Skip(1)] },
            instrument with { Scores = [instrument.Scores[0] with { Bands = [instrument.Scores[0].Bands[0] with { High = 5 }, .. instrument.Scores[0].Bands.Skip(1)] }] },
        ];
        Assert.All(changed, c => Assert.NotEqual(instrument.Fingerprint(), c.Fingerprint()));
    }
}
