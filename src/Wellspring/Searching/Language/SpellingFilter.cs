using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Wellspring.Searching.Language;

/// <summary>Words in their common spelling, without apostrophes: who types "dont" finds "don't".</summary>
sealed class SpellingFilter : TokenFilter
{
    private readonly ICharTermAttribute term;

    public SpellingFilter(TokenStream input) : base(input) => term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken()) return false;
        var word = term.ToString();
        var common = Spelling.Common(word.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal));
        if (common != word) term.SetEmpty().Append(common);
        return true;
    }
}
