using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace Wellspring.Publishing;

/// <summary>A JSON Web Signature in flattened JSON serialisation (RFC 7515, 7.2.2): three strings, of which the third signs the other two.</summary>
public sealed record FlattenedJws(string Protected, string Payload, string Signature)
{
    public static FlattenedJws Sign(byte[] payload, RecordKey key)
    {
        var header = new JsonObject { ["alg"] = "ES256", ["kid"] = key.PublicKey.Id, ["typ"] = "review-record+json" };
        var unsigned = new FlattenedJws(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString())), Base64Url.EncodeToString(payload), "");
        return unsigned with { Signature = Base64Url.EncodeToString(key.Sign(unsigned.SignedWords)) };
    }

    /// <summary>Null when the text is no such object.</summary>
    public static FlattenedJws? Read(string text) =>
        JsonReading.Object(text) is { } json && json.Str("protected") is { } header && json.Str("payload") is { } payload && json.Str("signature") is { } signature
            ? new(header, payload, signature)
            : null;

    public string Write() => new JsonObject { ["payload"] = Payload, ["protected"] = Protected, ["signature"] = Signature }.ToJsonString();

    /// <summary>ASCII of "protected.payload" (RFC 7515, 5.1, step 5).</summary>
    public byte[] SignedWords => Encoding.ASCII.GetBytes($"{Protected}.{Payload}");

    public JsonObject? Header() => Json(Protected);

    public JsonObject? Contents() => Json(Payload);

    /// <summary>Null for letters that are no base64url.</summary>
    public byte[]? SignatureBytes() => Bytes(Signature);

    private static JsonObject? Json(string part) => Bytes(part) is { } bytes ? JsonReading.Object(Encoding.UTF8.GetString(bytes)) : null;

    private static byte[]? Bytes(string part)
    {
        try
        {
            return Base64Url.DecodeFromChars(part);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
