using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Parts;

/// <summary>One entry of the sources list, under the number that the text cites it by.</summary>
public sealed record SourceLine(int Number, CitedRecord Record, string Kind, string Standing, bool IsTrouble)
{
    public static IReadOnlyList<SourceLine> All(ArticleText text, IReadOnlyDictionary<string, CitedRecord> cited, ArticleDetails details) =>
        [.. text.CitedKeys().Index().Where(k => cited.ContainsKey(k.Item)).Select(k => Line(k.Index + 1, cited[k.Item], details))];

    private static SourceLine Line(int number, CitedRecord record, ArticleDetails details)
    {
        var kind = SourceWords.KindNamed(record.Kind) ?? SourceKind.Other;
        var source = details.Sources.GetValueOrDefault(record.Key);
        var standing = source?.Standing ?? Evidence.Standing.Unchecked;
        return new(number, record, kind.InWords(), standing.InWords(source?.CheckedOn), standing >= Evidence.Standing.Concern);
    }
}
