using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>How suicide and illness are spoken of: what guidelines agree on is refused, where they differ it is a hint.</summary>
static class SafeMessaging
{
    public static readonly TextRule Rule = new("safe-messaging", Severity.Refuse, manuscript => Find(manuscript, PhraseList.Agreed));

    public static readonly TextRule HintRule = new("safe-messaging-hint", Severity.Hint, manuscript => Find(manuscript, PhraseList.Disputed));

    /// <summary>The refusals in a text that is not an article: an introduction or a biography.</summary>
    public static IEnumerable<Remark> FindIn(ArticleText text, IReadOnlyList<Phrase> phrases) =>
    [
        .. Prose.Spoken(text).SelectMany(block => Find(Prose.Line(block), phrases, at => Prose.PlaceOf(block, at))),
        // What stands in braces is read by readers too: the title of an infographic, and what its numbers count.
        .. text.AllBlocks().OfType<Container>().SelectMany(c => c.Attributes.Values.Values.SelectMany(words => Find(words, phrases, _ => c.Place))),
    ];

    private static IEnumerable<Remark> Find(Manuscript manuscript, IReadOnlyList<Phrase> phrases) =>
    [
        .. new[] { manuscript.Title, manuscript.Standfirst, manuscript.Description }.SelectMany(line => Find(line, phrases, _ => Place.Nowhere)),
        .. FindIn(manuscript.Text, phrases),
        .. manuscript.Text.Images().SelectMany(image => Find(image.Alt, phrases, _ => image.Place)),
    ];

    private static IEnumerable<Remark> Find(string words, IReadOnlyList<Phrase> phrases, Func<int, Place> place) =>
        from phrase in phrases
        from found in phrase.In(words)
        select new Remark($"\"{found.Words}\": {phrase.Instead}", place(found.Start));
}
