using System.Text.Json.Nodes;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Checks a trust record from public bytes alone: the signature, the key's own name, the text line by line, the fingerprint
/// recomputed from text, sources and pictures, and everything the record tells that the text tells too. It needs no database
/// and trusts no word of the site. The bytes of the pictures are for whoever fetches them to compare.
/// </summary>
public static class VerifyRecord
{
    private const string Media = "/media/";
    private static readonly string[] Objects = ["article", "text", "hints"];
    private static readonly string[] Lists = ["authors", "signOffs", "claims", "sources", "media"];

    public static RecordVerdict Handle(RecordEvidence evidence)
    {
        if (FlattenedJws.Read(evidence.Record) is not { } jws) return new("The record is no JSON Web Signature in flattened form (RFC 7515, 7.2.2): it does not consist of \"protected\", \"payload\" and \"signature\" and nothing else.");
        if (jws.Contents() is not { } contents) return new("The record's contents cannot be read: \"payload\" is no JSON in base64url.");
        if (!IsReviewRecord(contents)) return new("The record is signed JSON, but no review record.");
        var difference = FirstDifference(jws, contents, evidence);
        return new RecordVerdict(difference)
        {
            OtherClaimRule = RecordedClaims.OtherRule(contents),
            Pictures = difference is null ? [.. Pictures(contents)] : [],
            Title = contents.Obj("article").Str("title") ?? "",
            Edition = contents.Obj("article")?["edition"] is JsonValue number && number.TryGetValue(out int edition) ? edition : 0,
            Reviewer = contents.Items("signOffs").Select(s => s.Obj("reviewer").Str("name")).FirstOrDefault() ?? "an editor",
            SignedAt = contents.Items("signOffs").Select(s => s.Str("signedAt")).FirstOrDefault() ?? "",
            Key = jws.Header().Str("kid") ?? "",
            Claims = contents.Items("claims").Count(),
            Sources = contents.Items("sources").Count(),
        };
    }

    private static bool IsReviewRecord(JsonObject contents) =>
        contents.Str("type") == RecordContents.Type && Objects.All(m => contents.Obj(m) is not null) && Lists.All(m => contents[m] is JsonArray items && items.All(i => i is JsonObject));

    private static string? FirstDifference(FlattenedJws jws, JsonObject contents, RecordEvidence evidence) =>
        Changed(contents) ?? RecordSignature.Difference(jws, evidence.Keys) ?? VersionDifference(contents) ?? TextDifference(contents, evidence.Text) ?? EditionDifference(contents, evidence) ?? MediaDifference(contents);

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

    private static string? EditionDifference(JsonObject contents, RecordEvidence evidence)
    {
        if (RecordedEdition.Read(evidence.Text) is not { } file) return "The text that was signed is no article with front matter.";
        return FingerprintDifference(contents, file) ?? RecordAgainstText.Difference(contents, file) ?? RecordedClaims.Difference(contents, file.Body) ?? RecordAgainstItself.Difference(contents, evidence.AskedPath) ?? RecordedVerdicts.Difference(contents);
    }

    private static string? FingerprintDifference(JsonObject contents, ArticleFile file)
    {
        var fingerprint = contents.Str("fingerprint");
        if (contents.Items("signOffs").FirstOrDefault(s => s.Str("fingerprint") != fingerprint) is { } other)
            return $"The sign-off of {other.Obj("reviewer").Str("name")} covers another text: its fingerprint is {other.Str("fingerprint")}, the edition's is {fingerprint}.";
        if (!contents.Items("signOffs").Any()) return "The record holds no sign-off.";
        return RecordedEdition.Fingerprint(contents, file) == fingerprint ? null : "The fingerprint that was signed is not the one of this text, its sources and its pictures.";
    }

    private static string? MediaDifference(JsonObject contents) =>
        Pictures(contents).FirstOrDefault(p => p.Path is { } path && !(path.StartsWith(Media, StringComparison.Ordinal) && MediaStore.IsName(path[Media.Length..]))) is { } elsewhere
            ? $"The record gives \"{elsewhere.Path}\" as the address of the picture {elsewhere.File}, which is none of a picture of the site."
            : null;

    private static IEnumerable<RecordedPicture> Pictures(JsonObject contents) => contents.Items("media").Select(m => new RecordedPicture(m.Str("file") ?? "", m.Str("path"), m.Str("sha256")));
}
