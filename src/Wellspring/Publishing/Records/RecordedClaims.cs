using System.Globalization;
using System.Text.Json.Nodes;
using Wellspring.Articles;
using Wellspring.Evidence;

namespace Wellspring.Publishing;

/// <summary>
/// Holds each claim that a record tells against the block of the text that it was made of, and, where this program finds claims by
/// the same rule, the whole list against those that the text makes.
/// </summary>
static class RecordedClaims
{
    public static string? Difference(JsonObject contents, string body)
    {
        var text = ArticleText.Parse(body);
        var blocks = Claims.BlocksOf(text);
        var sources = contents.Items("sources").Select(s => s.Str("id")).ToHashSet();
        return contents.Items("claims").Select(claim => Missing(claim, sources) ?? Difference(claim, [.. blocks[claim.Str("hash") ?? ""]])).FirstOrDefault(d => d is not null)
            ?? (OtherRule(contents) is null ? Incomplete(contents, text) : null);
    }

    /// <summary>The version of the rule that it was made by; empty when it names none, null when that is this program's own.</summary>
    public static string? OtherRule(JsonObject contents) =>
        contents["claimRule"] is JsonValue rule && rule.TryGetValue(out int version) ? version == ClaimRule.Version ? null : Digits(version) : "";

    private static string? Incomplete(JsonObject contents, ArticleText text)
    {
        var told = contents.Items("claims").Select(c => (Hash: c.Str("hash"), Line: c["line"]?.ToJsonString(), Text: c.Str("text"))).ToList();
        foreach (var claim in Claims.Find(text))
        {
            var at = told.FindIndex(t => t.Hash == claim.Hash && t.Line == Digits(claim.Block.Place.Line));
            if (at < 0) return $"The record leaves out a claim that the text makes: \"{claim.Text}\".";
            told.RemoveAt(at);
        }
        return told is [var extra, ..] ? $"The record tells of one claim too many; the rule that it names does not find it, or finds it only once: \"{extra.Text}\"." : null;
    }

    private static string? Missing(JsonObject claim, HashSet<string?> sources) =>
        claim.Texts("sources").FirstOrDefault(key => !sources.Contains(key)) is { } missing ? $"A claim cites \"{missing}\", which is not among the record's sources." : null;

    // The same words may stand in a text twice: one of the blocks has to agree in everything.
    private static string? Difference(JsonObject claim, List<ClaimBlock> blocks)
    {
        var said = claim.Str("text") ?? "";
        if (blocks.Count == 0) return $"The record tells of a claim that the text does not make: \"{said}\".";
        if (blocks.RemoveAll(b => b.Words != Claims.Words(said)) > 0 && blocks.Count == 0) return $"The record tells a claim in other words than the text: \"{said}\".";
        if (blocks.RemoveAll(b => !b.Keys.SequenceEqual(claim.Texts("sources"))) > 0 && blocks.Count == 0) return $"The record gives a claim other sources than the text does: \"{said}\".";
        if (blocks.RemoveAll(b => claim["line"]?.ToJsonString() != Digits(b.Line)) > 0 && blocks.Count == 0) return $"The record finds a claim on another line than the text has it: \"{said}\".";
        return blocks.Exists(b => IsGraded(claim, b.Grade)) ? null : $"The record grades the evidence of a claim otherwise than the text does: \"{said}\".";
    }

    private static bool IsGraded(JsonObject claim, EvidenceGrade? grade) => grade is null
        ? claim["grade"] is null
        : claim.Obj("grade") is { } told && told.Str("question") == grade.Question.Name() && told["level"]?.ToJsonString() == Digits(grade.Level);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
