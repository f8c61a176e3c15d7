using Wellspring.Evidence;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class SourceIncompleteTests
{
    private const string Text = "Tears help.[@half2020]";

    [Theory]
    [InlineData("""{"type":"book","author":[{"family":"A"}],"issued":{"date-parts":[[2020]]},"DOI":"10.5555/x"}""", "title")]
    [InlineData("""{"type":"article-journal","title":"T","issued":{"date-parts":[[2020]]},"DOI":"10.5555/x"}""", "author")]
    [InlineData("""{"type":"book","title":"T","author":[{"family":"A"}],"DOI":"10.5555/x"}""", "year")]
    [InlineData("""{"type":"book","title":"T","author":[{"family":"A"}],"issued":{"date-parts":[[2020]]}}""", "DOI")]
    public void A_record_that_lacks_what_a_reader_needs_is_refused(string csl, string missing) =>
        Assert.Contains(missing, Assert.Single(Gate.Refuses("source-incomplete", Sheet.Saying(Text).With(Record(csl)))).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"type":"book","title":"T","author":[{"family":"A"}],"issued":{"date-parts":[[2020]]},"DOI":"10.5555/x"}""")]
    [InlineData("""{"type":"book","title":"T","editor":[{"family":"E"}],"issued":{"date-parts":[[2020]]},"ISBN":"9780000000002"}""")]
    [InlineData("""{"type":"webpage","title":"T","author":[{"literal":"An Organisation"}],"issued":{"date-parts":[[2020]]},"URL":"https://example.org/t"}""")]
    [InlineData("""{"type":"article-journal","title":"T","author":[{"family":"A"}],"issued":{"date-parts":[[2020]]},"PMID":"123456"}""")]
    public void A_complete_record_passes(string csl) => Gate.IsSilent("source-incomplete", Sheet.Saying(Text).With(Record(csl)));

    [Fact]
    public void A_record_that_is_not_cited_is_nobodys_business() => Gate.IsSilent("source-incomplete", Sheet.Sound.With(Record("{}")));

    private static Source Record(string csl)
    {
        var source = Sheet.Source("half2020");
        source.Csl = csl;
        return source;
    }
}
