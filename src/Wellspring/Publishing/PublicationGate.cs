using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// No publish without proof. Every way to the public (command line, HTTP, job, import) asks here, and every answer
/// names all that is wrong at once. A refusal blocks, a warning needs a logged reason, a hint advises.
/// </summary>
public static class PublicationGate
{
    /// <summary>The codes that may be accepted with a reason.</summary>
    public static IReadOnlyList<string> Warnings { get; } = [.. Rules.OfText.Where(r => r.Severity == Severity.Warn).Select(r => r.Code)];

    /// <summary>What may wait for a second sign-off when a text cannot: that the reviewer is not its author. Nothing else ever does.</summary>
    private static readonly HashSet<string> MayWait = [ReviewerIsAuthor.Rule.Code, ReviewerEditedText.Rule.Code];

    /// <summary>As <see cref="Findings"/>, for <see cref="PublishUrgently"/>.</summary>
    internal static IReadOnlyList<Finding> UrgentFindings(Submission submission) => [.. Findings(submission).Where(f => !MayWait.Contains(f.Code))];

    /// <summary>As <see cref="RefusalsOfReviewer"/>, for <see cref="SignUrgently"/>.</summary>
    internal static IReadOnlyList<Finding> UrgentRefusalsOfReviewer(Submission submission) => [.. RefusalsOfReviewer(submission).Where(f => !MayWait.Contains(f.Code))];

    /// <summary>All there is to say of a text and of those who stand for it.</summary>
    public static IReadOnlyList<Finding> Findings(Submission submission) =>
        [.. FindingsInText(submission.Manuscript), .. Rules.OfAuthors.Concat(Rules.OfReviewer).SelectMany(rule => rule.Findings(submission))];

    /// <summary>The findings that block; the text may go live when there are none.</summary>
    public static IReadOnlyList<Finding> Refusals(Submission submission) => [.. Findings(submission).Where(IsRefusal)];

    /// <summary>Why this reviewer may not sign, or did not rightly sign, this text.</summary>
    public static IReadOnlyList<Finding> RefusalsOfReviewer(Submission submission) =>
        [.. Rules.OfReviewer.SelectMany(rule => rule.Findings(submission)).Where(IsRefusal)];

    /// <summary>As <see cref="RefusalsOfReviewer"/>, for <see cref="GiveVerdicts"/>: what needs a change today may be judged otherwise.</summary>
    internal static IReadOnlyList<Finding> RefusalsOfJudge(Submission submission) => [.. RefusalsOfReviewer(submission).Where(f => f.Code != ClaimNeedsChange.Rule.Code)];

    /// <summary>What the text shows by itself, without a word about people.</summary>
    public static IReadOnlyList<Finding> FindingsInText(Manuscript manuscript) =>
        [.. Rules.OfText.SelectMany(rule => rule.Findings(manuscript))];

    /// <summary>What stands against an introduction or a biography: it makes no claims, for nothing can be cited there, and it speaks safely.</summary>
    public static IReadOnlyList<Finding> ForIntroduction(string text)
    {
        var parsed = ArticleText.Parse(text);
        return
        [
            .. Claims.Find(parsed).Select(c => Finding.Refuse("claim-uncited", $"\"{Quoted.Shortly(c.Sentences[0])}\" states something checkable, which an introduction or biography does not. Say it in an article, with its source.", c.Block.Place)),
            .. Speech(SafeMessaging.Rule, PhraseList.Agreed, parsed),
            .. Speech(SafeMessaging.HintRule, PhraseList.Disputed, parsed),
        ];
    }

    /// <summary>What stands against a short word to readers (why a page was taken down, what was corrected): it speaks safely. It may state facts, for it is about the text itself.</summary>
    public static IReadOnlyList<Finding> ForNotice(string words) => [.. Speech(SafeMessaging.Rule, PhraseList.Agreed, ArticleText.Parse(words))];

    /// <summary>The introduction or biography as readers may see it: nothing of it when it is refused.</summary>
    public static string ShownIntroduction(string text) => ForIntroduction(text).Any(IsRefusal) ? "" : text;

    private static IEnumerable<Finding> Speech(TextRule rule, IReadOnlyList<Phrase> phrases, ArticleText text) =>
        SafeMessaging.FindIn(text, phrases).Select(r => new Finding(rule.Code, rule.Severity, r.Sentence, r.Place));

    private static bool IsRefusal(Finding finding) => finding.Severity == Severity.Refuse;
}
