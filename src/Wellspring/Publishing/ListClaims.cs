using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>The claims of an article's latest edition, as its reviewers go through them.</summary>
public sealed record ListedClaims(string Slug, int Edition, IReadOnlyList<ListedClaim> Claims)
{
    public int WithoutVerdictOf(Guid reviewer) => Claims.Count(c => c.Given.All(g => g.Verdict.UserId != reviewer));
}

/// <param name="Number">In reading order, from 1.</param>
/// <param name="Sources">Those of the cited records that are there, each once.</param>
/// <param name="Given">The last word of each reviewer on it, in this edition or in another text that says the same.</param>
public sealed record ListedClaim(int Number, Claim Claim, IReadOnlyList<CitedSource> Sources, IReadOnlyList<GivenVerdict> Given);

/// <param name="By">The name of the user who gave it.</param>
public sealed record GivenVerdict(Verdict Verdict, string By);

public static class ListClaims
{
    public static async Task<Outcome<ListedClaims>> Handle(WellspringDb db, string slug, TimeProvider time, CancellationToken cancel)
    {
        var loaded = await LoadSubmission.BySlug(db, slug, time, cancel);
        return loaded is null ? ArticleUnknown.With(slug) : new ListedClaims(slug, loaded.Edition.Number, await Of(db, loaded.Submission.Manuscript, cancel));
    }

    internal static async Task<IReadOnlyList<ListedClaim>> Of(WellspringDb db, Manuscript manuscript, CancellationToken cancel)
    {
        var given = await Given(db, manuscript.Claims, cancel);
        return [.. manuscript.Claims.Select((claim, i) => new ListedClaim(i + 1, claim, Sources(claim, manuscript), [.. given[claim.Hash]]))];
    }

    private static async Task<ILookup<string, GivenVerdict>> Given(WellspringDb db, IReadOnlyList<Claim> claims, CancellationToken cancel)
    {
        var verdicts = await db.VerdictsOn([.. claims.Select(c => c.Hash)], cancel);
        var users = verdicts.Select(v => v.UserId).ToHashSet();
        var names = await db.Staff.AsNoTracking().Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Email, cancel);
        return verdicts.OrderBy(v => v.At).ThenBy(v => names[v.UserId], StringComparer.Ordinal).ToLookup(v => v.Claim, v => new GivenVerdict(v, names[v.UserId]));
    }

    private static IReadOnlyList<CitedSource> Sources(Claim claim, Manuscript manuscript) =>
        [.. claim.Keys.Select(key => manuscript.Sources.GetValueOrDefault(key)).OfType<CitedSource>()];
}
