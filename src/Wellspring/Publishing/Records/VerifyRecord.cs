using System.Text.Json.Nodes;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Checks a trust record from public bytes alone: the signature, the key's own name, the text line by line, the fingerprint
/// recomputed from text, sources and pictures, and each claim's hash. It needs no database and trusts no word of the site.
/// </summary>
public static class VerifyRecord
{
    private static readonly string[] Members = ["article", "text", "authors", "signOffs", "claims", "sources", "media", "hints"];

    public static RecordVerdict Handle(RecordEvidence evidence)
    {
        if (FlattenedJws.Read(evidence.Record) is not { } jws) return new("The record is no JSON Web Signature in flattened form (RFC 7515, 7.2.2): \"protected\", \"payload\" and \"signature\" are not all there.");
        if (jws.Contents() is not { } contents) return new("The record's contents cannot be read: \"payload\" is no JSON in base64url.");
        if (contents.Str("type") != RecordContents.Type || Members.FirstOrDefault(m => contents[m] is null) is not null) return new("The record is signed JSON, but no review record.");
        return new RecordVerdict(FirstDifference(jws, contents, evidence)) with
        {
            Title = contents.Obj("article").Str("title") ?? "",
            Edition = contents.Obj("article")?["edition"] is JsonValue number && number.TryGetValue(out int edition) ? edition : 0,
            Reviewer = contents.Items("signOffs").Select(s => s.Obj("reviewer").Str("name")).FirstOrDefault() ?? "an editor",
            SignedAt = contents.Items("signOffs").Select(s => s.Str("signedAt")).FirstOrDefault() ?? "",
            Key = jws.Header().Str("kid") ?? "",
            Claims = contents.Items("claims").Count(),
            Sources = contents.Items("sources").Count(),
        };
    }

    /// <summary>Where the pictures are that a record names, so that their bytes can be had before it is checked; only addresses on the site itself.</summary>
    public static IEnumerable<string> MediaPaths(string record) =>
        FlattenedJws.Read(record)?.Contents().Items("media").Select(m => m.Str("path")).OfType<string>().Where(IsMedia).Distinct() ?? [];

    private static bool IsMedia(string path) => path.StartsWith("/media/", StringComparison.Ordinal) && !path.Contains("..", StringComparison.Ordinal);

    private static string? FirstDifference(FlattenedJws jws, JsonObject contents, RecordEvidence evidence) =>
        Changed(contents) ?? RecordSignature.Difference(jws, evidence.Keys) ?? VersionDifference(contents) ?? TextDifference(contents, evidence.Text) ?? FingerprintDifference(contents, evidence.Text)
        ?? ClaimDifference(contents, evidence.Text) ?? MediaDifference(contents, evidence.Media);

    // Before the signature, which would only say that something is wrong: where the pen was.
    private static string? Changed(JsonObject contents)
    {
        var rest = contents.DeepClone().AsObject();
        rest.Remove("hints");
        return RecordHints.FirstDifference(rest, contents["hints"]) is { } path ? $"The record was changed after it was signed, at {path}{Named(contents, path)}." : null;
    }

    private static string? VersionDifference(JsonObject contents) =>
        contents["version"] is JsonValue version && version.TryGetValue(out int number) && number == RecordContents.Version ? null : "The record was made by a later version of the program: check it with that one.";

    private static string Named(JsonObject contents, string path)
    {
        if (path.Split('[', ']') is not [var list, var at, ..] || !int.TryParse(at, out var index)) return "";
        var item = contents.Items(list).ElementAtOrDefault(index);
        return (item.Str("id") ?? item.Str("name") ?? item.Obj("reviewer").Str("name")) is { Length: > 0 } name ? $" ({name})" : "";
    }

    private static string? TextDifference(JsonObject contents, string text)
    {
        if (contents.Obj("text").Str("sha256") == Hashing.Sha256Hex(text)) return null;
        var hints = (contents.Obj("text").Str("lines") ?? "").Chunk(8).Select(letters => new string(letters)).ToList();
        var lines = SignedText.LineHints(text).ToList();
        var line = Enumerable.Range(0, Math.Max(hints.Count, lines.Count)).FirstOrDefault(i => i >= hints.Count || i >= lines.Count || hints[i] != lines[i], -1);
        return line < 0 ? "The text is not the one that was signed." : $"The text is not the one that was signed: line {line + 1} differs{Shown(text, line)}.";
    }

    private static string Shown(string text, int line)
    {
        var words = text.Split('\n').ElementAtOrDefault(line)?.Trim() ?? "";
        return words.Length == 0 ? "" : $" (\"{(words.Length > 60 ? words[..60] + "…" : words)}\")";
    }

    private static string? FingerprintDifference(JsonObject contents, string text)
    {
        var fingerprint = contents.Str("fingerprint");
        if (contents.Items("signOffs").FirstOrDefault(s => s.Str("fingerprint") != fingerprint) is { } other)
            return $"The sign-off of {other.Obj("reviewer").Str("name")} covers another text: its fingerprint is {other.Str("fingerprint")}, the edition's is {fingerprint}.";
        if (!contents.Items("signOffs").Any()) return "The record holds no sign-off.";
        return RecordedEdition.Fingerprint(contents, text) is { } recomputed && recomputed == fingerprint
            ? null
            : "The fingerprint that was signed is not the one of this text, its sources and its pictures.";
    }

    private static string? ClaimDifference(JsonObject contents, string text)
    {
        var known = Claims.HashesOf(ArticleText.Parse(RecordedEdition.Body(text) ?? ""));
        var sources = contents.Items("sources").Select(s => s.Str("id")).ToHashSet();
        foreach (var claim in contents.Items("claims"))
        {
            if (!known.Contains(claim.Str("hash") ?? "")) return $"The record tells of a claim that the text does not make: \"{claim.Str("text")}\".";
            if (!known[claim.Str("hash")!].Any(grade => IsGraded(claim, grade))) return $"The record grades the evidence of a claim otherwise than the text does: \"{claim.Str("text")}\".";
            if (claim.Texts("sources").FirstOrDefault(key => !sources.Contains(key)) is { } missing) return $"A claim cites \"{missing}\", which is not among the record's sources.";
        }
        return null;
    }

    private static bool IsGraded(JsonObject claim, EvidenceGrade? grade) => grade is null
        ? claim["grade"] is null
        : claim.Obj("grade") is { } told && told.Str("question") == grade.Question.Name() && told["level"]?.ToJsonString() == grade.Level.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? MediaDifference(JsonObject contents, Func<string, byte[]?> media) =>
        contents.Items("media").FirstOrDefault(m => m.Str("path") is { } path && IsMedia(path) && media(path) is { } bytes && Hashing.Sha256Hex(bytes) != m.Str("sha256")) is { } changed
            ? $"The picture {changed.Str("file")} is not the one that was signed."
            : null;
}
