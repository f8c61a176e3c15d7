using System.Globalization;
using System.Text.Json.Nodes;

namespace Wellspring.Publishing;

/// <summary>What an imported record says of itself; that it says so is all that is known.</summary>
public sealed class RecordClaims
{
    private readonly JsonObject contents;

    private RecordClaims(FlattenedJws jws, JsonObject contents) => (this.contents, Key) = (contents, jws.Header().Str("kid") ?? "");

    /// <summary>Null when the text is no signed review record at all, or was cut off.</summary>
    public static RecordClaims? Read(string jws) =>
        FlattenedJws.Read(jws) is { } signed && signed.Contents() is { } contents && contents.Str("type") == RecordContents.Type ? new(signed, contents) : null;

    /// <summary>The thumbprint of the key that it names.</summary>
    public string Key { get; }

    public string Slug => contents.Obj("article").Str("slug") ?? "";

    public string Fingerprint => contents.Str("fingerprint") ?? "";

    public int Edition => contents.Obj("article")?["edition"] is JsonValue number && number.TryGetValue(out int edition) ? edition : 0;

    /// <summary>The host of the site that published it; empty when it names none.</summary>
    public string Publisher => Uri.TryCreate(contents.Str("url"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url.Authority : "";

    public DateTimeOffset? PublishedAt => Instant(contents.Obj("article").Str("publishedAt"));

    public DateTimeOffset? FirstPublishedAt => Instant(contents.Obj("article").Str("firstPublishedAt"));

    /// <summary>The numbers of the editorial policy that it says it was published under.</summary>
    internal JsonObject? Policy => contents.Obj("policy");

    public bool WasUrgent => contents["urgent"] is not null;

    /// <summary>Null when there is none, or more than one.</summary>
    public ClaimedSignOff? SignOff => contents.Items("signOffs").ToList() is [var only] ? new(only) : null;

    public string ReviewerName => SignOff?.Reviewer.Str("name") ?? "";

    internal static DateTimeOffset? Instant(string? said) =>
        DateTimeOffset.TryParseExact(said, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}

/// <summary>A sign-off as a record states it.</summary>
public sealed class ClaimedSignOff(JsonObject json)
{
    internal JsonObject? Reviewer => json.Obj("reviewer");

    internal JsonObject? Licence => json.Obj("licence");

    internal DateTimeOffset? SignedAt => RecordClaims.Instant(json.Str("signedAt"));

    internal int PolicyVersion => json["policyVersion"] is JsonValue number && number.TryGetValue(out int version) ? version : 0;
}
