using Wellspring.Articles;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site;

/// <summary>Whatever happens in whatever order, pages made step by step are those that a rebuild makes.</summary>
public sealed class StepByStepTests
{
    private static readonly string?[] Topics = ["tears", "sad-films", "sleep", null];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Publications_moves_and_withdrawals_leave_no_page_behind(int seed)
    {
        var drawn = new Random(seed);
        await using var press = await Press.Start();
        await press.RenderAll();
        for (var step = 0; step < 24; step++)
        {
            var slug = $"a{drawn.Next(9)}";
            if (drawn.Next(6) == 0) await Withdraw(press, slug);
            else await Publish(press, slug, drawn);
        }
        Assert.Empty(await press.RenderAll());
    }

    // a0 is a guide; some of the others are its parts for a while.
    private static async Task Publish(Press press, string slug, Random drawn)
    {
        var isGuide = slug == "a0";
        var draft = Newsroom.Draft with
        {
            Slug = slug,
            Kind = isGuide ? ArticleKind.Guide : ArticleKind.Article,
            Title = $"Title {drawn.Next(3)} of {slug}",
            Topic = Topics[drawn.Next(Topics.Length)],
            Also = drawn.Next(3) == 0 ? [Topics[drawn.Next(3)]!] : [],
            Audiences = drawn.Next(3) == 0 ? ["teens"] : [],
            PartOf = !isGuide && drawn.Next(2) == 0 ? "a0" : null,
        };
        await press.Newsroom.Write(draft);
        Assert.Empty((await press.Newsroom.Sign(slug: slug)).Refusals);
        Assert.Empty((await press.Newsroom.Publish(slug: slug)).Refusals);
        press.Newsroom.Time.Advance(TimeSpan.FromMinutes(5));
        await press.RenderPublished(slug);
    }

    private static async Task Withdraw(Press press, string slug)
    {
        var outcome = await WithdrawArticle.Handle(press.Db, slug, "It is looked at again.", null, press.Newsroom.Time, press.Newsroom.Editor, Newsroom.Cancel);
        if (!outcome.Done) return;
        await using var db = press.Newsroom.AnotherConnection();
        await press.Site.Withdrawn(db, [slug], Newsroom.Cancel);
    }
}
