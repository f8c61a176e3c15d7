using System.Diagnostics;
using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence;

public sealed class PmidTextTests
{
    private static readonly string Blanks = new(' ', 60_000);

    [Theory]
    [InlineData("PMID: 29687400")]
    [InlineData("  pubmed id # 0029687400v2 . ")]
    [InlineData("=29687400;")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/29687400/")]
    public void A_pmid_is_found_in_every_spelling(string typed) => Assert.Equal("29687400", PmidText.Find(typed));

    [Fact]
    public void Several_are_parted_by_what_stands_between_them() => Assert.Equal(["1", "22", "333"], PmidText.FindAll("PMID : 1; pmid=22, 333."));

    /// <summary>A form of 64 KB is the largest that somebody can send.</summary>
    [Fact]
    public void A_long_run_of_blanks_is_read_in_one_go()
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var start in (string[])["", "pmid", "pubmed", "1,pmid"]) Assert.Empty(PmidText.FindAll($"{start}{Blanks}x"));
        Assert.Empty(DoiText.FindAll($"a{Blanks}doi{Blanks}x"));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 1);
    }
}
