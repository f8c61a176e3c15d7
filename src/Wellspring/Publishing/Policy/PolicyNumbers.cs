using Wellspring.Evidence;

namespace Wellspring.Publishing;

/// <summary>One number of the editorial policy, with what it does and how far it may go.</summary>
/// <param name="Unit">In the plural.</param>
/// <param name="Field">Its name in forms and the beginning of its refusals.</param>
/// <param name="Sentence">What the gate does with it, for whoever changes it.</param>
public sealed record PolicyNumber(string Field, string Name, string Unit, string Sentence, int Least, int Most, Func<EditorialPolicy, int> Of, Func<EditorialPolicy, int, EditorialPolicy> With)
{
    public string InWords(EditorialPolicy policy) => Of(policy) == 1 ? $"1 {Unit[..^1]}" : $"{Of(policy)} {Unit}";
}

/// <summary>Every number of the policy, in the order in which a text meets them.</summary>
public static class PolicyNumbers
{
    public static readonly IReadOnlyList<PolicyNumber> All =
    [
        new("minimum-sources", "Fewest sources", "sources", "An article that cites fewer found, complete sources of an accepted kind cannot go live.", 1, 20, p => p.MinimumSources, (p, n) => p with { MinimumSources = n }),
        new("source-years", "Age of sources up to", "years", "An older source needs a reason, unless it is marked a landmark.", 1, 50, p => p.SourceYears, (p, n) => p with { SourceYears = n }),
        new("source-grace", "Fallen sources are told of after", "days", "So long may a live page rest on a source that was retracted or is under concern before readers are told above the text.", 0, 90, p => p.SourceGraceDays, (p, n) => p with { SourceGraceDays = n }),
        new("review-months", "Reviews hold for", "months", "After it a live article is overdue, and a signature is too old to publish on. Publishers of health information name 12 to 36.", 1, 36, p => p.ReviewMonths, (p, n) => p with { ReviewMonths = n }),
        new("review-months-high", "Reviews at high risk hold for", "months", "The same, for topics of high risk. Never longer than for others.", 1, 36, p => p.ReviewMonthsAtHighRisk, (p, n) => p with { ReviewMonthsAtHighRisk = n }),
        new("lapse-months", "An overdue review lapses after", "months", "Counted from the day on which it fell due.", 1, 24, p => p.MonthsUntilLapse, (p, n) => p with { MonthsUntilLapse = n }),
        new("declaration-months", "Declarations hold for", "months", "Whoever writes or signs declares their interests again after it; until then the gate takes neither.", 1, 24, p => p.DeclarationMonths, (p, n) => p with { DeclarationMonths = n }),
        new("title-characters", "Titles up to", "characters", "A longer title needs a reason: searches cut it off.", 30, 120, p => p.TitleCharacters, (p, n) => p with { TitleCharacters = n }),
        new("alt-characters", "Alternative texts up to", "characters", "A longer one needs a reason: it is heard in one go.", 60, 300, p => p.AltCharacters, (p, n) => p with { AltCharacters = n }),
        new("sentence-words", "Sentences up to", "words", "The editor is advised to divide a longer one.", 10, 40, p => p.SentenceWords, (p, n) => p with { SentenceWords = n }),
        new("paragraph-sentences", "Paragraphs up to", "sentences", "The editor is advised to divide a longer one.", 1, 10, p => p.ParagraphSentences, (p, n) => p with { ParagraphSentences = n }),
        new("reading-age", "Reading age up to", "years", "The editor is advised where a text asks more of its readers.", 9, 18, p => p.ReadingAge, (p, n) => p with { ReadingAge = n }),
    ];

    public static string InWords(ReviewConsequence consequence) => consequence switch
    {
        ReviewConsequence.Notice => "Readers are told above the text",
        ReviewConsequence.NoIndex => "Readers are told, and search engines are asked to leave it out",
        ReviewConsequence.Withdrawal => "It is taken down until somebody has signed it again",
        _ => "Nothing follows",
    };

    public static string InWords(IEnumerable<SourceKind> kinds) => string.Join(", ", kinds.Order().Select(k => k.InWords()));
}

/// <summary>What one version says otherwise than another, in words.</summary>
public sealed record PolicyDifference(string Name, string Was, string Is)
{
    public override string ToString() => $"{Name}: {Was} → {Is}";

    public static IReadOnlyList<PolicyDifference> Of(EditorialPolicy before, EditorialPolicy after) =>
    [
        .. PolicyNumbers.All.Where(n => n.Of(before) != n.Of(after)).Select(n => new PolicyDifference(n.Name, n.InWords(before), n.InWords(after))),
        .. Differs("Accepted kinds of sources", PolicyNumbers.InWords(before.AcceptedKinds), PolicyNumbers.InWords(after.AcceptedKinds)),
        .. Differs("When a review is overdue", PolicyNumbers.InWords(before.WhenOverdue), PolicyNumbers.InWords(after.WhenOverdue)),
        .. Differs("When a review has lapsed", PolicyNumbers.InWords(before.WhenLapsed), PolicyNumbers.InWords(after.WhenLapsed)),
    ];

    private static PolicyDifference[] Differs(string name, string was, string now) => was == now ? [] : [new(name, was, now)];
}
