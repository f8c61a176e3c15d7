using Hl7.Fhir.Model;

namespace Wellspring.Screening.Fhir;

/// <summary>What is added up and what the sums mean. A Questionnaire that says nothing of it has one score: the sum of all that has points.</summary>
static class ReadScores
{
    public static IReadOnlyList<ScoreRule> Of(Questionnaire questionnaire, IReadOnlyList<Question> questions)
    {
        var scored = questions.Where(q => q.IsScored).ToList();
        if (scored.Count == 0) return [];
        var said = questionnaire.Named("score").Select(s => Rule(s, questionnaire, scored)).ToList();
        return said.Count > 0 ? said : [new("total", "Score", scored.Sum(q => q.Options.Min(o => o.Points ?? 0)), scored.Sum(q => q.Options.Max(o => o.Points ?? 0)), 1, "worse", null, Links(scored), [], [])];
    }

    private static ScoreRule Rule(Parts score, Questionnaire questionnaire, List<Question> scored)
    {
        var code = score.Text("code") ?? "total";
        var danger = questionnaire.Named("safety").Where(s => s.Text("score") == code).Select(s => new Danger(s.Text("kind") ?? "", s.Number("from") ?? 0)).FirstOrDefault();
        return new(
            code, score.Text("name") ?? "Score", score.Number("low") ?? 0, score.Number("high") ?? 0, score.Number("times") ?? 1, score.Text("higher") ?? "worse", score.Text("missing-words"),
            score.Texts("item") is { Count: > 0 } items ? items : Links(scored),
            [.. questionnaire.Named("band").Where(b => b.Text("score") == code).Select(Band)], [.. questionnaire.Named("cut-off").Where(c => c.Text("score") == code).Select(CutOff)], danger)
        { WithoutNorm = score.Text("without-norm") };
    }

    private static List<string> Links(IEnumerable<Question> questions) => [.. questions.Select(q => q.LinkId)];

    private static Band Band(Parts band) => new(band.Text("code") ?? "", band.Number("low") ?? 0, band.Number("high") ?? 0, band.Text("words") ?? "", band.Texts("advice"), band.Text("source") ?? "");

    private static CutOff CutOff(Parts cut) => new(cut.Number("at") ?? 0, cut.Text("means") ?? "", cut.Texts("advice"), cut.Texts("advice-otherwise"), cut.Text("source") ?? "");
}
