using CsCheck;
using Wellspring.Articles;
using Wellspring.Publishing;
using Wellspring.Studio.Editing;
using Wellspring.Tests.Articles;

namespace Wellspring.Tests.Studio.Editing;

/// <summary>An article that is opened and saved unchanged is the same article, to the letter.</summary>
public sealed class LosslessTests
{
    [Fact]
    [Trait("slow", "yes")]
    [Trait("database", "none")]
    public void Ten_thousand_generated_articles_come_back_to_the_letter() =>
        Bodies.Hostile.Where(b => !b.Contains('\ud800', StringComparison.Ordinal)).Holds(SameAgain, 10_000);

    [Fact]
    public void Every_sample_article_comes_back_to_the_letter() =>
        Assert.All(Directory.EnumerateFiles(Repository.File("content", "samples"), "*.md", SearchOption.AllDirectories), SameFile);

    [Fact]
    [Trait("slow", "yes")]
    [Trait("database", "none")]
    public void Every_real_article_comes_back_to_the_letter()
    {
        if (Corpora.Folder is not { } folder) return;
        Assert.All(Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Where(IsArticle), SameFile);
    }

    [Fact]
    public void A_hard_text_of_each_kind_comes_back() =>
        Assert.All(["", "\n", "\n\n a", "a\r\nb\r\n\r\nc", "[x]: y\n\na [x]\n\n[z]: q", "<!-- a -->\n\nb", "::: sidebar\na\n:::\n", "::: faq\na", "::: screening phq-9", "::: screening phq-9\n\na", "a\n\n> ::: screening phq-9\n\n::: screening\nb\n:::", "a\n\n\n\nb  \n", "\f", "a\n\n\f\n", "\t\n```js x\n```"], SameAgain);

    internal static bool IsArticle(string path)
    {
        try
        {
            return ArticleFile.Load(path).Body.Length < 1_000_000;
        }
        catch (Wellspring.Foundation.UnreadableInputException)
        {
            return false;
        }
    }

    private static void SameFile(string path) => SameAgain(ArticleFile.Load(path).Body);

    private static void SameAgain(string body)
    {
        var again = EditorDocument.Body(EditorDocument.Open(body));
        Assert.Equal(body, again);
        Assert.Equal(Fingerprint(body), Fingerprint(again));
    }

    private static string Fingerprint(string body) => EditionFingerprint.Of("A title", "", body, ["sample-writer"], [], []);
}
