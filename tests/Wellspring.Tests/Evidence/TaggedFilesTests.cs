using CsCheck;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Tests.Evidence;

public sealed class TaggedFilesTests
{
    private const string Medline = """
        PMID- 29687400
        DP  - 2019 Feb 3
        TI  - A review of tears that goes on
              over two lines.
        PG  - 163-73
        LID - 10.1234/tears [doi]
        FAU - Okafor, Tess
        AU  - Okafor T
        CN  - Sample Study Group
        PT  - Journal Article
        PT  - {0}
        JT  - Journal of Samples
        TA  - J Sampl

        """;

    [Theory]
    [InlineData("Randomized Controlled Trial", SourceKind.Trial)]
    [InlineData("Systematic Review", SourceKind.SystematicReview)]
    [InlineData("Meta-Analysis", SourceKind.SystematicReview)]
    [InlineData("Practice Guideline", SourceKind.Guideline)]
    [InlineData("Review", SourceKind.NarrativeReview)]
    [InlineData("Observational Study", SourceKind.Observational)]
    [InlineData("Letter", SourceKind.Other)]
    public void The_kind_is_what_the_database_says(string type, SourceKind kind) => Assert.Equal(kind, OnlyMedline(type).Kind);

    [Fact]
    public void A_review_that_is_also_a_meta_analysis_is_a_systematic_review() =>
        Assert.Equal(SourceKind.SystematicReview, OnlyMedline("Review\nPT  - Meta-Analysis").Kind);

    [Theory]
    [InlineData("Retracted Publication", Standing.Retracted)]
    [InlineData("Review\nECI - Sample J. 2020;1:1", Standing.Concern)]
    [InlineData("Review\nEIN - Sample J. 2020;1:1", Standing.Corrected)]
    [InlineData("Review", Standing.Unchecked)]
    public void A_notice_in_the_record_is_its_standing(string line, Standing standing) => Assert.Equal(standing, OnlyMedline(line).Standing);

    [Fact]
    public void A_medline_record_is_read_whole()
    {
        var item = OnlyMedline("Review").Item;
        Assert.Equal("A review of tears that goes on over two lines", item.Title);
        Assert.Equal(["Okafor, Tess", "Sample Study Group"], item.Names("author"));
        Assert.Equal(("10.1234/tears", "29687400", "163-173", "[[2019,2,3]]"), (item.Doi, item.Pmid, item.Text("page"), item.Json["issued"]!["date-parts"]!.ToJsonString()));
        Assert.Equal(("Journal of Samples", "J Sampl", "okafor2019"), (item.Text("container-title"), item.Text("container-title-short"), item.Id));
    }

    [Fact]
    public void Records_are_parted_by_blank_lines_and_by_their_numbers() =>
        Assert.Equal(["1", "2", "3"], NbibFile.Read("x.nbib", "PMID- 1\r\nTI  - A\r\n\r\nPMID- 2\r\nTI  - B\r\nPMID- 3\r\nTI  - C\r\n").Records.Select(r => r.Item.Pmid));

    [Fact]
    public void A_line_without_a_tag_is_named_and_not_guessed_at()
    {
        var read = NbibFile.Read("x.nbib", "PMID- 1\nSO  no hyphen\nTI  - A\n");
        Assert.Equal("x.nbib:2:1", Assert.Single(read.Dropped).Where);
        Assert.Equal("1", Assert.Single(read.Records).Item.Pmid);
    }

    [Fact]
    public void Ris_is_read_with_its_mark_its_line_ends_and_lines_that_go_on()
    {
        var read = RisFile.Read("x.ris", "\uFEFFTY  - JOUR\r\nAU  - Okafor, Tess\r\nAU  - Ellwood, Mara\r\nTI  - A title that\r\ngoes on\r\nPY  - 2020\r\nDA  - 2020/05/17\r\nSP  - 3\r\nEP  - 9\r\nDO  - https://doi.org/10.1234/X\r\nER  - \r\n\r\nTY  - BOOK\r\nED  - Ellwood, Mara\r\nTI  - A book\r\nSN  - 978-3-86490-311-3\r\nER  -");
        var (article, book) = (read.Records[0].Item, read.Records[1].Item);
        Assert.Equal(("article-journal", "A title that goes on", "3-9", "10.1234/x", "[[2020,5,17]]"), (article.Type, article.Title, article.Text("page"), article.Doi, article.Json["issued"]!["date-parts"]!.ToJsonString()));
        Assert.Equal(["Okafor, Tess", "Ellwood, Mara"], article.Names("author"));
        Assert.Equal(("book", "978-3-86490-311-3", "ellwoodnd"), (book.Type, book.Isbn, book.Id));
        Assert.Equal(["Ellwood, Mara"], book.Names("editor"));
        Assert.Empty(read.Dropped);
    }

    [Fact]
    public void A_ris_record_without_a_type_is_unreadable()
    {
        var broken = Assert.Throws<UnreadableInputException>(() => RisFile.Read("x.ris", "\nJF  - Journal\nER  -"));
        Assert.Equal("x.ris:2:1: a record begins with “JF”; in RIS it begins with “TY  - ” and its type", broken.Line);
    }

    [Fact]
    public void A_file_that_is_no_medline_is_unreadable() =>
        Assert.Throws<UnreadableInputException>(() => NbibFile.Read("x.nbib", "<html>Not found</html>"));

    [Fact]
    public void No_text_makes_the_readers_stumble() =>
        Gen.Select(Gen.Char["TYERAUPMID-  \n\r\t,19/"].Array[0, 80], letters => new string(letters)).Holds(text =>
        {
            Assert.NotEmpty(NbibFile.Read("x", "PMID- 1\n" + text).Records);
            Assert.True(ReadOrRefused(() => RisFile.Read("x", "TY  - JOUR\n" + text)));
        }, iter: 4000);

    /// <summary>An end of record within the text leaves the next tag without a type, which is refused; anything else that is thrown is a fault.</summary>
    private static bool ReadOrRefused(Func<ReadSources> read)
    {
        try
        {
            return read().Records.Count > 0;
        }
        catch (UnreadableInputException refused)
        {
            return refused.Line.Contains("a record begins with", StringComparison.Ordinal);
        }
    }

    private static SourceRecord OnlyMedline(string type) => Assert.Single(NbibFile.Read("x.nbib", Medline.Replace("{0}", type, StringComparison.Ordinal)).Records);
}
