using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Studio.Log;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Studio.Log;

public sealed class LogTests
{
    private static readonly Actor Rita = Actor.System("rita@example.org");
    private static readonly Actor Eve = Actor.System("eve@example.org");

    [Fact]
    public async Task The_log_is_looked_through_by_who_what_subject_and_time_a_page_after_the_other()
    {
        await using var newsroom = await Newsroom.Open();
        var start = newsroom.Time.GetUtcNow();
        for (var i = 0; i < 5; i++) newsroom.Db.Record(i % 2 == 0 ? Rita : Eve, i < 3 ? "signed" : "published", i == 4 ? "topic/tears" : $"article/{i}", start.AddHours(i));
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        Assert.Equal(["topic/tears", "article/3"], await Subjects(newsroom, None, null, 2));
        Assert.Equal(["article/2", "article/1"], await Subjects(newsroom, None, 4, 2));
        Assert.Equal(["topic/tears", "article/2", "article/0"], await Subjects(newsroom, None with { Who = "rita@example.org" }));
        Assert.Equal(["topic/tears", "article/3"], await Subjects(newsroom, None with { Act = "published" }));
        Assert.Equal(["article/1"], await Subjects(newsroom, None with { Subject = "article/1" }));
        Assert.Equal(["article/3", "article/2", "article/1", "article/0"], await Subjects(newsroom, None with { Subject = "article/" }));
        Assert.Equal(["article/2", "article/1"], await Subjects(newsroom, None with { From = start.AddHours(1), Until = start.AddHours(3) }));
    }

    [Fact]
    public void A_day_is_that_of_the_publishers_time_zone_and_one_that_is_none_is_not_asked_for()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var query = LogQuery.Read(new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["from"] = "2027-03-28", ["until"] = "2027-03-28", ["who"] = " a@b.example ", ["before"] = "-3" }), berlin);
        Assert.Equal((new DateTimeOffset(2027, 3, 27, 23, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 3, 28, 22, 0, 0, TimeSpan.Zero)), (query.Filter.From!.Value, query.Filter.Until!.Value));
        Assert.Equal("/studio/audit?who=a@b.example&from=2027-03-28&until=2027-03-28&before=7", query.Address("/studio/audit", 7));
        Assert.Null(LogQuery.Read(new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["from"] = "yesterday", ["until"] = "9999-12-31" }), berlin).Filter.From);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")", "\"'=HYPERLINK(\"\"https://evil.example\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("two\nlines, and more", "\"two\nlines, and more\"")]
    public void A_cell_is_never_a_formula(string details, string cell) => Assert.Contains($",{cell},", LogLines.Csv(Entry(details)), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"edition":1,"signOff":"01a22244-ca4d-7f5f-b86d-e2f92054d515","accepted":[],"notes":[{"code":"long-title"}]}""", "edition 1; sign off 01a22244-ca4d…; notes, code long-title")]
    [InlineData("edition 1, 0b63b352bf97766ceb10775554e92a28c87dfeef4e06f585b34739fe21aded2d, policy 1", "edition 1, 0b63b352bf97…, policy 1")]
    [InlineData("edition 1, ines@example.org, due 2026-12-12", "edition 1, ines@example.org, due 12 December 2026")]
    [InlineData("edition-2026-12-12, 2026-99-12", "edition-2026-12-12, 2026-99-12")]
    [InlineData("{not so", "{not so")]
    [InlineData("Chrome on Linux", "Chrome on Linux")]
    public void What_a_machine_wrote_is_told_in_words(string details, string said) => Assert.Equal(said, LogWords.Of(details));

    [Fact]
    public void A_line_of_json_says_all_of_an_entry()
    {
        var line = LogLines.Json(Entry("two\nlines"));
        Assert.Equal(1, line.Count(c => c == '\n'));
        var read = JsonDocument.Parse(line).RootElement;
        Assert.Equal(("2026-11-20T09:00:00.000000Z", "signed", "two\nlines"), (read.GetProperty("at").GetString(), read.GetProperty("act").GetString(), read.GetProperty("details").GetString()));
    }

    private static readonly AuditFilter None = new("", "", "", null, null);

    private static AuditEntry Entry(string details) =>
        new() { At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), UserId = null, ActorName = "rita@example.org", Act = "signed", Subject = "article/a", Details = details };

    private static async Task<List<string>> Subjects(Newsroom newsroom, AuditFilter filter, long? before = null, int count = 50) =>
        [.. (await ListAudit.Handle(newsroom.Db, filter, before, count, Newsroom.Cancel)).Select(e => e.Subject)];
}
