using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing.WordPress;

/// <summary>A file that contradicts itself or means harm is one line, and the database is as it was.</summary>
public sealed class RefusedImportTests
{
    public static TheoryData<string, string> Bad => new()
    {
        { "circle", ExportText.Of(ExportText.Category("a", "b"), ExportText.Category("b", "a"), ExportText.Post(1, "x", "Text")) },
        { "circle", ExportText.Of(ExportText.Category("a", "a")) },
        { "outside the folder", ExportText.Of(ExportText.Post(1, "x", "", ExportText.Meta("_wp_attached_file", "../../secret.png"), "attachment")) },
        { "outside the folder", ExportText.Of(ExportText.Post(1, "x", "", "<wp:attachment_url>https://old.example/wp-content/uploads/%2e%2e/%2e%2e/x.png</wp:attachment_url>", "attachment")) },
        { "slug \"x\"", ExportText.Of(ExportText.Post(1, "x", "One"), ExportText.Post(2, "x", "Two")) },
        { "nested deeper", ExportText.Of(ExportText.Post(1, "x", string.Concat(Enumerable.Repeat("<div>", 3000)))) },
        { "not well-formed", ExportText.Of(ExportText.Post(1, "x", "Text"), "<item><title>A & B</title></item>") },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_file_is_refused_whole(string says, string xml)
    {
        await using var database = await TestDatabase.Create();
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => FromText(database, xml));
        Assert.Contains(says, refused.Line, StringComparison.Ordinal);
        Assert.Matches(@"\.xml:\d+:\d+: ", refused.Line);
        Assert.DoesNotContain('\n', refused.Line);
        await using var db = database.Open();
        Assert.Equal((0, 0, 0), (await db.Articles.CountAsync(Cancel), await db.Topics.CountAsync(Cancel), await db.Audit.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_tree_of_categories_without_a_circle_is_taken()
    {
        await using var database = await TestDatabase.Create();
        var report = await FromText(database, ExportText.Of(ExportText.Category("b", "a"), ExportText.Category("a")));
        Assert.Equal(2, report.Topics.Created);
    }
}
