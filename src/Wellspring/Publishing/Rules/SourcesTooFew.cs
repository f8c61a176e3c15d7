using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Counts distinct cited records that are found, complete, of an accepted kind and not retracted.</summary>
static class SourcesTooFew
{
    public static readonly TextRule Rule = new("sources-too-few", Severity.Refuse, Find);

    private static IEnumerable<Remark> Find(Manuscript manuscript)
    {
        var good = manuscript.CitedSources().DistinctBy(source => source.Work).Count(source => IsGood(source, manuscript));
        if (manuscript.IsMedical && good < manuscript.Policy.MinimumSources)
            yield return new($"The text cites {good} usable {(good == 1 ? "source" : "sources")}; the editorial policy asks for {manuscript.Policy.MinimumSources}. Cite more.");
    }

    private static bool IsGood(CitedSource source, Manuscript manuscript) =>
        SourceIncomplete.IsComplete(source) && SourceKindRefused.IsAccepted(source, manuscript) && !SourceRetracted.IsRetracted(source);
}
