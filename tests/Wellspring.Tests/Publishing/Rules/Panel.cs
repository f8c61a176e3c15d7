using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

/// <summary>The people who stand for a manuscript, all in order: an author who declared, a licensed and independent reviewer.</summary>
static class Panel
{
    private static readonly Person Author = People.With("wanda-writer", licensed: false);
    private static readonly Person Reviewer = People.With("rita-reviewer", licensed: true);
    private static readonly Guid ReviewerUser = Guid.CreateVersion7(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public static Submission Signed { get; } = new()
    {
        Manuscript = Sheet.Sound,
        Fingerprint = new string('a', 64),
        IsSample = false,
        People = new Dictionary<string, Person> { [Author.Slug] = Author },
        Writers = new HashSet<Guid>(),
        NeedsChange = new HashSet<(Guid, string)>(),
        Review = By(Reviewer),
        SignedEarlier = null,
    };

    public static Review By(Person? person, Roles roles = Roles.Reviewer, string signedOn = "2026-11-19") => new(
        new Actor(ReviewerUser, "rita@example.org", roles, person?.Id),
        person,
        person is { Licences: [var licence, ..] } ? licence : null,
        DateTimeOffset.Parse(signedOn + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture),
        null);

    public static Submission Of(Person? reviewer, Roles roles = Roles.Reviewer) => Signed with { Review = By(reviewer, roles) };
}
