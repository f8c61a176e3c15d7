using Wellspring.Delivery;

namespace Wellspring.Tests.Delivery;

public sealed class AcceptEncodingTests
{
    [Theory]
    [InlineData(null, "Identity")]
    [InlineData("", "Identity")]
    [InlineData("gzip, deflate, br, zstd", "Brotli")]
    [InlineData("br;q=0.5, gzip", "Gzip")]
    [InlineData("br;q=0, gzip;q=0", "Identity")]
    [InlineData("br;q=0", "Identity")]
    [InlineData("*", "Brotli")]
    [InlineData("*;q=0.2, br;q=0", "Gzip")]
    [InlineData("gzip;q=0, *", "Brotli")]
    [InlineData("identity;q=0", "None")]
    [InlineData("identity;q=0, gzip;q=0.001", "Gzip")]
    [InlineData("*;q=0", "None")]
    [InlineData("*;q=0, identity", "Identity")]
    [InlineData("identity, gzip;q=0.5", "Identity")]
    [InlineData("BR", "Brotli")]
    [InlineData("x-gzip", "Gzip")]
    [InlineData(" gzip ; q=1.0 ,br ; q=0.9", "Gzip")]
    [InlineData("br;q=nonsense", "Identity")]
    [InlineData("zstd", "Identity")]
    public void The_best_encoding_both_sides_have_is_chosen(string? header, string expected) =>
        Assert.Equal(expected, AcceptEncoding.Choose(header).ToString());

    [Fact]
    public void Several_header_lines_count_as_one() =>
        Assert.Equal(ContentCoding.Gzip, AcceptEncoding.Choose(new(["br;q=0", "gzip"])));
}
