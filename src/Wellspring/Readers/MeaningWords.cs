using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Wellspring.Readers;

/// <summary>The words of a question that say what it is about: in lower case, without accents, without endings, without what every question has.</summary>
sealed record MeaningWords(IReadOnlyList<string> Words, IReadOnlySet<string> Negations)
{
    private const int Most = 60;

    private static readonly FrozenSet<string> Empty = Set("""
        a about after again all also always am an and any anyone anything are article articles as ask at be because been before being best but by can
        cause caused causes could did do does doing explain feel feeling feelings for from get gets getting give go going good had happen happens has have having he help helps her him his how
        i if in information into is it its just keep know learn like lot make makes making many may me mean means might more most my need of on one or our out please
        possible question read really reason reasons say she should so some someone something sometimes such suggest tell than that the their them there these they thing things this
        those to too topic up us very want was way ways we well were what when where which while who why will with would write you your advice tips deal dealing cope coping handle
        """);

    private static readonly FrozenSet<string> Denials = Set("no not never none nothing without cannot dont doesnt cant wont isnt arent didnt shouldnt stop quit");

    private static readonly string[] Endings = ["ings", "ing", "ness", "edly", "ies", "ied", "es", "ed", "ly", "s", "e", "y"];

    public static MeaningWords Of(string question)
    {
        var words = Split(question).Where(w => !Empty.Contains(w)).ToList();
        return new([.. words.Where(w => !Denials.Contains(w)).Select(Stem).Distinct().Take(Most)], words.Where(Denials.Contains).Select(_ => "not").ToHashSet());
    }

    private static string[] Split(string question)
    {
        var plain = new StringBuilder();
        foreach (var sign in question.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark || sign is '\'' or '’') continue;
            plain.Append(char.IsLetterOrDigit(sign) ? sign : ' ');
        }
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    // No more than what makes "crying" and "cry" one word: a stem need not be a word.
    private static string Stem(string word)
    {
        const int shortest = 3;
        var ending = Endings.FirstOrDefault(e => word.Length - e.Length >= shortest && word.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
