using CsCheck;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Tests.Articles;

public sealed class ArticleFileTests
{
    private const string Whole = """
        ---
        title: "Is crying good for you?"
        slug: is-crying-good-for-you
        kind: guide
        topic: emotional-self-care
        also: [grief, stress]
        audience: men
        part-of: self-care
        part: 2
        standfirst: Tears can bring people closer.
        description: What research can say.
        authors: [sample-writer]
        reviewers:
          - sample-reviewer
        published: 2026-03-04
        media:
          - file: media/tears.svg
            licence: CC0
            credit: A. Sample
        sample: true
        layout: post
        ---
        The body.

        """;

    [Fact]
    public void Every_key_is_read()
    {
        var file = ArticleFile.Read(Whole, "articles/a.md");
        Assert.Equal(("Is crying good for you?", "is-crying-good-for-you", ArticleKind.Guide, "emotional-self-care"), (file.Title, file.Slug, file.Kind, file.Topic));
        Assert.Equal(["grief", "stress"], file.Also);
        Assert.Equal(["men"], file.Audiences);
        Assert.Equal(("self-care", 2, true), (file.PartOf, file.Part, file.Sample));
        Assert.Equal(["sample-writer", "sample-reviewer"], [.. file.Authors, .. file.Reviewers]);
        Assert.Equal(new DateOnly(2026, 3, 4), file.Published);
        Assert.Equal(new MediaLine("media/tears.svg", "CC0", "A. Sample"), file.Media.Single());
        Assert.Equal("The body.\n", file.Body);
    }

    [Fact]
    public void A_key_of_another_system_is_reported_with_its_place() =>
        Assert.Equal("layout: post at articles/a.md:21:1", string.Join(", ", ArticleFile.Read(Whole, "articles/a.md").UnknownKeys.Select(k => $"{k.Key}: {string.Join(' ', k.Values)} at {k.Place}")));

    [Fact]
    public void A_place_in_the_body_is_a_place_in_the_file() =>
        Assert.Equal("articles/a.md:23:3", ArticleFile.Read(Whole, "articles/a.md").InFile(new(1, 3)).ToString());

    [Theory]
    [InlineData("published: true", "published")]
    [InlineData("authors: [{name: A}]", "authors")]
    [InlineData("slug: /a/b/", "slug")]
    [InlineData("title: [a, b]", "title")]
    [InlineData("aliases: [/a, /b]", "aliases")]
    public void A_key_that_another_system_uses_otherwise_is_reported_too(string line, string key) =>
        Assert.Equal(key, ArticleFile.Read($"---\n{line}\n---\n", "my-page.md").UnknownKeys.Single().Key);

    [Theory]
    [InlineData("Just text.", "Just text.", 1)]
    [InlineData("\ufeff---\ntitle: A\n---\r\nText", "Text", 4)]
    [InlineData("---\n---\nText", "Text", 3)]
    [InlineData("---\ntitle: A\n...\n\nText", "\nText", 4)]
    public void The_body_is_kept_to_the_letter(string text, string body, int line)
    {
        var file = ArticleFile.Read(text, "dir/My Page.md");
        Assert.Equal((body, line, "my-page"), (file.Body, file.BodyLine, file.Slug));
    }

    [Theory]
    [InlineData("---\ntitle: A\n", "a.md:1:1: the front matter is not closed by a line \"---\"")]
    [InlineData("---\ntitle: A\ntitle: B\n---\n", "a.md:3:1: the key \"title\" occurs twice")]
    [InlineData("---\ntitle: A\nkind: poem\n---\n", "a.md:3:7: there is no kind \"poem\"; there are article, guide and policy")]
    [InlineData("---\na: &x [1]\nb: *x\n---\n", "a.md:3:4: aliases (\"*name\") are not read")]
    [InlineData("---\n- a\n---\n", "a.md:2:1: lines of \"key: value\" are expected here")]
    [InlineData("---\nmedia: [{file: ../../etc/passwd}]\n---\n", "a.md:2:16: the file \"../../etc/passwd\" is not within the folder of the article")]
    [InlineData("---\npart: none\n---\n", "a.md:2:7: a number from 1 is expected here")]
    public void Broken_front_matter_is_one_line_with_its_place(string text, string line) =>
        Assert.Equal(line, Assert.Throws<UnreadableInputException>(() => ArticleFile.Read(text, "a.md")).Line);

    [Theory]
    [InlineData("---\ntitle: \"A\nb: c\n---\n")]
    [InlineData("---\na: b: c\n---\n")]
    [InlineData("---\na: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n---\n")]
    [InlineData("---\n{{ x }}: %\n---\n")]
    public void Broken_yaml_is_one_line_with_file_and_place(string text) =>
        Assert.Matches(@"^a\.md:\d+:\d+: [^\r\n]+$", Assert.Throws<UnreadableInputException>(() => ArticleFile.Read(text, "a.md")).Line);

    [Fact]
    public void Bytes_that_are_not_UTF8_are_named_with_their_line()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("wellspring").FullName, "a.md");
        File.WriteAllBytes(path, [.. "one\ntwo "u8, 0xff, .. "\n"u8]);
        Assert.Equal($"{path}:2:5: the text is not UTF-8", Assert.Throws<UnreadableInputException>(() => ArticleFile.Load(path)).Line);
    }

    [Fact]
    public void What_is_written_reads_as_the_same_article() =>
        Gen.Select(Bodies.Hostile.Where(Whole8), Bodies.Hostile.Where(Whole8), Bodies.Hostile.Where(Whole8).Array[0, 3]).Holds(given =>
        {
            var (title, body, names) = given;
            var file = ArticleFile.Read(Whole, "a.md") with { Title = title, Body = body, Authors = [.. names.Where(n => n.Length > 0)], UnknownKeys = [] };
            var again = ArticleFile.Read(file.Write(), "b.md");
            Assert.Equal((file.Title, file.Body, file.Slug, file.Kind, file.Part, file.Published), (again.Title, again.Body, again.Slug, again.Kind, again.Part, again.Published));
            Assert.Equal(file.Authors, again.Authors);
            Assert.Equal(file.Media, again.Media);
            Assert.Equal(file.Write(), again.Write());
        });

    private static bool Whole8(string text) => !text.Contains('\ud800', StringComparison.Ordinal);
}
