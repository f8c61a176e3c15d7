using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Importing;
using Wellspring.Publishing;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing.Ghost;

/// <summary>Real exports through the whole import, counted by somebody else's script.</summary>
public sealed class GhostCorporaTests
{
    [Fact]
    public async Task Every_real_export_comes_in_whole_and_only_once()
    {
        foreach (var (file, expected) in Expected())
        {
            await using var database = await TestDatabase.Create();
            var (report, posts) = (await FromGhostFile(database, file), (int)expected["posts"]!);
            Assert.Equal((posts, (int)expected["users"]!), (report.Articles.Created, report.People.Created));
            Assert.Equal((int)expected["tags"]!, report.Topics.Created + report.Dropped.Count(d => d.What == "tag" && d.Why.EndsWith("no topic", StringComparison.Ordinal)));
            Assert.Equal($"0/0/{posts}", Counts((await FromGhostFile(database, file)).Articles));
            await ImportGhostTests.NoCanary(database, report);
            await NothingPublicAndNothingRaw(database);
            await EveryPostIsThere(database, expected["post_list"]!.AsArray(), report.Dropped);
        }
    }

    [Fact]
    public async Task What_is_no_export_is_refused_by_the_names_of_what_it_lacks()
    {
        if (Corpora.Get("02-ghost", "mg-json", "multi-post-only.json") is not { } file) return;
        await using var database = await TestDatabase.Create();
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => FromGhostFile(database, file));
        Assert.EndsWith("this is no Ghost export: its posts do not stand under \"db\" and \"data\".", refused.Line, StringComparison.Ordinal);
    }

    private static IEnumerable<(string File, JsonNode Expected)> Expected()
    {
        if (Corpora.Get("02-ghost") is not { } folder) return [];
        var all = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "ghost.expected.json")))!.AsObject();
        return all.Where(e => e.Value?["posts"] is not null && File.Exists(Path.Combine(folder, e.Key))).Select(e => (Path.Combine(folder, e.Key), e.Value!));
    }

    private static async Task EveryPostIsThere(TestDatabase database, JsonArray posts, IReadOnlyList<Dropped> lost)
    {
        await using var db = database.Open();
        foreach (var post in posts.Select(p => p!))
        {
            var slug = Slug.From((string)post["slug"]!);
            var article = await db.Articles.SingleAsync(a => a.Slug == slug, Cancel);
            var text = ArticleText.Parse((await db.LatestEdition(article.Id, Cancel))!.Body);
            Assert.Equal((string)post["visibility"]! == "public", !Lost("visibility", slug).Any());
            var links = text.AllBlocks().SelectMany(Walk.Inlines).OfType<Link>().Count() + Lost("link", slug).Count();
            Assert.True(links >= (int)post["lexical_links"]!, $"{slug}: {links} of {post["lexical_links"]} links");
            Assert.True(text.AllBlocks().SelectMany(Walk.Inlines).OfType<TextRun>().Sum(w => w.Text.Length) >= (int)post["lexical_text_chars"]! * 0.97, slug);
        }

        IEnumerable<Dropped> Lost(string what, string slug) => lost.Where(d => d.What == what && d.Where.EndsWith($"({slug})", StringComparison.Ordinal));
    }

    private static async Task NothingPublicAndNothingRaw(TestDatabase database)
    {
        await using var db = database.Open();
        Assert.Equal(0, await db.Publications.CountAsync(Cancel));
        foreach (var edition in await db.Editions.AsNoTracking().ToListAsync(Cancel))
            Assert.DoesNotContain(ArticleText.Parse(edition.Body).NotUnderstood, f => f.Code == "raw-html");
    }
}
