using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing.WordPress;

/// <summary>Real exports through the whole import, counted by somebody else's script.</summary>
[Trait("slow", "yes")]
public sealed class WordPressCorporaTests
{
    [Fact]
    public async Task Every_real_export_comes_in_whole_and_only_once()
    {
        foreach (var (file, expected) in WxrCorporaTests.Expected().Where(e => WxrCorporaTests.IsReadable(e.Expected)))
        {
            await using var database = await TestDatabase.Create();
            var types = expected["items_by_type"]!.AsObject().ToDictionary(t => t.Key, t => (int)t.Value!);
            var texts = types.GetValueOrDefault("post") + types.GetValueOrDefault("page");
            var report = await FromExport(database, file);
            Assert.Equal((texts, (int)expected["authors"]!), (report.Articles.Created, report.People.Created));
            Assert.Equal((int)expected["comments"]!, report.Dropped.Count(d => d.What == "comment"));
            foreach (var (type, count) in types.Where(t => t.Key is not ("post" or "page"))) Assert.Equal(count, report.Dropped.Count(d => d.What == type));
            var again = await FromExport(database, file);
            Assert.Equal($"0/0/{texts}", Counts(again.Articles));
            await NothingPublicAndNothingRaw(database);
        }
    }

    private static async Task NothingPublicAndNothingRaw(TestDatabase database)
    {
        await using var db = database.Open();
        Assert.Equal(0, await db.Publications.CountAsync(Cancel));
        foreach (var edition in await db.Editions.AsNoTracking().ToListAsync(Cancel))
            Assert.DoesNotContain(ArticleText.Parse(edition.Body).NotUnderstood, f => f.Code == "raw-html");
    }
}
