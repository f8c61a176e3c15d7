using System.Text.RegularExpressions;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A term of the trade, or letters that stand for words, is explained where it is first used: in brackets, or by "means", "is", "called".</summary>
static partial class TermUnexplained
{
    public static readonly TextRule Rule = new("term-unexplained", Severity.Hint, Find);

    private static IEnumerable<Remark> Find(Manuscript manuscript)
    {
        var met = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in Prose.Spoken(manuscript.Text))
            foreach (Match term in Term().Matches(Prose.Line(block)))
                if (IsTerm(term.Value) && met.Add(term.Value) && !IsExplained(term, Prose.Line(block)))
                    yield return new($"Not every reader knows \"{term.Value}\". Explain it where it first appears.", Prose.PlaceOf(block, term.Index));
    }

    private static bool IsTerm(string word) => TermList.OfTrade.Contains(word) || (IsLetters(word) && !TermList.EverydayLetters.Contains(word));

    private static bool IsLetters(string word) => word.Length is >= 2 and <= 6 && word.All(char.IsAsciiLetterUpper);

    private static bool IsExplained(Match term, string line) =>
        ExplainsAfter().IsMatch(line[(term.Index + term.Length)..]) || ExplainsBefore().IsMatch(line[..term.Index]);

    [GeneratedRegex(@"[\p{L}][\p{L}-]*[\p{L}]", RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    // "CBT (a talking therapy)", "anhedonia, which means …", "anhedonia: …", "CBT stands for".
    [GeneratedRegex(@"^[""”’)]*\s*(?:\(|:|—|–|,\s*(?:which|that is|or|also|meaning)\b|(?:is|are|means?|stands? for|refers? to)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex ExplainsAfter();

    // "cognitive behavioural therapy (CBT", "loss of interest, called anhedonia".
    [GeneratedRegex(@"(?:\((?:or |also |called )*|\b(?:called|known as|named|term is|word is)\s+[""“‘]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex ExplainsBefore();
}
