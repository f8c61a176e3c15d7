using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A grade that nobody can read would be lost without a word; one on a card or an opinion would vouch for what is no claim.</summary>
static class GradeMalformed
{
    private const string NoClaim = "Only a claim has a grade of evidence: take it away, or state the claim outside cards, experience and opinion. In a table it stands in a row's last cell.";

    public static readonly TextRule Rule = new("grade-malformed", Severity.Refuse, manuscript =>
        from paragraph in manuscript.Text.AllBlocks().OfType<Paragraph>()
        where EvidenceGrade.IsMeant(paragraph.Attributes)
        let problem = EvidenceGrade.Problem(paragraph.Attributes) ?? (GradesAClaim(paragraph, manuscript) ? null : NoClaim)
        where problem is not null
        select new Remark(problem, paragraph.Place));

    private static bool GradesAClaim(Paragraph paragraph, Manuscript manuscript) =>
        manuscript.Claims.Any(c => c.Grade == EvidenceGrade.Of(paragraph.Attributes) && Walk.Blocks(c.Block).Any(b => b is Paragraph && b.Place == paragraph.Place));
}
