namespace Wellspring.Evidence;

/// <summary>Texts, their making, and how words and institutions came about. <c>*</c> ends a stem, <c>%</c> opens an ending.</summary>
static class TextWords
{
    public static readonly (Cue Cue, string Words)[] All =
    [
        // This text and others: what a page, a paper or a film is about.
        (Cue.Text, """
            page pages article articles section sections chapter parts paper book novel film story stories list lists question questions guide
            newsletter topic topics example examples aim purpose goal term word words name names version exercises below above following
            follows reader readers link links copyright
            """),
        // When and by whom something was founded or named.
        (Cue.History, """
            founded coined century greek latin war wars asylum* invented originated opened barracks built funded banned dropped renamed
            declare declared
            """),
    ];
}
