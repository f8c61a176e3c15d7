using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>One trial or one observation is put as what it is, not as general fact: the sentence, or one before it in the same block, says that it is one study.</summary>
static class SingleStudy
{
    public static readonly TextRule Rule = new("single-study", Severity.Warn, manuscript =>
        from claim in manuscript.Claims
        let only = OnlySource(claim, manuscript)
        where only is { Kind: SourceKind.Trial or SourceKind.Observational }
        where !SaysSo(claim)
        select new Remark($"\"{Quoted.Shortly(claim.Sentences[0])}\" rests on {only.Name} alone. Say that it is one study, or add evidence.", claim.Block.Place));

    private static bool SaysSo(Claim claim)
    {
        var end = claim.Text.IndexOf(claim.Sentences[0], StringComparison.Ordinal) + claim.Sentences[0].Length;
        return Articles.Sentences.Split(claim.Text[..end]).Any(OneStudy.IsNamedIn);
    }

    private static CitedSource? OnlySource(Claim claim, Manuscript manuscript) =>
        claim.Keys.Distinct().Select(manuscript.Sources.GetValueOrDefault).DistinctBy(source => source?.Work).ToList() is [var only] ? only : null;
}
