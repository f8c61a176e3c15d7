using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Wellspring.Foundation;

namespace Wellspring.Tests.Foundation;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void The_sample_of_RFC_8785_section_3_2_2_gives_the_bytes_of_section_3_2_4()
    {
        const string input = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;
        const string expected = """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""";
        Assert.Equal(expected, Text(JsonNode.Parse(input)));
    }

    [Fact]
    public void Names_are_ordered_by_UTF_16_units_as_in_RFC_8785_section_3_2_3()
    {
        const string input = """{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""";
        string[] expected = ["Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh"];
        using var canonical = JsonDocument.Parse(CanonicalJson.Bytes(JsonNode.Parse(input)));
        Assert.Equal(expected, canonical.RootElement.EnumerateObject().Select(p => p.Value.GetString()));
    }

    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Numbers_are_written_as_in_appendix_B_of_RFC_8785(ulong bits, string expected) =>
        Assert.Equal(expected, EcmaScriptNumber.Format(BitConverter.UInt64BitsToDouble(bits)));

    [Theory]
    [InlineData(0x7fffffffffffffff)]
    [InlineData(0x7ff0000000000000)]
    public void NaN_and_infinity_have_no_canonical_form(ulong bits) =>
        Assert.Throws<ArgumentException>(() => EcmaScriptNumber.Format(BitConverter.UInt64BitsToDouble(bits)));

    [Fact]
    public void A_lone_surrogate_has_no_canonical_form() =>
        Assert.Throws<ArgumentException>(() => CanonicalJson.Bytes(JsonDocument.Parse("""{"a":"\ud800"}""").RootElement));

    [Fact]
    public void Every_finite_number_reads_back_the_same() =>
        Gen.Double.Where(double.IsFinite).Holds(number =>
            double.Parse(EcmaScriptNumber.Format(number), System.Globalization.CultureInfo.InvariantCulture) == number);

    [Fact]
    public void The_canonical_form_of_a_canonical_form_is_itself() =>
        Gen.Dictionary(Gen.String.Where(IsWellFormed), Gen.String.Where(IsWellFormed)).Holds(data =>
        {
            var once = CanonicalJson.Bytes(JsonSerializer.SerializeToNode(data));
            return once.AsSpan().SequenceEqual(CanonicalJson.Bytes(JsonNode.Parse(once)));
        });

    private static bool IsWellFormed(string text)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static string Text(JsonNode? node) => Encoding.UTF8.GetString(CanonicalJson.Bytes(node));
}
