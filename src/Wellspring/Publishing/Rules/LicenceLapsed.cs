using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class LicenceLapsed
{
    public static readonly PeopleRule Rule = new("licence-lapsed", Severity.Refuse, submission =>
        submission is { Manuscript: { IsMedical: true, Today: var today }, Review: { Licence: { ExpiresOn: { } lastDay } licence } review } && lastDay < today
            ? [new Remark($"The licence of {review.Person?.Name} ({licence.Jurisdiction} {licence.Number}) ran out on {lastDay:yyyy-MM-dd}. Record its renewal and ask for a new sign-off.")]
            : []);
}
