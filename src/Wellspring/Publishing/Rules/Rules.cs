namespace Wellspring.Publishing;

/// <summary>Every rule of the gate, in the order in which a person reads its findings. docs/rules.md tells each.</summary>
static class Rules
{
    public static readonly IReadOnlyList<TextRule> OfText =
    [
        ClaimUncited.Rule, CitationUnknown.Rule, SourceIncomplete.Rule, SourceKindRefused.Rule, SourceRetracted.Rule, SourcesTooFew.Rule, QuoteUnattributed.Rule, GradeMalformed.Rule,
        AuthorMissing.Rule,
        CrisisCardMissing.Rule, SafeMessaging.Rule, CardMalformed.Rule, InfographicMalformed.Rule,
        LinkUndisclosed.Rule, PriceUndated.Rule,
        ImageAltMissing.Rule, ImageLicenceMissing.Rule, MediaMissing.Rule, HeadingOrder.Rule, TitleMissing.Rule, DescriptionMissing.Rule,
        LinkBroken.Rule, RawHtml.Rule, ContainerUnknown.Rule, AttributeUnknown.Rule,
        SourceOld.Rule, SourceConcern.Rule, SourceUnchecked.Rule, SingleStudy.Rule, GradeUnsupported.Rule, TitleLong.Rule, ImageAltLong.Rule, LinkTextVague.Rule,
        ReadingAge.Rule, SentenceLong.Rule, ParagraphLong.Rule, PercentAsFrequency.Rule, SafeMessaging.HintRule, TermUnexplained.Rule, FrontMatterClaim.Rule,
    ];

    public static readonly IReadOnlyList<PeopleRule> OfAuthors = [AuthorUndeclared.Rule];

    public static readonly IReadOnlyList<PeopleRule> OfReviewer =
    [
        SignOffMissing.Rule, SignOffStale.Rule, ReviewerIsAuthor.Rule, ReviewerEditedText.Rule, ReviewerUnlicensed.Rule, LicenceLapsed.Rule, ReviewerConflicted.Rule, ClaimNeedsChange.Rule,
    ];
}
