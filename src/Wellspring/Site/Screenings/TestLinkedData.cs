using System.Text.Json.Nodes;
using Wellspring.Screening;
using Wellspring.Site.Content;
using Wellspring.Site.Parts;

namespace Wellspring.Site.Screenings;

/// <summary>A test page as what it is: a page about a published test, with who checked it. It says of no test that it diagnoses anything.</summary>
static class TestLinkedData
{
    public static string Of(SiteContent site, ReleasedInstrument test)
    {
        var page = new JsonObject
        {
            ["@type"] = "MedicalWebPage",
            ["url"] = site.Settings.Absolute(TestPaths.Of(test.Instrument.Slug)),
            ["name"] = test.Instrument.Title,
            ["headline"] = test.Instrument.Title,
            ["inLanguage"] = site.Settings.Language,
            ["datePublished"] = test.Since.Stamp(),
            ["dateModified"] = test.Since.Stamp(),
            // Of the page; who made the test stands among what it cites.
            ["author"] = LinkedData.Publisher(site),
            ["publisher"] = LinkedData.Publisher(site),
            ["lastReviewed"] = test.SignedAt.Day(),
            ["about"] = new JsonObject { ["@type"] = "MedicalTest", ["name"] = test.Instrument.Title, ["description"] = test.Instrument.Purpose },
            ["citation"] = new JsonArray([.. test.Instrument.Papers.Select(p => new JsonObject { ["@type"] = "ScholarlyArticle", ["name"] = p.Citation, ["sameAs"] = p.Url })]),
            ["isAccessibleForFree"] = true,
        };
        if (test.Reviewer is { } reviewer) page["reviewedBy"] = LinkedData.Person(site, reviewer);
        return LinkedData.Graph(page);
    }
}
