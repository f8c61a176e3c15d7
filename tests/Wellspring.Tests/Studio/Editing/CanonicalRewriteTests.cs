using System.Text.RegularExpressions;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Studio.Editing;

namespace Wellspring.Tests.Studio.Editing;

/// <summary>An article of which every block was touched is written anew: readers see the same, and its claims keep their verdicts.</summary>
[Trait("database", "none")]
public sealed partial class CanonicalRewriteTests
{
    [Fact]
    public void Every_sample_article_says_the_same_when_all_of_it_is_written_anew() =>
        Assert.All(Directory.EnumerateFiles(Repository.File("content", "samples"), "*.md", SearchOption.AllDirectories), SaysTheSame);

    [Fact]
    [Trait("slow", "yes")]
    public void Every_real_article_says_the_same_when_all_of_it_is_written_anew()
    {
        if (Corpora.Folder is not { } folder) return;
        Assert.All(Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Where(LosslessTests.IsArticle), SaysTheSame);
    }

    private static void SaysTheSame(string path)
    {
        var body = ArticleFile.Load(path).Body;
        var read = DocumentReading.Read(body);
        var anew = DocumentWriting.Write(DocumentReading.Normal(read with { Content = [.. read.Content.Select(n => n with { Kept = null })] })).Body;
        var (was, now) = (ArticleText.Parse(body), ArticleText.Parse(anew));
        Assert.Equal(Shown(was), Shown(now));
        Assert.Equal(Claims.Find(was).Select(c => c.Hash), Claims.Find(now).Select(c => c.Hash));
    }

    // A line that ends within a paragraph is a blank to a reader.
    private static string Shown(ArticleText text) => Blanks().Replace(ArticleHtml.Render(text), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
