using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace Wellspring.Publishing;

/// <summary>A JSON Web Signature in flattened JSON serialisation (RFC 7515, 7.2.2): three strings, of which the third signs the other two.</summary>
public sealed record FlattenedJws(string Protected, string Payload, string Signature)
{
    /// <summary>What kind of thing is signed, so that no other signature of the same key can pass for a record.</summary>
    public const string Type = "review-record+json";

    public static FlattenedJws Sign(byte[] payload, RecordKey key)
    {
        var header = new JsonObject { ["alg"] = "ES256", ["kid"] = key.PublicKey.Id, ["typ"] = Type };
        var unsigned = new FlattenedJws(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString())), Base64Url.EncodeToString(payload), "");
        return unsigned with { Signature = Base64Url.EncodeToString(key.Sign(unsigned.SignedWords)) };
    }

    /// <summary>Null when the text is no such object, or holds anything that the signature does not cover.</summary>
    public static FlattenedJws? Read(string text) =>
        JsonReading.Object(text) is { Count: 3 } json && json.Str("protected") is { } header && json.Str("payload") is { } payload && json.Str("signature") is { } signature
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
            var bytes = Base64Url.DecodeFromChars(part);
            // One way to write them (RFC 7515, 2): no padding, no white space, no letter that decodes to the same bits.
            return Base64Url.EncodeToString(bytes) == part ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
