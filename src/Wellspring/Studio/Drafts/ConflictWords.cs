using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.Drafts;

/// <summary>Says in sentences what two people wrote differently.</summary>
static class ConflictWords
{
    public static IReadOnlyList<Finding> Problems(SavedDraft saved)
    {
        IReadOnlyList<Finding> places = [.. saved.Conflicts.Select(c => Finding.Refuse($"{c.Field ?? "body"}-conflict", Sentence(c)))];
        return places.Count > 0 ? places : [.. saved.Merged.Select(m => Finding.Refuse("body-merged", $"{m} Both are in the text now: look at it, and keep it then."))];
    }

    private static string Sentence(DraftConflict conflict) => conflict switch
    {
        { Picture: { } picture } => $"Somebody else changed the {(picture.Part == "hash" ? "file" : picture.Part)} of the picture \"{picture.File}\", too, to \"{conflict.Theirs}\". Yours stands in the field.",
        { Field: { } field } => $"Somebody else changed the {field}, too. Yours stands in the field, theirs below it.",
        _ => "Somebody else changed the same passage. Both versions stand in the text, theirs first: take out what is not meant, and save.",
    };
}
