using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Helplines;
using Wellspring.Importing.Export;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing;

public sealed class ExportHelplinesTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);
    private static readonly Actor Editor = new(Guid.Empty, "eddie@example.org", Roles.Editor);

    [Fact]
    public async Task Lines_of_the_sites_own_go_along_and_are_confirmed_by_nobody_where_they_arrive()
    {
        await using var first = await TestDatabase.Create();
        var entry = new CountryHelp("PT", "Portugal", [], [new("Line", "808 24 24 24", "808242424") { Languages = "Portuguese" }]) { EmergencyNote = "Ask somebody near you." };
        await using (var db = first.Open()) Assert.True((await KeepHelplines.Handle(db, entry, null, TimeProvider.System, Editor, Cancel)).Done);
        using var folder = new TemporaryFolder();
        var place = Path.Combine(folder.Path, "export");
        await using (var db = first.Open()) await ExportSite.Handle(db, place, new(folder.Path), Cancel);

        await using var second = await TestDatabase.Create();
        Assert.Empty((await FromFolder(second, place)).Dropped);
        await FromFolder(second, place);
        await using var there = second.Open();
        var brought = Assert.Single(await there.Helplines.ToListAsync(Cancel));
        Assert.Equal((HelplineStep.Kept, entry.Text), (brought.Step, brought.Entry.Text));
        Assert.DoesNotContain((await CrisisHelp.Load(there, Today, Cancel)).Countries, c => c.Code == "PT");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("""[{"code": "PT"}]""")]
    [InlineData("""[{"code": "PT", "name": "Portugal", "emergency": [null], "lines": []}]""")]
    [InlineData("[")]
    public async Task A_file_that_is_no_list_of_lines_is_refused_whole(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("helplines.json", text);
        await using var database = await TestDatabase.Create();
        Assert.Contains("helplines.json", (await Assert.ThrowsAsync<UnreadableInputException>(() => FromFolder(database, folder.Path))).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_breaks_a_rule_is_named_and_the_others_come()
    {
        using var folder = new TemporaryFolder();
        folder.Write("helplines.json", """[{"code": "PT", "name": "Portugal", "emergency": ["1 1 2"], "lines": []}, {"code": "EE", "name": "Estonia", "emergency": ["112"], "lines": []}]""");
        await using var database = await TestDatabase.Create();
        var dropped = Assert.Single((await FromFolder(database, folder.Path)).Dropped);
        Assert.Equal("helpline", dropped.What);
        Assert.StartsWith("PT: ", dropped.Why, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.Equal(["EE"], await db.Helplines.Select(v => v.Country).ToListAsync(Cancel));
    }
}
