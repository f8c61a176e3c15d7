using System.Text;
using System.Text.Json.Nodes;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Records;

/// <summary>Whoever changes one letter anywhere is found out, and told where.</summary>
public sealed class VerifyRecordTests : IAsyncLifetime
{
    private PublishedRecord published = null!;

    public async ValueTask InitializeAsync()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft with { Body = Texts.Sound + "\n\nCrying in company eases sadness.[@adams2020] {question=\"benefit\" level=\"1\"}" });
        await newsroom.Sign();
        Assert.Equal([], (await newsroom.Publish()).Refusals);
        published = await PublishedRecord.Of(newsroom);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void What_was_published_verifies()
    {
        var verdict = published.Verify();
        Assert.Null(verdict.Difference);
        Assert.Equal(("Why we cry", 1, "Name of rita-reviewer", "2026-11-20T09:00:00Z"), (verdict.Title, verdict.Edition, verdict.Reviewer, verdict.SignedAt));
    }

    [Fact]
    public void A_changed_leaf_of_the_record_is_named_whichever_it_is()
    {
        var paths = PublishedRecord.Leaves(published.Contents).Select(leaf => leaf.Path).ToList();
        Assert.ProperSuperset(new HashSet<string> { "article.title", "text.sha256", "fingerprint", "signOffs[0].signedAt", "signOffs[0].reviewer.name", "signOffs[0].licence.number", "sources[0].csl.title", "claims[0].hash", "policy.version" }, paths.ToHashSet());
        foreach (var path in paths.Where(p => p != "type"))
        {
            var contents = published.Contents;
            PublishedRecord.Leaves(contents).Single(leaf => leaf.Path == path).Set(JsonValue.Create("x"));
            Assert.Contains($"at {path}", published.Saying(contents).Verify().Difference, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_changed_name_or_source_is_told_by_its_own_name()
    {
        var contents = published.Contents;
        contents["sources"]![0]!["csl"]!["title"] = "Another title";
        Assert.Contains($"({contents["sources"]![0]!["id"]})", published.Saying(contents).Verify().Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_added_or_taken_away_is_named_too()
    {
        var contents = published.Contents;
        contents["signOffs"]!.AsArray().Add(contents["signOffs"]![0]!.DeepClone());
        Assert.Contains("at signOffs[1]", published.Saying(contents).Verify().Difference, StringComparison.Ordinal);
        contents = published.Contents;
        contents["signOffs"]!.AsArray().Clear();
        Assert.Contains("at signOffs[0]", published.Saying(contents).Verify().Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_letter_of_the_text_is_named_by_its_line()
    {
        var lines = published.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var changed = lines.ToArray();
            changed[i] = changed[i].Length == 0 ? "x" : (changed[i][0] == 'x' ? 'y' : 'x') + changed[i][1..];
            Assert.Contains($"line {i + 1} differs", (published with { Text = string.Join('\n', changed) }).Verify().Difference, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_letter_of_the_record_or_the_keys_can_be_another()
    {
        CsCheck.Gen.Int[0, published.Record.Length - 1].Holds(at => Refused(published with { Record = Flip(published.Record, at) }), iter: 2000);
        for (var at = 0; at < published.Record.Length; at++)
            if (at > published.Record.Length - 200) Assert.True(Refused(published with { Record = Flip(published.Record, at) }), $"letter {at} of the record");
    }

    [Fact]
    public void A_changed_key_is_found_by_its_name()
    {
        var key = JsonNode.Parse(published.Keys)!["keys"]![0]!;
        foreach (var part in new[] { "x", "y" })
        {
            var changed = JsonNode.Parse(published.Keys)!.AsObject();
            changed["keys"]![0]![part] = Flip(key[part]!.GetValue<string>(), 5);
            Assert.Contains("was changed", (published with { Keys = changed.ToJsonString() }).Verify().Difference, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Contents_signed_by_somebody_else_are_refused_even_under_our_keys_name()
    {
        using var forger = RecordKey.Create();
        var contents = published.Contents;
        contents["article"]!["title"] = "Why we never cry";
        contents.Remove("hints");
        contents["hints"] = RecordHints.Of(contents);
        var forged = published.SignedBy(forger, contents);
        Assert.Contains("is not among the 1 known keys", forged.Verify().Difference, StringComparison.Ordinal);
        var ours = FlattenedJws.Read(published.Record)!;
        var underOurName = forged with { Record = (FlattenedJws.Read(forged.Record)! with { Protected = ours.Protected }).Write() };
        Assert.Contains("The signature is not that of the key", underOurName.Verify().Difference, StringComparison.Ordinal);
        Assert.Contains("The signature is not that of the key", published.Saying(contents).Verify().Difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("benefit", 2)]
    [InlineData("prognosis", 1)]
    [InlineData("", 0)]
    public void A_grade_that_the_text_does_not_give_is_found_out_even_if_the_publisher_signs_it(string question, int level)
    {
        using var publisher = RecordKey.Create();
        var contents = published.Contents;
        contents["claims"]!.AsArray().Single(c => c!["grade"] is not null)!["grade"] = question.Length == 0 ? null : new JsonObject { ["question"] = question, ["level"] = level };
        contents.Remove("hints");
        contents["hints"] = RecordHints.Of(contents);
        var signed = published.SignedBy(publisher, contents) with { Keys = new JsonObject { ["keys"] = new JsonArray(publisher.PublicKey.ToJwk()) }.ToJsonString() };
        Assert.Contains("grades the evidence of a claim otherwise", signed.Verify().Difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"alg":"none","kid":"x"}""", "does not name ES256")]
    [InlineData("""{"alg":"HS256","kid":"x"}""", "does not name ES256")]
    [InlineData("""{"alg":"ES256"}""", "names no key")]
    [InlineData("[]", "does not name ES256")]
    public void The_record_does_not_choose_how_it_is_checked(string header, string says)
    {
        var other = FlattenedJws.Read(published.Record)! with { Protected = System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header)) };
        Assert.Contains(says, (published with { Record = other.Write() }).Verify().Difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("<html>")]
    [InlineData("""{"payload":"e30","protected":"e30","signature":"e30"}""")]
    [InlineData("""{"payload":"\ud800","protected":"e30","signature":"e30"}""")]
    [InlineData("""{"payload":1,"protected":"e30","signature":"e30"}""")]
    [InlineData("""{"payload":"!","protected":"e30","signature":"e30"}""")]
    [InlineData("""{"payload":"e30","payload":"e30","protected":"e30","signature":"e30"}""")]
    public void What_is_no_record_is_said_to_be_none(string record) => Assert.False((published with { Record = record }).Verify().Holds);

    [Fact]
    public void A_truncated_record_or_key_set_is_refused()
    {
        for (var length = 0; length < published.Record.Length; length += 97) Assert.False((published with { Record = published.Record[..length] }).Verify().Holds);
        for (var length = 0; length < published.Keys.Length; length += 7) Assert.False((published with { Keys = published.Keys[..length] }).Verify().Holds);
    }

    [Fact]
    public void Contents_of_the_wrong_kind_are_refused_in_words()
    {
        foreach (var (path, _) in PublishedRecord.Leaves(published.Contents))
        {
            var contents = published.Contents;
            PublishedRecord.Leaves(contents).Single(leaf => leaf.Path == path).Set(new JsonArray(1, 2));
            contents.Remove("hints");
            contents["hints"] = RecordHints.Of(contents);
            Assert.False(published.Saying(contents).Verify().Holds, path);
        }
    }

    [Theory]
    [InlineData("article", "edition", "1.5")]
    [InlineData("article", "edition", "1e999")]
    [InlineData("article", "title", "\"\\ud800\"")]
    [InlineData("text", "sha256", "{\"a\":[[[[1]]]]}")]
    public void Numbers_and_letters_that_are_none_are_refused_in_words(string member, string name, string value)
    {
        var contents = published.Contents.ToJsonString();
        var at = contents.IndexOf($"\"{name}\":", contents.IndexOf($"\"{member}\":{{", StringComparison.Ordinal), StringComparison.Ordinal) + name.Length + 3;
        var end = contents.IndexOfAny([',', '}'], at);
        var payload = System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(contents[..at] + value + contents[end..]));
        Assert.False((published with { Record = (FlattenedJws.Read(published.Record)! with { Payload = payload }).Write() }).Verify().Holds);
    }

    [Fact]
    public async Task A_record_of_another_text_proves_nothing_of_this_one()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft with { Title = "Why we laugh" });
        await newsroom.Sign();
        await newsroom.Publish();
        var other = await PublishedRecord.Of(newsroom);
        Assert.Contains("The text is not the one that was signed: line 2", (other with { Text = published.Text }).Verify().Difference, StringComparison.Ordinal);
    }

    private static bool Refused(PublishedRecord changed) => !changed.Verify().Holds;

    private static string Flip(string text, int at) => text[..at] + (text[at] == 'A' ? 'B' : 'A') + text[(at + 1)..];
}
