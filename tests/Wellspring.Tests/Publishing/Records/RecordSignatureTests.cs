using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Records;

/// <summary>One way to write a signed record: nothing in it that no signature covers, and no second spelling of what one does.</summary>
public sealed class RecordSignatureTests : IDisposable
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private readonly RecordKey key = RecordKey.Create();

    public void Dispose() => key.Dispose();

    [Fact]
    public void What_was_signed_is_recognised() => Assert.Null(Difference(Signed));

    [Fact]
    public void No_other_letters_stand_for_the_same_signature()
    {
        var signed = Signed;
        var last = Letters.IndexOf(signed.Signature[^1], StringComparison.Ordinal);
        for (var bits = 1; bits < 16; bits++) Assert.NotNull(Difference(signed with { Signature = signed.Signature[..^1] + Letters[last ^ bits] }));
        foreach (var other in new[] { signed.Signature + "==", signed.Signature + "=", signed.Signature[..9] + " " + signed.Signature[9..], signed.Signature[..9] + "\n" + signed.Signature[9..], signed.Signature + " " })
            Assert.NotNull(Difference(signed with { Signature = other }));
    }

    [Theory]
    [InlineData("\"header\":{\"alg\":\"none\"}")]
    [InlineData("\"x\":1")]
    public void A_member_that_nobody_signed_is_refused(string member) => Assert.Null(FlattenedJws.Read($"{Signed.Write()[..^1]},{member}}}"));

    [Theory]
    [InlineData("crit", "[\"exp\"]", "holds \"crit\"")]
    [InlineData("jwk", "{}", "holds \"jwk\"")]
    [InlineData("b64", "false", "holds \"b64\"")]
    [InlineData("typ", "\"JWT\"", "its type is not review-record+json")]
    [InlineData("typ", "null", "its type is not review-record+json")]
    public void A_header_that_no_record_has_is_refused_though_it_was_signed(string name, string value, string says)
    {
        var header = Signed.Header()!;
        header[name] = JsonNode.Parse(value);
        var unsigned = Signed with { Protected = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString())) };
        Assert.Contains(says, Difference(unsigned with { Signature = Base64Url.EncodeToString(key.Sign(unsigned.SignedWords)) }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kty", "\"oct\"")]
    [InlineData("crv", "\"P-521\"")]
    [InlineData("alg", "\"none\"")]
    [InlineData("alg", "1")]
    [InlineData("use", "\"enc\"")]
    [InlineData("use", "null")]
    public void A_key_for_something_else_is_refused(string name, string value)
    {
        var jwk = key.PublicKey.ToJwk();
        jwk[name] = JsonNode.Parse(value);
        Assert.Contains("it is not one for signatures with ES256 on P-256", Difference(Signed, jwk), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_need_not_say_what_it_is_for()
    {
        var jwk = key.PublicKey.ToJwk();
        jwk.Remove("alg");
        jwk.Remove("use");
        Assert.Null(Difference(Signed, jwk));
    }

    private FlattenedJws Signed => FlattenedJws.Sign("""{"a":1}"""u8.ToArray(), key);

    private string? Difference(FlattenedJws jws, JsonObject? jwk = null) =>
        RecordSignature.Difference(jws, new JsonObject { ["keys"] = new JsonArray(jwk ?? key.PublicKey.ToJwk()) }.ToJsonString());
}
