using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class CrisisCardMissing
{
    public static readonly TextRule Rule = new("crisis-card-missing", Severity.Refuse, manuscript =>
        manuscript.Risk == Risk.High && !OpensWithEmergencyCard(manuscript.Text)
            ? [new Remark("A text under a high-risk topic opens with an emergency care card. Put it before everything else.", manuscript.Text.Blocks is [var first, ..] ? first.Place : Place.Nowhere)]
            : []);

    private static bool OpensWithEmergencyCard(ArticleText text) =>
        text.Blocks is [Container card, ..] && CareCard.Is(card) && CareCard.Read(card).Level == CareCard.Emergency;
}
