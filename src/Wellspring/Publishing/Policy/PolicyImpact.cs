using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <param name="Was">What follows for readers under the policy in force.</param>
/// <param name="Will">What would follow at once.</param>
public sealed record MovedArticle(string Slug, string Title, ReviewState State, ReviewConsequence Was, ReviewConsequence Will);

/// <summary>What a version of the policy would touch the moment it is in force.</summary>
/// <param name="FewSources">Live articles that cite fewer than it asks for: they stay live, and their next edition would be refused.</param>
/// <param name="Undeclared">People whose declaration would hold no more.</param>
public sealed record PolicyImpact(IReadOnlyList<MovedArticle> Articles, int FewSources, IReadOnlyList<string> Undeclared)
{
    public IEnumerable<MovedArticle> TakenDown => Articles.Where(a => a.Will == ReviewConsequence.Withdrawal);

    public bool IsNothing => Articles.Count == 0 && FewSources == 0 && Undeclared.Count == 0;

    public static async Task<PolicyImpact> Of(WellspringDb db, EditorialPolicy now, EditorialPolicy then, DateTimeOffset at, CancellationToken cancel)
    {
        var live = await Live(db, cancel);
        var touched = live.Select(l => Touched(l, now, then, at)).OfType<MovedArticle>();
        var people = await db.People.AsNoTracking().ToListAsync(cancel);
        return new(
            [.. touched.OrderByDescending(t => t.Will).ThenBy(t => t.Title, StringComparer.Ordinal)],
            then.MinimumSources > now.MinimumSources ? live.Count(l => l.Sources < then.MinimumSources) : 0,
            [.. people.Where(p => Holds(p, now, at) && !Holds(p, then, at)).Select(p => p.Name).Order(StringComparer.Ordinal)]);
    }

    private sealed record LiveText(string Slug, string Title, DateTimeOffset SignedAt, Risk Risk, int Sources);

    private static MovedArticle? Touched(LiveText live, EditorialPolicy now, EditorialPolicy then, DateTimeOffset at)
    {
        var (was, will) = (ReviewClock.StateAt(at, live.SignedAt, live.Risk, now), ReviewClock.StateAt(at, live.SignedAt, live.Risk, then));
        return (was, now.Follows(was)) == (will, then.Follows(will)) ? null : new(live.Slug, live.Title, will, now.Follows(was), then.Follows(will));
    }

    private static bool Holds(Person person, EditorialPolicy policy, DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(at.UtcDateTime);
        return Declarations.Latest(person, today) is { } latest && latest.DeclaredOn.AddMonths(policy.DeclarationMonths) >= today;
    }

    private static async Task<List<LiveText>> Live(WellspringDb db, CancellationToken cancel)
    {
        var topics = await TopicTree.Load(db, cancel);
        var rows = await (from publication in db.Publications
                          join article in db.Articles on publication.ArticleId equals article.Id
                          join edition in db.Editions on publication.EditionId equals edition.Id
                          join signOff in db.SignOffs on publication.SignOffId equals signOff.Id
                          where article.Kind != ArticleKind.Policy
                          select new { article.Slug, edition.Title, edition.Topic, edition.Also, edition.Sources, signOff.SignedAt }).AsNoTracking().ToListAsync(cancel);
        return rows.ConvertAll(r => new LiveText(r.Slug, r.Title, r.SignedAt, topics.HighestRisk(r.Topic, r.Also), r.Sources.Count));
    }
}
