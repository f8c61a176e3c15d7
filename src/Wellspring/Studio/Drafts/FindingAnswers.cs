using System.Text.Json.Nodes;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Studio.Editing;

namespace Wellspring.Studio.Drafts;

/// <summary>The gate's findings with the places that an editor can jump to.</summary>
static class FindingAnswers
{
    private static readonly char[] Opening = ['"', '“'], Closing = ['"', '”'];

    public static JsonObject Of(CheckedDraft draft, PlacedBody placed) => new()
    {
        ["findings"] = new JsonArray([.. draft.Findings.Select(f => Placed(f, draft.Claims, placed))]),
        ["stillToCome"] = new JsonArray([.. draft.StillToCome.Select(DraftAnswers.Finding)]),
        ["claims"] = new JsonArray([.. draft.Claims.Select(c => Claim(c, placed))]),
        ["words"] = draft.Measures.Words,
        ["minutes"] = draft.Measures.ReadingMinutes,
        ["readingAge"] = draft.Measures.WholeReadingAge,
    };

    private static JsonObject Placed(Finding finding, IReadOnlyList<Claim> claims, PlacedBody placed)
    {
        var answer = DraftAnswers.Finding(finding);
        var unit = placed.NodeAt(finding.Place);
        answer["unit"] = unit;
        answer["place"] = unit is null ? null : $"line {finding.Place.Line}";
        answer["field"] = unit is null ? FindingFields.Of(finding) : null;
        answer["text"] = unit is not null && Quoted(finding.Sentence) is { } words ? Whole(words, finding.Place, claims) : null;
        return answer;
    }

    private static JsonObject Claim(Claim claim, PlacedBody placed) => new()
    {
        ["unit"] = placed.NodeAt(claim.Block.Place),
        ["text"] = string.Join(' ', claim.Sentences),
        ["sentences"] = new JsonArray([.. claim.Sentences.Select(s => JsonValue.Create(s))]),
        ["cites"] = new JsonArray([.. claim.Keys.Select(k => JsonValue.Create(k))]),
    };

    /// <summary>The words that a sentence is about: it says them between quotation marks, shortened. Each mark is looked at once, however many a text has.</summary>
    internal static string? Quoted(string sentence)
    {
        for (var open = sentence.IndexOfAny(Opening); open >= 0; open = sentence.IndexOfAny(Opening, open + 1))
        {
            var close = sentence.IndexOfAny(Closing, open + 1);
            if (close < 0) return null;
            if (close > open + 1) return sentence[(open + 1)..close].TrimEnd('…').Trim();
        }
        return null;
    }

    // Of a claim that is shortened, or that quotes somebody itself, the whole sentence.
    private static string Whole(string words, Place place, IReadOnlyList<Claim> claims) =>
        claims.Where(c => c.Block.Place == place).SelectMany(c => c.Sentences).FirstOrDefault(s => s.StartsWith(words, StringComparison.Ordinal)) ?? words;
}
