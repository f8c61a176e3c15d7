using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class FrontMatterClaim
{
    public static readonly TextRule Rule = new("front-matter-claim", Severity.Hint, manuscript =>
        Lines(manuscript).Where(line => Claims.SoundsLikeOne(line.Words))
            .Select(line => new Remark($"The {line.Name} sounds like a claim, and nothing can be cited there. Make sure that the text bears it out.")));

    private static (string Name, string Words)[] Lines(Manuscript manuscript) =>
        [("title", manuscript.Title), ("standfirst", manuscript.Standfirst), ("description", manuscript.Description)];
}
