using Wellspring.Articles.Files;

namespace Wellspring.Tests.Articles.Files;

public sealed class MediaPathTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("wellspring");

    public void Dispose() => root.Delete(recursive: true);

    private string Write(string path)
    {
        var full = Path.Combine(root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, "x");
        return full;
    }

    [Fact]
    public void A_picture_is_found_beside_the_article_or_above_it()
    {
        var article = Write("site/articles/a.md");
        var above = Write("site/media/x.svg");
        Assert.Equal(above, MediaPath.Find(article, Path.Combine(root.FullName, "site"), "media/x.svg"));
        var beside = Write("site/articles/media/x.svg");
        Assert.Equal(beside, MediaPath.Find(article, Path.Combine(root.FullName, "site"), "media/x.svg"));
        Assert.Null(MediaPath.Find(article, Path.Combine(root.FullName, "site"), "media/y.svg"));
    }

    [Fact]
    public void Nothing_outside_the_root_is_found()
    {
        var article = Write("site/articles/a.md");
        Write("media/x.svg");
        Write("secret.svg");
        var site = Path.Combine(root.FullName, "site");
        Assert.Null(MediaPath.Find(article, site, "media/x.svg"));
        Assert.Null(MediaPath.Find(article, site, "../../secret.svg"));
        File.CreateSymbolicLink(Path.Combine(site, "link.svg"), Path.Combine(root.FullName, "secret.svg"));
        Directory.CreateSymbolicLink(Path.Combine(site, "linked"), root.FullName);
        Assert.Null(MediaPath.Find(article, site, "link.svg"));
        Assert.Null(MediaPath.Find(article, site, "linked/secret.svg"));
    }

    [Theory]
    [InlineData("media/a.svg", true)]
    [InlineData("a b.png", true)]
    [InlineData("../a.svg", false)]
    [InlineData("a/../../b.svg", false)]
    [InlineData("/etc/passwd", false)]
    [InlineData("a//b.svg", false)]
    [InlineData("C:\\a.svg", false)]
    [InlineData("https://x.example/a.svg", false)]
    [InlineData("a\0.svg", false)]
    [InlineData("", false)]
    public void Only_plain_relative_paths_stay_within(string path, bool within) => Assert.Equal(within, MediaPath.IsWithin(path));
}
