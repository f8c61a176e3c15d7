using System.Text.Json;
using Wellspring.Screening;

namespace Wellspring.Tests.Screening;

/// <summary>Both sides of every band and cut-off, as the papers give them: boundaries.json names the paper beside each.</summary>
[Trait("database", "none")]
public sealed class BoundaryTests
{
    private static readonly JsonElement Boundaries = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Wellspring.Tests", "Screening", "boundaries.json"))).RootElement;

    public static TheoryData<string> Slugs => [.. InstrumentLibrary.All.Select(i => i.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public void Each_side_of_a_boundary_falls_where_its_paper_says(string slug)
    {
        var instrument = Shipped.Named(slug);
        foreach (var edge in Boundaries.GetProperty(slug).EnumerateArray())
        {
            var code = edge.TryGetProperty("score", out var named) ? named.GetString() : null;
            var scored = instrument.Score(Answers(instrument, edge.GetProperty("answers"))).Scores.First(s => code is null || s.Rule.Code == code);
            Assert.Equal((edge.GetProperty("total").GetDecimal(), edge.GetProperty("band").GetString()), (scored.Total, scored.Band?.Code));
            if (edge.TryGetProperty("cut-off", out var at)) Assert.Equal(edge.GetProperty("reached").GetBoolean(), Cut(scored, at.GetDecimal()).IsReachedBy(scored));
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Each_boundary_has_both_its_sides(string slug)
    {
        var totals = Boundaries.GetProperty(slug).EnumerateArray().Select(e => (Score: e.TryGetProperty("score", out var s) ? s.GetString()! : "total", Total: e.GetProperty("total").GetDecimal())).ToHashSet();
        foreach (var rule in Shipped.Named(slug).Scores)
        {
            foreach (var band in rule.Bands) Assert.Superset(new HashSet<(string, decimal)> { (rule.Code, band.Low), (rule.Code, band.High) }, totals);
            foreach (var cut in rule.CutOffs)
            {
                // Of a score that goes in fours, 50 has 48 and 52 beside it.
                var (below, above) = (rule.Factor * Math.Floor(cut.At / rule.Factor), rule.HigherIs == "better" ? rule.Factor : -rule.Factor);
                Assert.Superset(new HashSet<(string, decimal)> { (rule.Code, below), (rule.Code, below + above) }, totals);
            }
        }
    }

    private static CutOff Cut(ScoreOf scored, decimal at) => scored.Rule.CutOffs.First(c => c.At == at);

    private static Dictionary<string, int> Answers(Instrument instrument, JsonElement answers) => answers.TryGetProperty("all", out var all)
        ? instrument.Questions.Where(q => q.IsScored).ToDictionary(q => q.LinkId, q => Shipped.Place(q, all.GetDecimal()))
        : answers.EnumerateObject().ToDictionary(a => a.Name, a => Place(instrument.Questions.First(q => q.LinkId == a.Name), a.Value));

    private static int Place(Question question, JsonElement value) => value.ValueKind == JsonValueKind.String ? Shipped.Place(question, value.GetString()!) : Shipped.Place(question, value.GetDecimal());
}
