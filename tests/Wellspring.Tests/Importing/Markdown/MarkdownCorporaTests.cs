using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing.Markdown;

/// <summary>Pages of real publishers, counted by somebody else's script.</summary>
[Trait("slow", "yes")]
public sealed class MarkdownCorporaTests
{
    [Fact]
    public async Task Real_pages_come_in_whole_and_only_once()
    {
        if (Corpora.Get("03-markdown") is not { } folder) return;
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "md.expected.json"), Cancel))!;
        var texts = (int)expected["files"]! - expected["empty_body"]!.AsArray().Count;
        await using var database = await TestDatabase.Create();
        var report = await FromFolder(database, folder);
        Assert.Equal((texts, expected["empty_body"]!.AsArray().Count), (report.Articles.Created, report.Dropped.Count(d => d.What == "stub")));
        Assert.Equal($"0/0/{texts}", Counts((await FromFolder(database, folder)).Articles));
        await using var db = database.Open();
        foreach (var edition in await db.Editions.AsNoTracking().ToListAsync(Cancel))
            Assert.DoesNotContain(ArticleText.Parse(edition.Body).NotUnderstood, f => f.Code == "raw-html");
    }
}
