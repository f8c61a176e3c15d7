using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class ClaimUncited
{
    public static readonly TextRule Rule = new("claim-uncited", Severity.Refuse, manuscript =>
        manuscript.Claims.Where(claim => claim.Keys.Count == 0).Select(claim => new Remark(
            $"\"{Quoted.Shortly(claim.Sentences[0])}\" states something checkable and cites nothing. Cite a source, or mark it as opinion with a reason.", claim.Block.Place)));
}
