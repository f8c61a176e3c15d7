using System.Text.Json.Nodes;
using CsCheck;
using Wellspring.Screening;

namespace Wellspring.Tests.Screening;

/// <summary>The browser and the server score alike: what is asked, every total, band and cut-off, what is missing, and what calls for help.</summary>
[Trait("database", "none")]
public sealed class ScoringTwiceTests(ScoringScript script) : IClassFixture<ScoringScript>
{
    public static TheoryData<string> Slugs => [.. InstrumentLibrary.All.Select(i => i.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public void Both_hosts_agree_on_10_000_drawn_answer_sets(string slug)
    {
        var instrument = Shipped.Named(slug);
        AnswerSets.Any(instrument, 500).Holds(sets => script.Agrees(instrument, sets), 20);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Both_hosts_agree_at_every_edge(string slug)
    {
        var instrument = Shipped.Named(slug);
        script.Agrees(instrument, AnswerSets.Edges(instrument));
    }

    [Theory]
    [InlineData("phq-2", 25), InlineData("gad-2", 25), InlineData("phq-4", 625)]
    public void Both_hosts_agree_on_every_combination_of_a_short_test(string slug, int count)
    {
        var instrument = Shipped.Named(slug);
        List<int[]> sets = [.. AnswerSets.All(instrument)];
        Assert.Equal(count, sets.DistinctBy(s => string.Join(' ', s)).Count());
        script.Agrees(instrument, sets);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void The_drawn_answer_sets_come_to_every_band_both_sides_of_every_cut_off_and_every_danger(string slug)
    {
        var instrument = Shipped.Named(slug);
        var scored = AnswerSets.Any(instrument, 4_000).Generate(PCG.Parse(new PCG(0, FixedSeeds.Seed).ToString()), null, out _).Select(s => instrument.Score(ScoringScript.Answers(instrument, s))).ToList();
        Assert.Equal(instrument.Questions.Where(q => q.Required).Select(q => q.LinkId), instrument.Questions.Select(q => q.LinkId).Intersect(scored.SelectMany(s => s.Missing)));
        Assert.Equal(instrument.Questions.Count(q => q.Danger is not null) + instrument.Scores.Count(s => s.Danger is not null), scored.SelectMany(s => s.Dangers).Distinct().Count());
        foreach (var (place, rule) in instrument.Scores.Index())
        {
            var totals = scored.Select(s => s.Scores[place]).Where(s => s.Total is not null).ToList();
            Assert.Superset(rule.Bands.ToHashSet(), totals.Select(t => t.Band).OfType<Band>().ToHashSet());
            Assert.All(rule.CutOffs, cut => Assert.Equal(2, totals.Select(cut.IsReachedBy).Distinct().Count()));
        }
    }

    [Theory]
    [InlineData("phq-9", "options 0 points 1", "2")]
    [InlineData("phq-9", "questions 3 options", "1")]
    [InlineData("phq-9", "questions 8 danger from", "2")]
    [InlineData("phq-9", "scores 0 bands 2 1", "11")]
    [InlineData("phq-9", "scores 0 bands 1 2", "8")]
    [InlineData("phq-9", "scores 0 items 0", "1")]
    [InlineData("phq-9", "scores 0 code", "\"sum\"")]
    [InlineData("gad-2", "scores 0 cutOffs 0", "4")]
    [InlineData("phq-15", "questions 5 required", "false")]
    [InlineData("pc-ptsd-5", "questions 2 when of 0 2", "1")]
    [InlineData("pc-ptsd-5", "questions 2 when", "null")]
    [InlineData("who-5", "scores 0 factor", "1")]
    [InlineData("who-5", "scores 0 better", "false")]
    [InlineData("audit", "scores 0 danger from", "21")]
    [InlineData("k10", "scores 0 bands 0 0", "\"other\"")]
    public void An_error_that_is_seeded_into_one_of_them_is_reported(string slug, string path, string value)
    {
        var instrument = Shipped.Named(slug);
        var sets = AnswerSets.Any(instrument, 500).Generate(PCG.Parse(new PCG(1, FixedSeeds.Seed).ToString()), null, out _);
        script.Agrees(instrument, sets);
        Assert.NotEmpty(script.Differences(instrument, sets, Seeded(ForScript.Of(instrument), path.Split(' '), value)));
    }

    private static string Seeded(string definition, string[] path, string value)
    {
        var whole = JsonNode.Parse(definition)!;
        var at = path[..^1].Aggregate(whole, (node, step) => (node is JsonArray list ? list[Number(step)] : node[step])!);
        if (at is JsonArray last) last[Number(path[^1])] = JsonNode.Parse(value);
        else at[path[^1]] = JsonNode.Parse(value);
        Assert.NotEqual(definition, whole.ToJsonString());
        return whole.ToJsonString();
    }

    private static int Number(string step) => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
}
