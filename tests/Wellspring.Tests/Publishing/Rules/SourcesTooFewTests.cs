using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class SourcesTooFewTests
{
    private const string Three = "Tears help.[@adams2020; @baker2021; @fourth2024]";

    [Fact]
    public void Two_sources_are_too_few_however_often_they_are_cited() =>
        Assert.Contains("cites 2 usable sources", Assert.Single(Gate.Refuses("sources-too-few", Sheet.Saying("A.[@adams2020; @baker2021] B.[@adams2020] C.[@baker2021]"))).Sentence, StringComparison.Ordinal);

    [Fact]
    public void One_source_is_one_source() =>
        Assert.Contains("cites 1 usable source;", Assert.Single(Gate.Refuses("sources-too-few", Sheet.Saying("A.[@adams2020]"))).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Three_sources_are_enough() => Gate.IsSilent("sources-too-few", Sheet.Saying(Three).With(Sheet.Source("fourth2024")));

    [Fact]
    public void A_source_that_is_not_found_is_not_counted() => Gate.Refuses("sources-too-few", Sheet.Saying(Three));

    [Fact]
    public void A_retracted_source_is_not_counted() => Gate.Refuses("sources-too-few", Sheet.Saying(Three).With(Sheet.Source("fourth2024", standing: Standing.Retracted)));

    [Fact]
    public void A_source_of_a_refused_kind_is_not_counted() => Gate.Refuses("sources-too-few", Sheet.Saying(Three).With(Sheet.Source("fourth2024", SourceKind.Other)));

    [Fact]
    public void An_incomplete_source_is_not_counted()
    {
        var source = Sheet.Source("fourth2024");
        source.Csl = "{}";
        Gate.Refuses("sources-too-few", Sheet.Saying(Three).With(source));
    }

    [Fact]
    public void A_policy_page_needs_none() => Gate.IsSilent("sources-too-few", Sheet.Saying("We correct mistakes.") with { Kind = ArticleKind.Policy });

    [Fact]
    public void A_guide_needs_them_as_an_article_does() => Gate.Refuses("sources-too-few", Sheet.Saying("Hello.") with { Kind = ArticleKind.Guide });
}
