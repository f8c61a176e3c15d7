using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Screening;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Styleguide;

/// <summary>
/// An invented article with invented people, so that the styleguide shows the parts that real pages are made of.
/// Its sources are real. Nothing of it is stored, and no address leads to it.
/// </summary>
static class Specimen
{
    /// <summary>Every address of the specimen begins with a folder and this.</summary>
    public const string Slug = "specimen";

    private static readonly DateTimeOffset Day = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid ReviewerId = Number(1);

    public static ArticleView View(SiteContent real) => Of(real, Sound);

    /// <summary>The same with every notice that can stand above a text.</summary>
    public static ArticleView InTrouble(SiteContent real) => Of(real, Sound with { UrgentReason = "The number of a help line has changed.", UrgentUntil = Day.AddHours(72) });

    private static ArticleView Of(SiteContent real, PublishedArticle article)
    {
        var site = new SiteContent(real.Settings, Day.AddMonths(26), EditorialPolicy.Default, [article, Overview, Part(1, "What a specimen is"), Part(3, "Where to go from here")], real.Topics, [], People, [Correction], [], real.Crisis) { Tests = [Test] };
        return ArticleView.Of(site, article, Details);
    }

    private static PublishedArticle Sound => Part(2, "How a page looks") with { EditionId = Number(9) };

    private static PublishedArticle Overview => Part(0, "A guide in three parts") with { Slug = Slug, Kind = ArticleKind.Guide, PartOf = null, Part = null };

    private static PublishedArticle Part(int number, string title) => new()
    {
        EditionId = Number(10 + number),
        Slug = $"{Slug}-{number}",
        Kind = ArticleKind.Article,
        IsSample = true,
        Title = title,
        Standfirst = "The standfirst says in a sentence or two what the text answers, and for whom.",
        Description = "A specimen.",
        Topic = Slug,
        Also = [],
        Audiences = [],
        Authors = [Slug + "-author"],
        PartOf = Slug,
        Part = number,
        FirstPublishedAt = Day,
        PublishedAt = Day,
        ReviewerId = ReviewerId,
        SignedAt = Day,
    };

    private static ReleasedInstrument Test => new(InstrumentLibrary.All.First(i => i.Slug == "phq-9") with { Slug = Slug }, "", null, Day, Day, IsSample: true);

    private static PublicCorrection Correction =>
        new(Slug + "-2", ArticleKind.Article, "How a page looks", CorrectionKind.Correction, "An earlier version gave the wrong number of people in the first project.", Day, Number(8), Number(9));

    private static IReadOnlyList<Person> People =>
    [
        new() { Id = Number(2), Slug = Slug + "-author", Name = "Ada Specimen", Credentials = "Health writer", IsSample = true, Biography = "Ada Specimen is invented. She shows how a writer is introduced below a text." },
        Reviewer(),
    ];

    private static Person Reviewer()
    {
        var person = new Person { Id = ReviewerId, Slug = Slug + "-reviewer", Name = "Rolf Specimen", Credentials = "Clinical psychologist", IsSample = true, Biography = "Rolf Specimen is invented. He shows how a reviewer is introduced below a text." };
        person.Licences.Add(new() { Id = Number(3), Jurisdiction = "Nowhere", Number = "0000", Profession = "Psychologist", CheckedOn = new(2026, 10, 1), CheckedBy = "an editor" });
        return person;
    }

    private static ArticleDetails Details => new(
        new Dictionary<Guid, Edition> { [Number(9)] = Edition },
        SpecimenSources.All.Select(SpecimenSources.AsSource).ToDictionary(s => s.Key), new Dictionary<string, MediaFile>(), [],
        new Dictionary<Guid, TrustRecord>(), [], new Dictionary<Guid, IReadOnlyList<CheckedRecord>>());

    private static Edition Edition => new()
    {
        Id = Number(9),
        ArticleId = Number(7),
        Number = 1,
        Title = "How a page looks",
        Body = SpecimenText.Body,
        Authors = [Slug + "-author"],
        Sources = [.. SpecimenSources.All],
        Fingerprint = Hashing.Sha256Hex(""u8),
        WrittenAt = Day,
        WrittenBy = "",
        WrittenByUser = null,
    };

    internal static Guid Number(int number) => new(number, 0, 0, new byte[8]);
}
