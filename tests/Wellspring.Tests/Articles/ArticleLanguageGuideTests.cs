using Wellspring.Articles;

namespace Wellspring.Tests.Articles;

/// <summary>The guide's examples are read as the guide says.</summary>
public sealed class ArticleLanguageGuideTests
{
    private static readonly IReadOnlyList<CodeBlock> Examples =
        [.. ArticleText.Parse(File.ReadAllText(Repository.File("docs", "guides", "article-language.md"))).Blocks.OfType<CodeBlock>()];

    [Fact]
    public void Every_example_of_the_guide_is_understood() =>
        Assert.All(Examples.Where(e => e.Language == "markdown" && !IsWrong(e)), e => Assert.Empty(ArticleText.Parse(e.Code).NotUnderstood));

    [Fact]
    public void Every_wrong_example_of_the_guide_is_refused() =>
        Assert.All(Examples.Where(IsWrong), e => Assert.Single(ArticleText.Parse(e.Code).NotUnderstood));

    [Fact]
    public void The_guide_shows_every_container() =>
        Assert.Empty(Container.Known.Except(Examples.SelectMany(e => ArticleText.Parse(e.Code).AllBlocks()).OfType<Container>().Select(c => c.Name)));

    [Fact]
    public void Every_infographic_of_the_guide_is_drawn_and_every_kind_is_shown()
    {
        var read = Examples.SelectMany(e => ArticleText.Parse(e.Code).AllBlocks()).OfType<Container>().Where(c => c.Name == InfographicReading.Name).Select(c => InfographicReading.Read(c)).ToList();
        Assert.Equal(Enum.GetValues<InfographicKind>().Order(), read.Select(i => i!.Kind).Order());
        Assert.All(read, i => Assert.NotNull(Wellspring.Articles.Infographics.InfographicDrawing.Of(i!, _ => 1)));
    }

    // The info string's first word is the language; its place in the file tells the rest.
    private static bool IsWrong(CodeBlock example) =>
        File.ReadLines(Repository.File("docs", "guides", "article-language.md")).ElementAt(example.Place.Line - 1).EndsWith(" wrong", StringComparison.Ordinal);
}
