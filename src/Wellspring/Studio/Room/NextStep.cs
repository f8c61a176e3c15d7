using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.Room;

/// <summary>What comes next with an article, said to one person: what they can do now, and who does the rest.</summary>
static class NextStep
{
    public static string For(ArticleStanding article, Actor reader)
    {
        if (IsAskedToRead(article, reader)) return "Read it and sign it, or say that you cannot: open the review.";
        if (article.Scheduled is not null) return Waits(reader);
        if (TextIsAtFault(article)) return Mending(reader);
        if (NeedsReader(article)) return Reading(article, reader);
        return article.IsLatestLive ? Living(article, reader) : Publishing(reader);
    }

    private static string Waits(Actor reader) =>
        "Nothing is to be done. It goes live at the time that was chosen, and the gate is asked again then." + (MayPublish(reader) ? " You can take the time back below." : "");

    private static string Mending(Actor reader) =>
        MayWrite(reader) ? "Put right what the gate says below: press “Write”." : "Somebody who writes puts right what the gate says below. Nothing is asked of you.";

    private static string Reading(ArticleStanding article, Actor reader) => article.Round switch
    {
        { } round when Waiting(round) is { Count: > 0 } waiting => MayPublish(reader)
            ? $"Wait for {Names(waiting)}. You can ask further reviewers below."
            : $"{Names(waiting)} {(waiting.Count == 1 ? "reads" : "read")} it. {Meanwhile(article, reader)}",
        { } => MayPublish(reader) ? "Nobody who was asked reads it any more. Ask somebody else below." : $"Nobody who was asked reads it any more, and an editor asks somebody else. {Meanwhile(article, reader)}",
        null when MayPublish(reader) => "Ask a reviewer to read it, below under “Ask for a review”.",
        null when MayWrite(reader) => "An editor asks a reviewer to read it. You can propose one in the draft: press “Write”.",
        null => "An editor asks a reviewer to read it. When it is you, a letter comes and it stands on your desk.",
    };

    // What only those who write can do while others read.
    private static string Meanwhile(ArticleStanding article, Actor reader) => article.Comments.Count(c => c.IsOpen) switch
    {
        _ when !MayWrite(reader) => "Nothing is asked of you.",
        0 => "Nothing is asked of you until then.",
        1 => "You can answer the open comment below.",
        var open => FormattableString.Invariant($"You can answer the {open} open comments below."),
    };

    private static string Publishing(Actor reader) =>
        "It can be published. " + (MayPublish(reader) ? "Do that below, under “Publish”." : "An editor does that." + (MayWrite(reader) ? " What you keep as a new edition before then needs a signature of its own." : ""));

    private static string Living(ArticleStanding article, Actor reader) => article.Round switch
    {
        null => "Nothing is to be done." + (MayWrite(reader) ? " To change it, press “Write”." : ""),
        _ when MayPublish(reader) => "Nothing is to be done. The review that is open can be closed on its page.",
        _ => "Nothing is asked of you.",
    };

    private static bool IsAskedToRead(ArticleStanding article, Actor reader) =>
        article.Round is { } round && Waiting(round).Exists(r => r.UserId == reader.UserId);

    private static bool TextIsAtFault(ArticleStanding article) => article.Findings.Any(f => f.Severity == Severity.Refuse && !IsOfReviewer(f));

    private static bool NeedsReader(ArticleStanding article) => article.Findings.Any(f => f.Severity == Severity.Refuse && IsOfReviewer(f));

    private static bool IsOfReviewer(Finding finding) =>
        finding.Code is "sign-off-missing" or "sign-off-stale" or "licence-lapsed" || finding.Code.StartsWith("reviewer-", StringComparison.Ordinal);

    private static List<ReviewerStanding> Waiting(RoundStanding round) =>
        [.. round.Reviewers.Where(r => r.Reading is Wellspring.Publishing.Reading.Waiting or Wellspring.Publishing.Reading.VouchedForEarlier)];

    private static string Names(List<ReviewerStanding> reviewers) => string.Join(" and ", reviewers.Select(r => Say.Who(r.By)));

    private static bool MayPublish(Actor reader) => reader.May(StudioDoor.Publishing.Roles!.Value);

    private static bool MayWrite(Actor reader) => reader.May(StudioDoor.Writing.Roles!.Value);
}
