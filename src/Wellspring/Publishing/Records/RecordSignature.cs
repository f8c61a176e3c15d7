using System.Text.Json.Nodes;

namespace Wellspring.Publishing;

/// <summary>Whether a signature is that of a key in the set, and what is wrong when it is not.</summary>
static class RecordSignature
{
    public static string? Difference(FlattenedJws jws, string keys)
    {
        // One algorithm, named here and not by the record (RFC 8725, 3.1).
        if (jws.Header() is not { } header || header.Str("alg") != "ES256") return "The record's header was changed: it does not name ES256, the only algorithm records are signed with.";
        if (header.Str("kid") is not { } id) return "The record's header was changed: it names no key.";
        if (header.Select(member => member.Key).FirstOrDefault(name => name is not ("alg" or "kid" or "typ")) is { } unknown) return $"The record's header was changed: it holds \"{unknown}\", which no record has (RFC 7515, 4.1.11).";
        if (header.Str("typ") != FlattenedJws.Type) return $"The record's header was changed: its type is not {FlattenedJws.Type}.";
        if (JsonReading.Object(keys) is not { } set) return "The keys cannot be read: they are no JSON Web Key Set.";
        if (set.Items("keys").FirstOrDefault(k => k.Str("kid") == id) is not { } jwk) return $"The key {id}, which the record says it was signed with, is not among the {set.Items("keys").Count()} known keys.";
        if (PublicRecordKey.Of(jwk) is not { } key) return $"The key {id} was changed: it is not one for signatures with ES256 on P-256 (RFC 7517, 4; RFC 7518, 6.2).";
        if (key.Id != id) return $"The key {id} was changed: its name is no longer the thumbprint of its numbers (RFC 7638).";
        return jws.SignatureBytes() is { } signature && key.HasSigned(jws.SignedWords, signature) ? null : $"The signature is not that of the key {id} on these contents.";
    }
}
