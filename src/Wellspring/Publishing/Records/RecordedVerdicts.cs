using System.Text.Json.Nodes;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>Whether the verdicts that a record tells are such as its signer can have given before signing.</summary>
static class RecordedVerdicts
{
    public static string? Difference(JsonObject contents) =>
        contents.Items("claims").Where(c => c["verdict"] is not null).Select(claim => Difference(contents, claim)).FirstOrDefault(d => d is not null);

    private static string? Difference(JsonObject contents, JsonObject claim)
    {
        var (verdict, text) = (claim.Obj("verdict"), claim.Str("text"));
        if (VerdictWords.Named(verdict.Str("word")) is not { } word || RecordAgainstItself.Day(verdict.Str("on")) is not { } day) return $"The record gives a verdict on a claim that is none: \"{text}\".";
        if (word == VerdictWord.NeedsChange) return $"The record says that a claim needs a change, and nobody signs such a text: \"{text}\".";
        if (contents["urgent"] is not null) return $"The record gives a verdict of a reviewer who was not independent: \"{text}\".";
        return OfSigner(contents, verdict, day) is { } wrong ? $"{wrong}: \"{text}\"." : null;
    }

    private static string? OfSigner(JsonObject contents, JsonObject? verdict, DateOnly day)
    {
        var own = contents.Items("signOffs").Where(s => s.Obj("reviewer").Str("slug") == verdict.Str("by")).ToList();
        if (own.Count == 0) return $"The record gives a verdict by \"{verdict.Str("by")}\", who did not sign";
        return own.Exists(s => RecordClaims.Instant(s.Str("signedAt")) is { } at && day <= DateOnly.FromDateTime(at.UtcDateTime)) ? null : $"The record gives a verdict of {verdict.Str("on")}, after the text was signed";
    }
}
