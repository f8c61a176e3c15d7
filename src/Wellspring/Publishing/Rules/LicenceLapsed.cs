using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

static class LicenceLapsed
{
    public static readonly PeopleRule Rule = new("licence-lapsed", Severity.Refuse, submission =>
        submission is { Manuscript: { IsMedical: true, Today: var today }, Review: { } review } && MedicalReviewer.Lapsed(review.Person, review.Licence, today) is { } sentence
            ? [new Remark(sentence)]
            : []);
}
