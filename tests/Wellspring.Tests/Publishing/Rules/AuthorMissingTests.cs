namespace Wellspring.Tests.Publishing.Rules;

public sealed class AuthorMissingTests
{
    [Fact]
    public void A_text_without_an_author_is_refused() => Gate.Refuses("author-missing", Sheet.Sound with { Authors = [] });

    [Fact]
    public void A_text_with_an_author_passes() => Gate.IsSilent("author-missing", Sheet.Sound);
}
