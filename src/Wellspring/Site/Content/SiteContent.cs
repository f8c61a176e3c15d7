using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Helplines;
using Wellspring.Identity;
using Wellspring.Publishing;
using Wellspring.Screening;

namespace Wellspring.Site.Content;

/// <summary>All that is live, as it stood at one moment: every page of one rendering is made from the same.</summary>
public sealed class SiteContent
{
    private const int RelatedAtMost = 4;

    private readonly ILookup<string, PublishedArticle> byTopic;
    private readonly ILookup<string?, PublishedArticle> byGuide;
    private readonly Dictionary<string, PublishedArticle> bySlug;
    private readonly Dictionary<Guid, Person> peopleById;
    private readonly DateTimeOffset now;
    private readonly EditorialPolicy policy;
    private readonly ILookup<string, PublicCorrection> correctionsOf;

    public SiteContent(SiteSettings settings, DateTimeOffset now, EditorialPolicy policy, IReadOnlyList<PublishedArticle> published, TopicTree topics, IReadOnlyList<Audience> audiences, IReadOnlyList<Person> people, IReadOnlyList<PublicCorrection> corrections, IReadOnlyList<WithdrawnArticle> withdrawals, CrisisHelp crisis)
    {
        (Settings, Crisis) = (settings, crisis);
        (this.now, this.policy) = (now, policy);
        published = [.. published.Select(article => article.Under(topics))];
        Articles = [.. NewestFirst(published.Where(a => !a.IsPolicy))];
        Policies = [.. published.Where(a => a.IsPolicy).OrderBy(a => a.Title, StringComparer.Ordinal)];
        Topics = topics;
        MenuTopics = settings.Menu.Topics.Show(topics.Roots, t => t.Slug);
        AboutLinks = settings.Menu.About.Show(AboutLink.All([.. Policies.Select(p => new AboutLink(p.Path, p.Title))]), link => link.Path);
        Audiences = audiences;
        byTopic = Articles.SelectMany(a => a.Topics.Select(topic => (topic, a))).ToLookup(x => x.topic, x => x.a);
        byGuide = Articles.ToLookup(a => a.PartOf);
        bySlug = published.ToDictionary(a => a.Slug, StringComparer.Ordinal);
        peopleById = people.ToDictionary(p => p.Id);
        People = PublicPeople(people, published);
        (Corrections, Withdrawals, Withdrawn) = (corrections, withdrawals, WithdrawnArticle.Absent(withdrawals));
        correctionsOf = corrections.ToLookup(c => c.Slug);
    }

    public SiteSettings Settings { get; }

    public CrisisHelp Crisis { get; }

    /// <summary>The screening tests, by their titles.</summary>
    public IReadOnlyList<ReleasedInstrument> Tests { get; init; } = [];

    /// <summary>Articles and guides, the newest first.</summary>
    public IReadOnlyList<PublishedArticle> Articles { get; }

    public IReadOnlyList<PublishedArticle> Policies { get; }
    public TopicTree Topics { get; }

    /// <summary>What the menu in the head lists.</summary>
    public IReadOnlyList<TopicNode> MenuTopics { get; }

    /// <summary>What the foot lists about this site.</summary>
    public IReadOnlyList<AboutLink> AboutLinks { get; }

    public IReadOnlyList<Audience> Audiences { get; }
    public IReadOnlyDictionary<string, PersonWork> People { get; }

    /// <summary>Of everything that is or was live, the newest first.</summary>
    public IReadOnlyList<PublicCorrection> Corrections { get; }

    /// <summary>Also of what is back.</summary>
    public IReadOnlyList<WithdrawnArticle> Withdrawals { get; }

    /// <summary>What is not live now.</summary>
    public IReadOnlyList<WithdrawnArticle> Withdrawn { get; }

    public IEnumerable<PublicCorrection> CorrectionsOf(PublishedArticle article) => correctionsOf[article.Slug];

    public IEnumerable<PublishedArticle> In(string topic) => byTopic[topic];

    public IEnumerable<PublishedArticle> For(Audience audience) => Articles.Where(a => a.Audiences.Contains(audience.Slug));

    /// <summary>The live article or policy with this slug.</summary>
    public PublishedArticle? Find(string slug) => bySlug.GetValueOrDefault(slug);

    /// <summary>Others on the same topic, the newest first. Each topic is in that order already: only the first of each can be among them.</summary>
    public IEnumerable<PublishedArticle> Related(PublishedArticle article) =>
        NewestFirst(article.Topics.SelectMany(topic => In(topic).Where(a => a.Slug != article.Slug).Take(RelatedAtMost)).DistinctBy(a => a.Slug)).Take(RelatedAtMost);

    /// <summary>Whether others on the topic may show it: they show the newest, and one more beside itself.</summary>
    public bool IsShownBesideOthers(PublishedArticle article, string topic) => In(topic).Take(RelatedAtMost + 1).Any(a => a.Slug == article.Slug);

    /// <summary>The guide that it is, or that it is a part of.</summary>
    public PublishedArticle? GuideOf(PublishedArticle article) => article.Kind == ArticleKind.Guide ? article : article.PartOf is { } guide ? Find(guide) : null;

    /// <summary>Parts of a guide, in order.</summary>
    public IEnumerable<PublishedArticle> PartsOf(PublishedArticle guide) => byGuide[guide.Slug].OrderBy(a => a.Part);

    /// <summary>Articles of the topic and of all topics below it, each once, the newest first.</summary>
    public IReadOnlyList<PublishedArticle> Under(TopicNode topic) =>
        [.. NewestFirst(topic.WithAllBelow().SelectMany(t => In(t.Slug)).DistinctBy(a => a.Slug))];

    /// <summary>Who signed the live edition, where that is a public person.</summary>
    public Person? Reviewer(PublishedArticle article) => article.ReviewerId is { } id ? peopleById.GetValueOrDefault(id) : null;

    public IEnumerable<Person> Authors(PublishedArticle article) => article.Authors.Select(slug => People.GetValueOrDefault(slug)?.Person).OfType<Person>();

    /// <summary>When the sign-off has to be renewed: counted from the signature, sooner on topics of high risk.</summary>
    public DateTimeOffset NextReview(PublishedArticle article) => ReviewClock.Due(article.SignedAt, RiskOf(article), policy);

    /// <summary>What the policy wants readers to meet while the review has not been renewed. Policy pages are no medicine: nothing runs out.</summary>
    public ReviewConsequence ReviewConsequence(PublishedArticle article) => article.IsPolicy
        ? Publishing.ReviewConsequence.None
        : policy.Follows(ReviewClock.StateAt(now, article.SignedAt, RiskOf(article), policy));

    /// <summary>Whether readers are to be told by now that a text rests on a source that fell then.</summary>
    public bool IsGraceOver(DateTimeOffset fallenSince) => fallenSince.AddDays(policy.SourceGraceDays) <= now;

    /// <summary>Whether it stands under a topic with a risk: what somebody would not want to be seen reading.</summary>
    public bool IsSensitive(PublishedArticle article) => RiskOf(article) >= Risk.Sensitive;

    private Risk RiskOf(PublishedArticle article) => article.Topics.Select(Topics.RiskOf).DefaultIfEmpty(Risk.None).Max();

    private static IOrderedEnumerable<PublishedArticle> NewestFirst(IEnumerable<PublishedArticle> articles) =>
        articles.OrderByDescending(a => a.FirstPublishedAt).ThenBy(a => a.Slug, StringComparer.Ordinal);

    /// <summary>Whoever stands for something live; who only wrote drafts is nobody's business yet.</summary>
    private Dictionary<string, PersonWork> PublicPeople(IReadOnlyList<Person> people, IReadOnlyList<PublishedArticle> published)
    {
        var wrote = Articles.SelectMany(a => a.Authors.Select(slug => (slug, a))).ToLookup(x => x.slug, x => x.a);
        var vouched = Articles.ToLookup(a => (a.ReviewerId, Urgent: a.UrgentReason is not null));
        var named = published.SelectMany(a => a.Authors).ToHashSet();
        var signed = published.Select(a => a.ReviewerId).ToHashSet();
        return people.Where(p => named.Contains(p.Slug) || signed.Contains(p.Id))
            .ToDictionary(p => p.Slug, p => new PersonWork(p, [.. wrote[p.Slug]], [.. vouched[(p.Id, false)]], [.. vouched[(p.Id, true)]]));
    }
}
