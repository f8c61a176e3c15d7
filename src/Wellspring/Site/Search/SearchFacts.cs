using Wellspring.Articles;
using Wellspring.Screening;
using Wellspring.Searching;
using Wellspring.Site.Content;
using Wellspring.Site.Parts;
using Wellspring.Site.Screenings;

namespace Wellspring.Site.Search;

/// <summary>A page as it is found, without its text.</summary>
/// <param name="Edition">Where its text stands; null for pages that are made of other pages' words.</param>
sealed record SearchFact(SearchDocument Document, Guid? Edition);

/// <summary>The pages that can be found: what somebody would look for. Lists, records and pages of a moment are not among them.</summary>
static class SearchFacts
{
    public static IEnumerable<SearchFact> Of(SiteContent site) =>
    [
        .. site.Articles.Concat(site.Policies).Select(a => new SearchFact(Article(site, a), a.EditionId)),
        .. site.Topics.All().Select(t => Plain(Topic(site, t))),
        .. site.Audiences.Select(a => Plain(new("/for/" + a.Slug, "Topic", a.Title, a.Description, [], []))),
        .. site.People.Values.Select(w => Plain(Person(w))),
        .. site.Tests.Select(t => Plain(Test(site, t.Instrument))),
        Plain(new(TestPaths.All, "Screening test", "Screening tests", "Published questionnaires about mood, worry and what the body tells. Nobody sees your answers.", [], []) { Words = [TestWordsAsked] }),
        Plain(new("/crisis", "Help", "Crisis lines by country", "Emergency numbers and lines where people listen, by country.", [], []) { Words = ["suicide hotline helpline emergency number crisis text line someone to talk to"] }),
        Plain(new("/people", "Page", "Authors and reviewers", "Who writes the articles on this site, and the licensed reviewers who sign them.", [], [])),
        Plain(new("/topics", "Page", "Topics", "All topics of this site.", [], [])),
        Plain(new("/a-to-z", "Page", "Articles from A to Z", "Every article on this site, in alphabetical order.", [], [])),
    ];

    private static SearchFact Plain(SearchDocument document) => new(document, null);

    private static SearchDocument Article(SiteContent site, PublishedArticle article) =>
        new(article.Path, KindOf(article), article.Title, string.Join(' ', article.Standfirst, article.Description), Above(site, article.Topics), Trail(site.Topics.Find(article.Topic)))
        {
            People = [.. site.Authors(article).Append(site.Reviewer(article)).Where(p => p is not null).Select(p => p!.Name)],
            Words = [.. site.Audiences.Where(a => article.Audiences.Contains(a.Slug)).Select(a => a.Title)],
            Reviewed = article.IsPolicy ? "" : article.SignedAt.InWords(),
        };

    private static string KindOf(PublishedArticle article) => article.Kind switch
    {
        ArticleKind.Guide => "Guide",
        ArticleKind.Policy => "Page",
        _ => "Article",
    };

    private static SearchDocument Topic(SiteContent site, TopicNode topic) =>
        new(topic.Url, "Topic", topic.Title, topic.Description, Above(site, [topic.Slug]), Trail(topic.Parent));

    // As people ask for one.
    private const string TestWordsAsked = "self test quiz questionnaire check screening am I";

    private static SearchDocument Test(SiteContent site, Instrument test) =>
        new(TestPaths.Of(test.Slug), "Screening test", test.Title, test.Description, Above(site, [test.Use.Concern]), Trail(site.Topics.Find(test.Use.Concern)))
        {
            Words = [test.Use.Measures, TestWordsAsked],
        };

    private static SearchDocument Person(PersonWork work) =>
        new(work.Path, "Person", work.Person.Name, work.Person.Credentials, [], []) { Text = SearchText.Of(ArticleText.Parse(work.Person.Biography)).Text };

    private static IReadOnlyList<SearchTopic> Above(SiteContent site, IEnumerable<string> topics) =>
        [.. topics.Select(site.Topics.Find).OfType<TopicNode>().SelectMany(t => t.Path).DistinctBy(t => t.Slug).Select(t => new SearchTopic(t.Slug, t.Title))];

    private static IReadOnlyList<SearchTopic> Trail(TopicNode? topic) => [.. (topic?.Path ?? []).Select(t => new SearchTopic(t.Slug, t.Title))];
}
