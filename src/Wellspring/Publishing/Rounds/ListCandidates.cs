using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Somebody who might be asked to review a text, and why they cannot be.</summary>
/// <param name="Name">Of the public person; of the user when they are none.</param>
/// <param name="Person">The slug of that person, by which a draft proposes them; null when they are none.</param>
/// <param name="Against">The gate's own sentences, as of today; they can be asked when there are none.</param>
public sealed record Candidate(Guid UserId, string Email, string Name, string? Person, IReadOnlyList<Finding> Against);

/// <summary>Everybody with the role, each asked the gate's rules for reviewers before anybody is written to.</summary>
static class ListCandidates
{
    public static async Task<IReadOnlyList<Candidate>> Of(WellspringDb db, LoadedSubmission loaded, TimeProvider time, CancellationToken cancel)
    {
        var role = loaded.Submission.Manuscript.IsMedical ? Roles.Reviewer : Roles.Editor | Roles.Administrator;
        var users = await db.Staff.AsNoTracking().Where(u => u.RemovedAt == null && (u.Roles & role) != 0).OrderBy(u => u.Email).ToListAsync(cancel);
        var candidates = new List<Candidate>();
        foreach (var user in users.Where(u => loaded.Article.IsSample || !u.IsSample)) candidates.Add(await Judge(db, loaded, user, time, cancel));
        return candidates;
    }

    public static async Task<Candidate> Judge(WellspringDb db, LoadedSubmission loaded, StaffUser user, TimeProvider time, CancellationToken cancel)
    {
        var review = await SignArticle.Candidate(db, user.AsActor(), time, cancel);
        return new(user.Id, user.Email, review.Person?.Name ?? user.Email, review.Person?.Slug, PublicationGate.RefusalsOfJudge(loaded.Submission with { Review = review }));
    }
}
