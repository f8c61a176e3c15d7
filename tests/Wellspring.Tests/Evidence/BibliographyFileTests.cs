using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Tests.Evidence;

public sealed class BibliographyFileTests
{
    [Fact]
    public void Our_own_fields_are_read_and_taken_out_of_the_record()
    {
        var record = Assert.Single(Read("""[{"id": "a1", "title": "T", "custom": {"kind": "systematic review", "standing": "concern", "landmark": "The first of its kind"}}]"""));
        Assert.Equal((SourceKind.SystematicReview, Standing.Concern, "The first of its kind"), (record.Kind, record.Standing, record.Landmark));
        Assert.Equal("""{"id":"a1","title":"T"}""", record.Csl);
    }

    [Fact]
    public void Without_them_a_record_is_of_other_kind_and_unchecked()
    {
        var record = Assert.Single(Read("""{"items": [{"id": 5, "title": "Ä"}]}"""));
        Assert.Equal(("5", SourceKind.Other, Standing.Unchecked, (string?)null), (record.Key, record.Kind, record.Standing, record.Landmark));
        Assert.Equal("""{"id":"5","title":"Ä"}""", record.Csl);
    }

    [Theory]
    [InlineData("[\n  {\"id\": \"a\"},\n  {\"title\": \"T\"}\n]", 3, 3, "no id")]
    [InlineData("[{\"id\": \"a\", \"custom\": {\"kind\": \"rct\"}}]", 1, 2, "kinds are: guideline, systematic review")]
    [InlineData("[{\"id\": \"a\", \"custom\": {\"standing\": \"fine\"}}]", 1, 2, "standings are: unchecked, sound")]
    [InlineData("[{\"id\": \"a\"},\n {\"id\": \"a\"}]", 2, 2, "two items have the id “a”")]
    [InlineData("[{\"id\": \"a\"},\n 7]", 2, 2, "not an object")]
    [InlineData("{\"title\": 1}", 1, 1, "no list")]
    [InlineData("[{\"id\": \"a\",}]", 1, 13, "no JSON")]
    [InlineData("[{\"id\": \"a\", \"id\": \"b\"}]", 1, 1, "no JSON")]
    [InlineData("[{\"id\": \"a\", \"title\": \"\\ud800\"}]", 1, 1, "no Unicode")]
    [InlineData("", 1, 1, "no JSON")]
    [InlineData("null", 1, 1, "null")]
    public void What_is_wrong_is_one_line_with_its_place(string text, int line, int column, string words)
    {
        using var file = TemporaryFile.With(text, ".json");
        var wrong = Assert.Throws<UnreadableInputException>(() => BibliographyFile.Read(file.Path));
        Assert.Equal(file.Path, wrong.Place.File);
        Assert.Equal((line, column), (wrong.Place.Line, wrong.Place.Column));
        Assert.Contains(words, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong.Line);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused_with_their_line()
    {
        using var file = TemporaryFile.With("", ".json");
        File.WriteAllBytes(file.Path, [(byte)'[', (byte)'\n', (byte)'"', 0xFF, (byte)'"', (byte)']']);
        var wrong = Assert.Throws<UnreadableInputException>(() => BibliographyFile.Read(file.Path));
        Assert.Equal(2, wrong.Place.Line);
    }

    [Fact]
    public void The_nearest_bibliography_stands_beside_the_article_or_above_it()
    {
        using var above = TemporaryFile.With("[]", ".json");
        var folder = Path.GetDirectoryName(above.Path)!;
        File.Move(above.Path, Path.Combine(folder, BibliographyFile.Name));
        Directory.CreateDirectory(Path.Combine(folder, "articles", "deep"));
        Assert.Equal(Path.Combine(folder, BibliographyFile.Name), BibliographyFile.Nearest(Path.Combine(folder, "articles", "deep", "a.md")));
        File.WriteAllText(Path.Combine(folder, "articles", BibliographyFile.Name), "[]");
        Assert.Equal(Path.Combine(folder, "articles", BibliographyFile.Name), BibliographyFile.Nearest(Path.Combine(folder, "articles", "deep", "a.md")));
    }

    private static IReadOnlyList<SourceRecord> Read(string text)
    {
        using var file = TemporaryFile.With(text, ".json");
        return BibliographyFile.Read(file.Path);
    }
}
