namespace Wellspring.Articles;

/// <summary>What can be counted in a text. None of it says that a text is good; a high reading age says that it is hard.</summary>
/// <param name="ReadingAge">Flesch-Kincaid grade (Kincaid et al. 1975) plus five years, the age at which that grade begins; 0 for a text without words.</param>
public sealed record TextMeasures(int Words, int Sentences, double ReadingAge)
{
    private const int WordsPerMinute = 230;

    public int ReadingMinutes => Math.Max(1, (Words + WordsPerMinute - 1) / WordsPerMinute);

    /// <summary>As it is said to people, in years; 0 for a text without words.</summary>
    public int WholeReadingAge => (int)Math.Round(ReadingAge, MidpointRounding.AwayFromZero);

    /// <summary>Counts the paragraphs, list items and cells of a text; headings, code and citations are not read as prose.</summary>
    public static TextMeasures Of(ArticleText text) =>
        Of(text.AllBlocks().OfType<Paragraph>().SelectMany(p => Articles.Sentences.Split(Walk.PlainText(p.Content))));

    public static TextMeasures Of(string prose) => Of(Articles.Sentences.Split(prose));

    private static TextMeasures Of(IEnumerable<string> sentences)
    {
        var (words, syllables, count) = (0, 0, 0);
        foreach (var sentence in sentences)
        {
            var before = words;
            foreach (var word in Text.Words.Of(sentence)) (words, syllables) = (words + 1, syllables + Text.Words.Syllables(word));
            if (words > before) count++;
        }
        return new(words, count, words == 0 ? 0 : Age(words, syllables, count));
    }

    private static double Age(double words, double syllables, double sentences) =>
        Math.Max(5, (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59 + 5);
}
