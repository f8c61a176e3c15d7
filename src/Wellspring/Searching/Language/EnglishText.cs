using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Wellspring.Searching.Language;

/// <summary>
/// How text becomes words: split, lower case, without accents and possessives, in one spelling, and stemmed; in the field of whole words, not
/// stemmed. No word is left out, so "to be or not to be" can be found, and words of both kinds stand at the same positions.
/// </summary>
sealed class EnglishText() : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(Version, reader);
        TokenStream common = new EnglishPossessiveFilter(Version, new LowerCaseFilter(Version, words));
        common = new SpellingFilter(new ASCIIFoldingFilter(common));
        return new(words, fieldName == Field.Word ? common : new PorterStemFilter(common));
    }
}
