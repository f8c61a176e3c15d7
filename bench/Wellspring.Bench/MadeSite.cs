using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;
using Wellspring.Web.Data;

namespace Wellspring.Bench;

/// <summary>A site of made articles of some 16 KB each: ten sources, headings, lists and cards, under forty topics.</summary>
static class MadeSite
{
    private const int Topics = 40;
    private const int ArticlesAtOnce = 500;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task Fill(string connection, int articles)
    {
        var reviewer = await FillFrame(connection);
        foreach (var some in Enumerable.Range(0, articles).Chunk(ArticlesAtOnce))
        {
            await using var db = Database.Open(connection);
            foreach (var number in some) Add(db, number, reviewer);
            await db.SaveChangesAsync();
        }
    }

    private static async Task<Actor> FillFrame(string connection)
    {
        await using var db = Database.Open(connection);
        await db.Database.MigrateAsync();
        var person = new Person { Id = Guid.CreateVersion7(Start), Slug = "rita", Name = "Rita Bench", Credentials = "PhD" };
        var user = new StaffUser { Id = Guid.CreateVersion7(Start), Email = "rita@bench.example", Roles = Roles.Reviewer, PersonId = person.Id };
        db.AddRange(person, new Person { Id = Guid.CreateVersion7(Start), Slug = "wanda", Name = "Wanda Bench" }, user);
        db.AddRange(Enumerable.Range(0, Topics).Select(i => new Topic { Id = Guid.CreateVersion7(Start), Slug = $"topic-{i}", Title = $"Topic {i}", Order = i }));
        await db.SaveChangesAsync();
        return user.AsActor();
    }

    private static void Add(WellspringDb db, int number, Actor reviewer)
    {
        var at = Start.AddMinutes(number);
        var article = new Article { Id = Guid.CreateVersion7(at), Slug = $"article-{number}", Kind = ArticleKind.Article, CreatedAt = at };
        var edition = Edition(article, number, at);
        var signOff = SignOff.Give(edition.Fingerprint, reviewer, null, 1, at);
        db.AddRange(article, edition, signOff, Publication.First(edition, signOff, reviewer, at));
    }

    private static Edition Edition(Article article, int number, DateTimeOffset at)
    {
        var sources = Enumerable.Range(0, 10).Select(i => Cited($"s{(number + i) % 300}")).ToList();
        var (title, body) = ($"Article {number} about something", Body(number, sources));
        return new()
        {
            Id = Guid.CreateVersion7(at),
            ArticleId = article.Id,
            Number = 1,
            Title = title,
            Standfirst = "What is known, what is not, and when to look for help.",
            Description = "A made article for measuring.",
            Body = body,
            Topic = $"topic-{number % Topics}",
            Authors = ["wanda"],
            Sources = sources,
            Fingerprint = EditionFingerprint.Of(title, "", body, ["wanda"], sources, []),
            WrittenAt = at,
            WrittenBy = "bench",
            WrittenByUser = null,
        };
    }

    private static CitedRecord Cited(string key) => new(key, "systematic review", null,
        $$"""{"id":"{{key}}","type":"article-journal","title":"On measuring, {{key}}","author":[{"family":"Bench","given":"A."}],"issued":{"date-parts":[[2020]]},"DOI":"10.5555/{{key}}"}""",
        $"Bench, A. (2020). On measuring, {key}. <i>Journal of Made Things</i>, <i>1</i>(2), 3–4. <a href=\"https://doi.org/10.5555/{key}\">https://doi.org/10.5555/{key}</a>");

    private static string Body(int number, List<CitedRecord> sources)
    {
        var body = new StringBuilder();
        for (var section = 0; body.Length < 16_000; section++)
        {
            body.Append(CultureInfo.InvariantCulture, $"## Section {section} of {number}\n\n");
            for (var i = 0; i < 4; i++) body.Append(Sentences(number * 31 + section * 7 + i)).Append(CultureInfo.InvariantCulture, $"[@{sources[(section + i) % 10].Key}]\n\n");
            body.Append("- one thing to try\n- **another** thing, with a [link](/crisis)\n- a third\n\n");
        }
        return body.Append("::: care-card {level=\"urgent\"}\n### Ask for an urgent appointment if:\n- it does not pass\n:::\n").ToString();
    }

    // The same words in another order each time: neither the compiler nor the compressor knows them by heart.
    private static string Sentences(int seed)
    {
        string[] words = ["many", "people", "feel", "better", "after", "some", "rest", "while", "others", "need", "time", "and", "kindness", "from", "friends", "or", "family", "in", "difficult", "weeks", "of", "winter"];
        var text = new StringBuilder("People say that");
        for (var i = 0; i < 60; i++) text.Append(' ').Append(words[(seed * 17 + i * i + i * (seed % 13)) % words.Length]);
        return text.Append('.').ToString();
    }
}
