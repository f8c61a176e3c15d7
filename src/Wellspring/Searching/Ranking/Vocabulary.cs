using Lucene.Net.Index;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;

namespace Wellspring.Searching.Ranking;

/// <summary>The words that the pages have, as they are written.</summary>
sealed class Vocabulary(IndexReader reader)
{
    private const int MostBeginnings = 12;
    private const int MostSlips = 4;
    private const int ShortestSlip = 4;
    private const int ShortestOfTwoSlips = 8;
    private const int MostVisited = 2000;

    private readonly Terms? terms = MultiFields.GetTerms(reader, Field.Word);

    public bool Has(string stem) => Field.Searched.Any(f => reader.DocFreq(new Term(f.Name, stem)) > 0);

    /// <summary>Words that begin so, the most frequent first.</summary>
    public IReadOnlyList<string> BeginningWith(string prefix)
    {
        if (terms is null) return [];
        var found = new List<(string Word, int Pages)>();
        var all = terms.GetEnumerator();
        if (all.SeekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) return [];
        var start = new BytesRef(prefix);
        do
        {
            if (!StringHelper.StartsWith(all.Term, start) || found.Count == MostVisited) break;
            found.Add((all.Term.Utf8ToString(), all.DocFreq));
        }
        while (all.MoveNext());
        return MostFrequent(found, MostBeginnings);
    }

    /// <summary>Words that differ by one slip (a letter more, less, other, or two exchanged), or in long words by two.</summary>
    public IReadOnlyList<string> Near(string word)
    {
        if (word.Length < ShortestSlip || terms is null) return [];
        var once = Within(word, 1);
        return once.Count > 0 || word.Length < ShortestOfTwoSlips ? once : Within(word, 2);
    }

    private IReadOnlyList<string> Within(string word, int slips)
    {
        var automaton = new LevenshteinAutomata(word, withTranspositions: true).ToAutomaton(slips);
        var near = new CompiledAutomaton(automaton, finite: true, simplify: false).GetTermsEnum(terms);
        var found = new List<(string Word, int Pages)>();
        while (near.MoveNext()) found.Add((near.Term.Utf8ToString(), near.DocFreq));
        return MostFrequent([.. found.Where(f => f.Word.Length >= ShortestSlip - 1)], MostSlips);
    }

    private static IReadOnlyList<string> MostFrequent(List<(string Word, int Pages)> found, int most) =>
        [.. found.OrderByDescending(f => f.Pages).ThenBy(f => f.Word, StringComparer.Ordinal).Take(most).Select(f => f.Word)];
}
