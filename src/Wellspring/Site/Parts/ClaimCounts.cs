using Wellspring.Articles;
using Wellspring.Evidence;

namespace Wellspring.Site.Parts;

/// <summary>On what the claims of a text rest: each counts once, under the strongest kind of source it cites.</summary>
/// <param name="OnRetracted">Those whose sources have all been retracted by now: they rest on nothing.</param>
/// <param name="Graded">Those of which somebody said how far their evidence goes.</param>
public sealed record ClaimCounts(int OnReviews, int OnTrials, int OnObservation, int OnOther, int OnRetracted, int Graded)
{
    public int All => OnReviews + OnTrials + OnObservation + OnOther + OnRetracted;

    public static ClaimCounts Of(ArticleText text, IReadOnlyDictionary<string, CitedRecord> cited, IReadOnlyDictionary<string, Source> library)
    {
        var claims = Claims.FindCited(text);
        var strengths = claims.Select(c => c.Keys.Min(k => library.GetValueOrDefault(k)?.Standing == Evidence.Standing.Retracted ? Nothing : Strength(cited.GetValueOrDefault(k)))).ToList();
        return new(strengths.Count(s => s == 0), strengths.Count(s => s == 1), strengths.Count(s => s == 2), strengths.Count(s => s == 3), strengths.Count(s => s == Nothing), claims.Count(c => c.Grade is not null));
    }

    private const int Nothing = 4;

    private static int Strength(CitedRecord? record) => SourceWords.KindNamed(record?.Kind) switch
    {
        SourceKind.Guideline or SourceKind.SystematicReview or SourceKind.NarrativeReview => 0,
        SourceKind.Trial => 1,
        SourceKind.Observational => 2,
        _ => 3,
    };
}
