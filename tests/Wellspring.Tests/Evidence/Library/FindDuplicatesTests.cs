using Wellspring.Evidence;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Evidence.Library;

public sealed class FindDuplicatesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("The neurobiology of human crying", 2019, "The Neurobiology of Human Crying.", 2019, true)]
    [InlineData("The neurobiology of human crying", 2018, "The neurobiology of human crying: a review", 2019, true)]
    [InlineData("The neurobiology of human crying", 2017, "The neurobiology of human crying", 2019, false)]
    [InlineData("The neurobiology of human crying", 2019, "The neurobiology of human laughter", 2019, false)]
    [InlineData("Crying", 2019, "Crying", 2019, false)]
    public async Task Titles_and_years_that_are_nearly_the_same_make_a_pair(string one, int year, string other, int otherYear, bool pair) =>
        Assert.Equal(pair ? [new("a", "b", Likeness.Title)] : Array.Empty<LikelyPair>(), await Found(Source("a", one, year), Source("b", other, otherYear)));

    [Fact]
    public async Task The_same_identifier_makes_a_pair_whatever_the_titles_say()
    {
        var (a, b, c) = (Source("a", "One thing about tears", 2019), Source("b", "Another thing about tears", 2001), Source("c", "A third thing about tears", 2010));
        (a.Doi, b.Doi, b.Pmid, c.Pmid) = ("10.1/x", "10.1/x", "7", "7");
        Assert.Equal([new("a", "b", Likeness.Doi), new("b", "c", Likeness.Pmid)], await Found(a, b, c));
    }

    private static Source Source(string key, string title, int year)
    {
        var source = Texts.Source(key, "Doe", year, SourceKind.Trial);
        (source.Csl, source.Doi) = (source.Csl.Replace("On tears, by Doe", title, StringComparison.Ordinal), null);
        return source;
    }

    private static async Task<IReadOnlyList<LikelyPair>> Found(params Source[] sources)
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        db.AddRange(sources);
        await db.SaveChangesAsync(Cancel);
        return await FindDuplicates.All(db, Cancel);
    }
}
