using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A key pair that signs trust records: ECDSA on P-256 with SHA-256 (ES256, RFC 7518, 3.4), named by its thumbprint (RFC 7638).</summary>
public sealed class RecordKey : IDisposable
{
    private readonly ECDsa pair;

    private RecordKey(ECDsa pair)
    {
        this.pair = pair;
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        PublicKey = new(Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
    }

    public PublicRecordKey PublicKey { get; }

    public static RecordKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <param name="pem">PKCS #8 (RFC 5958) in PEM (RFC 7468).</param>
    /// <exception cref="ArgumentException">The text is no such key.</exception>
    public static RecordKey FromPem(string pem)
    {
        var pair = ECDsa.Create();
        try
        {
            pair.ImportFromPem(pem);
            if (pair.ExportParameters(includePrivateParameters: true) is { D: not null, Curve.Oid.Value: P256 }) return new(pair);
        }
        catch (CryptographicException)
        {
            // Half a key, or none: said below, like a whole key on another curve.
        }
        pair.Dispose();
        throw new ArgumentException("This is no private key on the curve P-256.", nameof(pem));
    }

    private const string P256 = "1.2.840.10045.3.1.7";

    public string ToPem() => pair.ExportPkcs8PrivateKeyPem();

    public byte[] Sign(ReadOnlySpan<byte> words) => pair.SignData(words, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    public void Dispose() => pair.Dispose();
}

/// <summary>The half of a key that everybody may have.</summary>
public sealed record PublicRecordKey(string X, string Y)
{
    /// <summary>The thumbprint: who changes a letter of the key changes its name.</summary>
    public string Id { get; } = Base64Url.EncodeToString(SHA256.HashData(CanonicalJson.Bytes(Required(X, Y))));

    public JsonObject ToJwk()
    {
        var jwk = Required(X, Y);
        (jwk["kid"], jwk["use"], jwk["alg"]) = (Id, "sig", "ES256");
        return jwk;
    }

    /// <summary>Whether the numbers are a key at all.</summary>
    public bool IsOnCurve
    {
        get
        {
            try
            {
                using var key = ECDsa.Create(Point());
                return true;
            }
            catch (Exception notAPoint) when (notAPoint is CryptographicException or FormatException)
            {
                return false;
            }
        }
    }

    /// <summary>A key set (RFC 7517, 5) as text.</summary>
    public static string Set(IEnumerable<PublicRecordKey> keys) => new JsonObject { ["keys"] = new JsonArray([.. keys.Select(k => k.ToJwk())]) }.ToJsonString();

    /// <summary>The keys of a key set (RFC 7517, 5) or a single key, as far as they are ones that records are signed with; null when the text is neither.</summary>
    public static IReadOnlyList<PublicRecordKey>? Read(string jwks) => JsonReading.Object(jwks) switch
    {
        null => null,
        { } set when set["keys"] is JsonArray => [.. set.Items("keys").Select(Of).OfType<PublicRecordKey>()],
        { } single => Of(single) is { } key ? [key] : null,
    };

    /// <summary>Null when it is no key that signs records: EC on P-256, for ES256 and for signatures if it says what it is for (RFC 7517, 4).</summary>
    internal static PublicRecordKey? Of(JsonObject jwk) =>
        jwk.Str("kty") == "EC" && jwk.Str("crv") == "P-256" && IsOr(jwk, "alg", "ES256") && IsOr(jwk, "use", "sig") && jwk.Str("x") is { } x && jwk.Str("y") is { } y ? new(x, y) : null;

    private static bool IsOr(JsonObject jwk, string name, string value) => !jwk.ContainsKey(name) || jwk.Str(name) == value;

    private ECParameters Point() => new() { Curve = ECCurve.NamedCurves.nistP256, Q = { X = Base64Url.DecodeFromChars(X), Y = Base64Url.DecodeFromChars(Y) } };

    public bool HasSigned(ReadOnlySpan<byte> words, ReadOnlySpan<byte> signature)
    {
        try
        {
            using var key = ECDsa.Create(Point());
            return key.VerifyData(words, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (Exception notAPoint) when (notAPoint is CryptographicException or FormatException)
        {
            return false;
        }
    }

    // The members that RFC 7638, 3.2 wants for an elliptic curve key, and no others.
    private static JsonObject Required(string x, string y) => new() { ["crv"] = "P-256", ["kty"] = "EC", ["x"] = x, ["y"] = y };
}
