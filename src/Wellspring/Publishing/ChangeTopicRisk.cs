using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A topic's risk as it now is, and what is live under it and cannot stay as it is.</summary>
public sealed record ChangedRisk(string Topic, Risk From, Risk To, IReadOnlyList<TouchedArticle> Touched);

/// <summary>A live article that the gate would now refuse, or whose review is now due.</summary>
/// <param name="Refusals">What the gate has against it that it had not before; it stays live until somebody acts.</param>
public sealed record TouchedArticle(string Path, IReadOnlyList<Finding> Refusals, ReviewState Review);

/// <summary>
/// Raises or lowers a topic's own risk. The risk decides what an article must have (an emergency card) and how often it is reviewed:
/// an editor may ask more of the texts, only an administrator less. Nothing is taken down by it; what no longer fits is named.
/// </summary>
public static class ChangeTopicRisk
{
    public static async Task<Outcome<ChangedRisk>> Handle(WellspringDb db, string slug, Risk to, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var topic = await db.Topics.SingleOrDefaultAsync(t => t.Slug == slug, cancel);
        if (topic is null) return Finding.Refuse("topic-unknown", $"No topic has the slug \"{slug}\".");
        var before = await SiteFacts.Load(db, time, cancel);
        var refusals = Refusals(topic, to, before.Topics, actor).ToList();
        if (refusals.Count > 0) return refusals;

        var (from, now) = (topic.Risk, time.GetUtcNow());
        topic.Risk = to;
        db.Record(actor, "changed a topic", $"topic/{slug}", now, OldAndNew.Of(("risk", $"{from}", $"{to}")));
        db.Announce(new TopicsPlanted([.. before.Topics.Find(slug)!.WithAllBelow().Select(t => t.Slug)], []), now);
        await db.SaveChangesAsync(cancel);
        return new ChangedRisk(slug, from, to, await Touched(db, before, await SiteFacts.Load(db, time, cancel), now, cancel));
    }

    private static IEnumerable<Finding> Refusals(Topic topic, Risk to, TopicTree tree, Actor actor)
    {
        if (to < topic.Risk && !actor.May(Roles.Administrator)) yield return Finding.Refuse("not-allowed", "Only an administrator can lower a topic's risk.");
        if (!actor.May(Roles.Editor | Roles.Administrator)) yield return Finding.Refuse("not-allowed", "Only an editor or an administrator can raise a topic's risk.");
        if (actor.IsSample && !topic.IsSample) yield return Finding.Refuse("not-allowed", $"{actor.Name} is an invented sample user and can change sample topics only.");
        if (topic.Risk == to) yield return Finding.Refuse("risk-unchanged", $"The risk of \"{topic.Slug}\" is {Word(to)} already.");
        else if (tree.Find(topic.Slug)!.Parent is { } parent && to < parent.Risk) yield return Finding.Refuse("risk-above", $"\"{topic.Slug}\" stands under \"{parent.Slug}\", whose risk is {Word(parent.Risk)}: below that, a word here changes nothing. Change that topic first.");
    }

    private static string Word(Risk risk) => risk.ToString().ToLowerInvariant();

    private static async Task<IReadOnlyList<TouchedArticle>> Touched(WellspringDb db, SiteFacts before, SiteFacts after, DateTimeOffset now, CancellationToken cancel)
    {
        var live = await (from publication in db.Publications
                          join article in db.Articles on publication.ArticleId equals article.Id
                          join edition in db.Editions on publication.EditionId equals edition.Id
                          where article.Kind != ArticleKind.Policy
                          orderby article.Slug
                          select new { Article = article, Edition = edition }).AsNoTracking().ToListAsync(cancel);
        var touched = new List<TouchedArticle>();
        foreach (var one in live.Where(l => RiskIn(before, l.Edition) != RiskIn(after, l.Edition)))
            if (Judge(one.Article, await LoadSubmission.Of(db, one.Article, one.Edition, after, cancel), RiskIn(before, one.Edition), now) is { } judged) touched.Add(judged);
        return touched;
    }

    private static Risk RiskIn(SiteFacts site, Edition edition) => site.Topics.HighestRisk(edition.Topic, edition.Also);

    private static TouchedArticle? Judge(Article article, Submission submission, Risk before, DateTimeOffset now)
    {
        var earlier = PublicationGate.Refusals(submission with { Manuscript = submission.Manuscript with { Risk = before } }).Select(f => f.Code).ToHashSet();
        var refusals = PublicationGate.Refusals(submission).Where(f => !earlier.Contains(f.Code)).ToList();
        var (signedAt, manuscript) = (submission.Review!.SignedAt, submission.Manuscript);
        var (was, review) = (ReviewClock.StateAt(now, signedAt, before, manuscript.Policy), ReviewClock.StateAt(now, signedAt, manuscript.Risk, manuscript.Policy));
        return refusals.Count > 0 || review > was ? new(PublicPaths.Of(article.Kind, article.Slug), refusals, review) : null;
    }
}
