using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class SignOffMissing
{
    public static readonly PeopleRule Rule = new("sign-off-missing", Severity.Refuse, submission =>
        submission.Review is null && submission.SignedEarlier is null ? [new Remark(Sentence(submission))] : []);

    private static string Sentence(Submission submission) => submission.Manuscript.IsMedical
        ? "No reviewer has signed this text. Ask a licensed reviewer who did not write it."
        : "Nobody has checked this page. Ask an editor who did not write it to sign it.";
}
