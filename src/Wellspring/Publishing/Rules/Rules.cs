namespace Wellspring.Publishing;

/// <summary>Every rule of the gate, in the order in which a person reads its findings.</summary>
static class Rules
{
    public static readonly IReadOnlyList<TextRule> OfText =
    [
        AuthorMissing.Rule,
    ];

    public static readonly IReadOnlyList<PeopleRule> OfAuthors =
    [
        AuthorUndeclared.Rule,
    ];

    public static readonly IReadOnlyList<PeopleRule> OfReviewer =
    [
        SignOffMissing.Rule,
        SignOffStale.Rule,
        ReviewerIsAuthor.Rule,
        ReviewerEditedText.Rule,
        ReviewerUnlicensed.Rule,
        LicenceLapsed.Rule,
        ReviewerConflicted.Rule,
    ];
}
