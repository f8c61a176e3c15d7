using Wellspring.Articles;
using Wellspring.Screening;
using Wellspring.Site.Content;

namespace Wellspring.Site.Screenings;

/// <summary>Tests as other pages tell of them.</summary>
static class TestCards
{
    extension(SiteContent site)
    {
        /// <summary>What an article shows of a test; null when readers cannot take it.</summary>
        public ShownTest? ShownTest(string slug) => site.Tests.FirstOrDefault(t => t.Instrument.Slug == slug) is { Instrument: var test }
            ? new(TestPaths.Of(test.Slug), test.Title, test.Description, test.Length())
            : null;

        /// <summary>Those that are listed under the topic itself.</summary>
        public IEnumerable<Instrument> TestsOn(TopicNode topic) => site.Tests.Select(t => t.Instrument).Where(test => test.Use.Concerns.Contains(topic.Slug));

        /// <summary>Under what a test is listed: the topics of this site among its concerns, or its first concern where it has none of them.</summary>
        public IEnumerable<string> ConcernsOf(Instrument test) =>
            test.Use.Concerns.Where(c => site.Topics.Find(c) is not null).ToList() is { Count: > 0 } topics ? topics : test.Use.Concerns.Take(1);
    }
}
