using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing;

public sealed class ArticleDeskTests
{
    [Fact]
    public async Task Hundreds_of_articles_come_in_whole_each_with_its_word_in_the_audit_chain()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bibliography.json", """[{"id": "who2020", "type": "book", "title": "One", "DOI": "10.1000/one"}]""");
        for (var number = 0; number < 450; number++) folder.Write($"{number}.md", $"---\ntitle: Text {number}\nslug: text-{number}\n---\nWords {number}.[@who2020; @nobody]\n");
        await using var database = await TestDatabase.Create();
        Assert.Equal("450/0/0", Counts((await FromFolder(database, folder.Path)).Articles));
        Assert.Equal("0/0/450", Counts((await FromFolder(database, folder.Path)).Articles));
        await using var db = database.Open();
        var editions = await db.Editions.AsNoTracking().ToListAsync(Cancel);
        Assert.Equal((450, 450), (editions.Select(e => e.Body).Distinct().Count(), editions.Count(e => e.Sources is [{ Key: "who2020" }])));
        Assert.Equal(450, await db.Audit.CountAsync(a => a.Act == "wrote", Cancel));
        Assert.Null((await VerifyAudit.Handle(db, Cancel)).Break);
    }

    [Fact]
    public async Task Two_files_of_one_address_are_one_article()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "---\ntitle: A\n---\nWords.\n");
        folder.Write("a/index.md", "---\ntitle: A\n---\nOther words.\n");
        await using var database = await TestDatabase.Create();
        Assert.Equal("1/1/0", Counts((await FromFolder(database, folder.Path)).Articles));
    }
}
