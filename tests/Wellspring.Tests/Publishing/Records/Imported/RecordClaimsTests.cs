using System.Text.Json.Nodes;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Records.Imported;

/// <summary>A stranger's record says what it likes, in whatever JSON it likes: reading it never breaks the program.</summary>
public sealed class RecordClaimsTests
{
    private static readonly string[] Odd = ["null", "7", "1e300", "\"\"", "\"x\"", "[]", "{}", "[[]]", "true", "\"2026-13-40T99:00:00Z\"", "\"http://[\"", "-1"];

    [Fact]
    public async Task Any_leaf_and_any_member_may_be_anything()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        await newsroom.Publish();
        var published = await PublishedRecord.Of(newsroom);
        foreach (var odd in Odd)
        {
            foreach (var member in published.Contents.Select(m => m.Key).ToList())
            {
                var contents = published.Contents;
                contents[member] = JsonNode.Parse(odd);
                Told(published.Saying(contents), published);
            }
            foreach (var path in PublishedRecord.Leaves(published.Contents).Select(l => l.Path).Where(p => p.StartsWith("article", StringComparison.Ordinal) || p.StartsWith("signOffs", StringComparison.Ordinal)).ToList())
            {
                var contents = published.Contents;
                PublishedRecord.Leaves(contents).Single(l => l.Path == path).Set(JsonNode.Parse(odd)!);
                Told(published.Saying(contents), published);
            }
        }
    }

    private static void Told(PublishedRecord record, PublishedRecord original)
    {
        if (RecordClaims.Read(record.Record) is not { } says) return;
        Assert.NotNull($"{says.Slug} {says.Fingerprint} {says.Edition} {says.Publisher} {says.PublishedAt} {says.FirstPublishedAt} {says.WasUrgent} {says.ReviewerName} {says.Key} {says.SignOff?.SignedAt} {says.SignOff?.PolicyVersion} {says.SignOff?.Licence}");
        Assert.Equal(record.Record == original.Record, record.Verify().Holds);
    }
}
