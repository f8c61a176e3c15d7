using Wellspring.Accounts;
using Wellspring.Articles;

namespace Wellspring.Site.Content;

/// <summary>All that is live, as it stood at one moment: every page of one rendering is made from the same.</summary>
public sealed class SiteContent
{
    private readonly ILookup<string, PublishedArticle> byTopic;
    private readonly ILookup<Guid?, PlacedTopic> byParent;
    private readonly Dictionary<Guid, Person> peopleById;

    public SiteContent(SiteSettings settings, IReadOnlyList<PublishedArticle> published, IReadOnlyList<Topic> topics, IReadOnlyList<Audience> audiences, IReadOnlyList<Person> people)
    {
        Settings = settings;
        Articles = [.. published.Where(a => !a.IsPolicy).OrderByDescending(a => a.FirstPublishedAt).ThenBy(a => a.Slug, StringComparer.Ordinal)];
        Policies = [.. published.Where(a => a.IsPolicy).OrderBy(a => a.Title, StringComparer.Ordinal)];
        Topics = TopicPlaces.Of(topics);
        Audiences = audiences;
        byTopic = Articles.SelectMany(a => a.Topics.Select(topic => (topic, a))).ToLookup(x => x.topic, x => x.a);
        byParent = Topics.Values.ToLookup(t => t.Topic.ParentId);
        peopleById = people.ToDictionary(p => p.Id);
        People = people.ToDictionary(p => p.Slug, Work);
    }

    public SiteSettings Settings { get; }

    /// <summary>Articles and guides, the newest first.</summary>
    public IReadOnlyList<PublishedArticle> Articles { get; }

    public IReadOnlyList<PublishedArticle> Policies { get; }
    public IReadOnlyDictionary<string, PlacedTopic> Topics { get; }
    public IReadOnlyList<Audience> Audiences { get; }
    public IReadOnlyDictionary<string, PersonWork> People { get; }

    public IEnumerable<PlacedTopic> TopTopics => byParent[null];

    public IEnumerable<PlacedTopic> Children(PlacedTopic topic) => byParent[topic.Topic.Id];

    public IEnumerable<PublishedArticle> In(string topic) => byTopic[topic];

    /// <summary>Articles of the topic and of all topics below it, each once, the newest first.</summary>
    public IReadOnlyList<PublishedArticle> Under(PlacedTopic topic) =>
        [.. Below(topic).SelectMany(t => In(t.Slug)).DistinctBy(a => a.Slug).OrderByDescending(a => a.FirstPublishedAt).ThenBy(a => a.Slug, StringComparer.Ordinal)];

    /// <summary>Who signed the live edition, where that is a public person.</summary>
    public Person? Reviewer(PublishedArticle article) => article.ReviewerId is { } id ? peopleById.GetValueOrDefault(id) : null;

    private IEnumerable<PlacedTopic> Below(PlacedTopic topic) => Children(topic).SelectMany(Below).Prepend(topic);

    private PersonWork Work(Person person) => new(
        person,
        [.. Articles.Where(a => a.Authors.Contains(person.Slug))],
        [.. Articles.Where(a => a.ReviewerId == person.Id)]);
}
