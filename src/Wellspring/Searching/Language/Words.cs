using Lucene.Net.Analysis.TokenAttributes;

namespace Wellspring.Searching.Language;

/// <summary>A word as it is written (in its common spelling), its stem, and where it stands in the text.</summary>
readonly record struct Word(string Written, string Stem, int Start, int End);

static class Words
{
    private static readonly EnglishText Analyzer = new();

    public static IReadOnlyList<Word> Of(string text)
    {
        var stems = Read(Field.Text, text);
        // A filter never adds or drops a word: both lists are of one length.
        return [.. Read(Field.Word, text).Zip(stems, (word, stem) => new Word(word.Term, stem.Term, word.Start, word.End))];
    }

    private static List<(string Term, int Start, int End)> Read(string field, string text)
    {
        using var stream = Analyzer.GetTokenStream(field, text);
        var (term, place) = (stream.AddAttribute<ICharTermAttribute>(), stream.AddAttribute<IOffsetAttribute>());
        var words = new List<(string, int, int)>();
        stream.Reset();
        while (stream.IncrementToken()) words.Add((term.ToString(), place.StartOffset, place.EndOffset));
        stream.End();
        return words;
    }
}
