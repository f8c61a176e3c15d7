using Wellspring.Articles;
using Wellspring.Evidence;

namespace Wellspring.Site.Parts;

/// <summary>On what the claims of a text rest: each counts once, under the strongest kind of source it cites.</summary>
/// <param name="Graded">Those of which somebody said how far their evidence goes.</param>
public sealed record ClaimCounts(int OnReviews, int OnTrials, int OnObservation, int OnOther, int Graded)
{
    public int All => OnReviews + OnTrials + OnObservation + OnOther;

    public static ClaimCounts Of(ArticleText text, IReadOnlyDictionary<string, CitedRecord> cited)
    {
        var claims = Claims.Find(CitedBlocks.Of(text)).Where(c => c.Keys.Count > 0).ToList();
        var strengths = claims.Select(c => c.Keys.Min(k => Strength(cited.GetValueOrDefault(k)))).ToList();
        return new(strengths.Count(s => s == 0), strengths.Count(s => s == 1), strengths.Count(s => s == 2), strengths.Count(s => s == 3), claims.Count(c => c.Grade is not null));
    }

    private static int Strength(CitedRecord? record) => SourceWords.KindNamed(record?.Kind) switch
    {
        SourceKind.Guideline or SourceKind.SystematicReview or SourceKind.NarrativeReview => 0,
        SourceKind.Trial => 1,
        SourceKind.Observational => 2,
        _ => 3,
    };
}
