using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
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
    public async Task An_import_waits_for_what_somebody_is_storing_and_takes_it_as_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", "---\ntitle: A\nslug: a\n---\nWords.\n");
        await using var database = await TestDatabase.Create();
        await using var other = database.Open();
        await using var storing = await other.Database.BeginTransactionAsync(Cancel);
        var editor = new StaffUser { Id = Guid.CreateVersion7(Time.GetUtcNow()), Email = "editor@wellspring.example", Roles = Roles.Editor };
        await WriteEdition.Handle(other, new Draft { Slug = "a", Title = "A", Body = "Better words.\n" }, Time, editor.AsActor(), Cancel);
        var import = Task.Run(() => FromFolder(database, folder.Path), Cancel);
        await Task.WhenAny(import, Task.Delay(TimeSpan.FromSeconds(1), Cancel));
        Assert.False(import.IsCompleted);
        await storing.CommitAsync(Cancel);
        var report = await import;
        Assert.Equal(("0/0/1", "article-change"), (Counts(report.Articles), Assert.Single(report.Dropped).What));
        await using var db = database.Open();
        Assert.Equal("Better words.\n", (await db.Editions.SingleAsync(Cancel)).Body);
    }
}
