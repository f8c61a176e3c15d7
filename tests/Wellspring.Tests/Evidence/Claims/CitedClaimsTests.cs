using Wellspring.Articles;
using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence.Claims;

public sealed class CitedClaimsTests
{
    private static readonly string[] Kinds =
    [
        "Exercise lowers blood pressure by 5%.",
        "Studies show that sleep helps memory [@a].",
        "Symptoms of depression include:",
        "Symptoms of depression include [@b]:",
        "- loss of appetite in 40% of adults\n- poor sleep",
        "- loss of appetite in 40% of adults [@c]\n- poor sleep",
        "## Treatment",
        "| Drug | Effect |\n|---|---|\n| A | lowers risk by 20% |\n| B | raises risk by 10% [@d] |",
        "> Therapy reduces relapse by half [@e].",
        "::: key-points\nMedication works in 60% of people [@f].\n:::",
    ];

    [Fact]
    public void The_claims_that_cite_are_the_same_wherever_blocks_stand()
    {
        var random = new Random(20_261_127);
        var counted = 0;
        for (var round = 0; round < 500; round++)
            counted += Same(string.Join("\n\n", Enumerable.Range(0, random.Next(1, 9)).Select(_ => Kinds[random.Next(Kinds.Length)])));
        Assert.InRange(counted, 500, int.MaxValue);
    }

    [Fact]
    public void The_claims_that_cite_are_the_same_in_every_sample_article() =>
        Assert.All(Directory.EnumerateFiles(Repository.File("content/samples/articles"), "*.md"), file => Same(ArticleFile.Load(file).Body));

    [Fact]
    public void A_claim_that_cites_nothing_is_none_of_them()
    {
        var found = Find("Exercise lowers blood pressure by 5%.\n\nStudies show that sleep helps memory [@a].");
        Assert.Equal(["a"], Assert.Single(found).Keys);
    }

    private static int Same(string body)
    {
        var text = ArticleText.Parse(body);
        var all = Told(Wellspring.Evidence.Claims.Find(text).Where(c => c.Keys.Count > 0));
        Assert.Equal(all, Told(Wellspring.Evidence.Claims.FindCited(text)));
        return all.Count;
    }

    private static List<string> Told(IEnumerable<Claim> claims) => [.. claims.Select(c => $"{c.Hash} {string.Join(' ', c.Keys)} {string.Join(' ', c.Sentences)}")];

    private static IReadOnlyList<Claim> Find(string body) => Wellspring.Evidence.Claims.FindCited(ArticleText.Parse(body));
}
