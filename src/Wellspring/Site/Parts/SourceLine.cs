using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Parts;

/// <summary>One entry of the sources list, under the number that the text cites it by.</summary>
/// <param name="FallenSince">When it became known, after the text was signed, that it was retracted or is under concern; null when neither.</param>
/// <param name="Uses">How often the text cites it; the citations are r5, r5-2, r5-3.</param>
public sealed record SourceLine(int Number, CitedRecord Record, string Kind, string Standing, bool IsTrouble, int Uses, DateTimeOffset? FallenSince)
{
    public static IReadOnlyList<SourceLine> All(ArticleText text, IReadOnlyDictionary<string, CitedRecord> cited, ArticleDetails details, DateTimeOffset signedAt)
    {
        var uses = text.Citations().SelectMany(c => c.Items).CountBy(i => i.Key).ToDictionary();
        return [.. text.CitedKeys().Index().Where(k => cited.ContainsKey(k.Item)).Select(k => Line(k.Index + 1, uses[k.Item], cited[k.Item], details, signedAt))];
    }

    /// <summary>Where the text cites it, with what a listener hears and an eye sees of the way back.</summary>
    public IEnumerable<(string Anchor, string Label, string Sign)> WaysBack() => Uses == 1
        ? [($"r{Number}", "Back to the text", "↑")]
        : Enumerable.Range(1, Uses).Select(use => (use == 1 ? $"r{Number}" : $"r{Number}-{use}", $"Back to use {use}", $"↑{use}"));

    private static SourceLine Line(int number, int uses, CitedRecord record, ArticleDetails details, DateTimeOffset signedAt)
    {
        var kind = SourceWords.KindNamed(record.Kind) ?? SourceKind.Other;
        var source = details.Sources.GetValueOrDefault(record.Key);
        var standing = source?.Standing ?? Evidence.Standing.Unchecked;
        return new(number, record, kind.InWords(), standing.InWords(source?.CheckedOn), standing >= Evidence.Standing.Concern, uses, source?.FellAfter(signedAt));
    }
}
