using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A claim is graded no higher than the kinds of the sources that it cites can bear (OCEBM 2011). Whether the study was a good one, the reviewer judges.</summary>
static class GradeUnsupported
{
    // A guideline may rest on anything: which study it is that it rests on, the text has to cite.
    private static readonly SourceKind[] Reviews = [SourceKind.SystematicReview];
    private static readonly SourceKind[] ReviewsAndTrials = [.. Reviews, SourceKind.Trial];
    private static readonly SourceKind[] ReviewsAndSurveys = [.. Reviews, SourceKind.Observational];
    private static readonly SourceKind[] Studies = [.. ReviewsAndTrials, SourceKind.Observational];

    public static readonly TextRule Rule = new("grade-unsupported", Severity.Warn, manuscript =>
        from claim in manuscript.Claims
        where claim.Grade is { Level: < 5 }
        let needed = Needed(claim.Grade!)
        where !claim.Keys.Any(key => manuscript.Sources.TryGetValue(key, out var source) && needed.Contains(source.Kind))
        select new Remark($"\"{Quoted.Shortly(claim.Sentences[0])}\" is graded level {claim.Grade!.Level} for {claim.Grade.Question.Name()}, but cites no {string.Join(", ", needed.Select(k => k.Name()))}. Cite one, or give a lower grade.", claim.Block.Place));

    private static SourceKind[] Needed(EvidenceGrade grade) => grade switch
    {
        { Question: EvidenceQuestion.Prevalence } => ReviewsAndSurveys,
        { Level: 1 } => Reviews,
        { Level: 2, Question: not (EvidenceQuestion.Diagnosis or EvidenceQuestion.Prognosis) } => ReviewsAndTrials,
        _ => Studies,
    };
}
