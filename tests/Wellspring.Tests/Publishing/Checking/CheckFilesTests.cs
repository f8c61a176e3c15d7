using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Checking;

[Trait("database", "none")]
public sealed class CheckFilesTests : IDisposable
{
    private readonly ArticleFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static IReadOnlyList<Finding> Check(string file) => Assert.Single(CheckFiles.Handle([file], TimeProvider.System)).Findings;

    private static IEnumerable<string> Codes(string file) => Check(file).Where(f => f.Severity > Severity.Hint).Select(f => f.Code).Distinct();

    [Fact]
    public void A_sound_file_with_its_bibliography_in_a_folder_above_passes()
    {
        folder.WithBibliography();
        Assert.Empty(Codes(folder.Put("a/b/text.md", ArticleFolder.FrontMatter + Texts.Sound)));
    }

    [Fact]
    public void Lines_are_those_of_the_file()
    {
        folder.WithBibliography();
        var file = folder.Put("text.md", ArticleFolder.FrontMatter + Texts.Sound + "\n\nLook <b>here</b>.\n");
        var finding = Assert.Single(Check(file), f => f.Code == "raw-html" && f.Place.Column == 6);
        Assert.Equal("Look <b>here</b>.", File.ReadLines(file).ElementAt(finding.Place.Line - 1));
        Assert.Equal(file, finding.Place.File);
    }

    [Fact]
    public void Nothing_is_said_of_sign_offs_licences_and_declarations()
    {
        var codes = Check(folder.Put("text.md", "Hello.")).Select(f => f.Code).ToList();
        Assert.Contains("author-missing", codes);
        Assert.DoesNotContain(codes, code => code.StartsWith("sign-off", StringComparison.Ordinal) || code.StartsWith("reviewer", StringComparison.Ordinal) || code is "author-undeclared" or "licence-lapsed");
    }

    [Theory]
    [InlineData("sound", null)]
    [InlineData("corrected", null)]
    [InlineData("unchecked", "source-unchecked")]
    [InlineData("concern", "source-concern")]
    [InlineData("retracted", "source-retracted")]
    public void The_standing_in_the_bibliography_is_trusted(string standing, string? code)
    {
        folder.WithBibliography(standing);
        Assert.Equal(code, Codes(folder.Put("text.md", ArticleFolder.FrontMatter + Texts.Sound)).FirstOrDefault());
    }

    [Fact]
    public void Risk_comes_from_the_nearest_topics_and_from_a_parent_topic()
    {
        folder.WithBibliography();
        var file = folder.Put("a/text.md", ArticleFolder.FrontMatter + Texts.Sound);
        Assert.DoesNotContain("crisis-card-missing", Codes(file));
        folder.Put("topics.yml", "topics:\n  - {slug: loss, title: Loss, risk: high, topics: [{slug: grief, title: Grief}]}\n");
        Assert.Contains("crisis-card-missing", Codes(file));
        folder.Put("a/topics.yml", "topics:\n  - {slug: grief, title: Grief, risk: sensitive}\n");
        Assert.DoesNotContain("crisis-card-missing", Codes(file));
    }

    [Fact]
    public void A_topic_in_also_counts_for_the_risk()
    {
        folder.WithBibliography().Put("topics.yml", "topics:\n  - {slug: abuse, title: Abuse, risk: high}\n");
        Assert.Contains("crisis-card-missing", Codes(folder.Put("text.md", ArticleFolder.FrontMatter.Replace("topic: grief", "also: [abuse]", StringComparison.Ordinal) + Texts.Sound)));
    }

    [Fact]
    public void Pictures_are_looked_up_beside_the_file_and_above()
    {
        folder.WithBibliography().Put("media/a.png", "");
        var front = ArticleFolder.FrontMatter.Replace("topic: grief", "media: [{file: media/a.png, licence: CC0, credit: Me}]", StringComparison.Ordinal);
        Assert.Empty(Codes(folder.Put("articles/text.md", front + Texts.Sound + "\n\n![A cup](media/a.png)\n")));
        Assert.Equal(["image-licence-missing", "media-missing"], Codes(folder.Put("articles/text.md", front + Texts.Sound + "\n\n![A cup](media/b.png)\n")));
        Assert.Contains("media-missing", Codes(folder.Put("articles/text.md", front + Texts.Sound + "\n\n![A cup](../media/a.png)\n")));
    }

    [Fact]
    public void Articles_beside_and_below_are_known_and_others_are_not()
    {
        folder.WithBibliography();
        folder.Put("a/beside.md", "---\nslug: another-name\n---\n");
        folder.Put("a/b/below.md", "Hello.");
        folder.Put("a/broken.md", "---\nslug: [\n---\n");
        folder.Put("above.md", "Hello.");
        string Linking(string path) => folder.Put("a/text.md", ArticleFolder.FrontMatter + Texts.Sound + $"\n\nSee [the other one]({path}).\n");
        Assert.Empty(Codes(Linking("/articles/another-name")));
        Assert.Empty(Codes(Linking("/articles/below")));
        Assert.Empty(Codes(Linking("/articles/broken")));
        Assert.Empty(Codes(Linking("/crisis")));
        Assert.Equal(["link-broken"], Codes(Linking("/articles/above")));
        Assert.Equal(["link-broken"], Codes(Linking("/articles/beside")));
    }

    [Fact]
    public void Paid_links_come_from_the_nearest_file_above()
    {
        folder.WithBibliography().Put("paid-links.yml", "paid-links:\n  - {host: www.Sponsor.example, relationship: sponsor, sponsor: Acme}\n");
        Assert.Equal(["link-undisclosed"], Codes(folder.Put("a/text.md", ArticleFolder.FrontMatter + Texts.Sound + "\n\nGo to shop.sponsor.example today.\n")));
    }

    [Theory]
    [InlineData("paid-links.yml", "paid-links:\n  - {host: a.example, relationship: sponsor}\n")]
    [InlineData("paid-links.yml", "paid-links:\n  - {host: a.example, relationship: sponsor, sponsor: A}\n  - {host: www.a.example, relationship: sponsor, sponsor: A}\n")]
    [InlineData("topics.yml", "topics: [{slug: a}]")]
    [InlineData("bibliography.json", "[{\"id\":\"a\"")]
    public void A_neighbour_that_the_check_relies_on_and_cannot_read_is_named(string name, string text)
    {
        var neighbour = folder.Put(name, text);
        var unreadable = Assert.Throws<UnreadableInputException>(() => Check(folder.Put("a/text.md", "Hello.")));
        Assert.StartsWith(neighbour + ":", unreadable.Line, StringComparison.Ordinal);
    }
}
