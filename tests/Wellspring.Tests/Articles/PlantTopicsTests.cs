using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Tests.Articles;

public sealed class PlantTopicsTests
{
    private static readonly Actor Gardener = Actor.System("test");

    [Fact]
    public async Task A_tree_is_planted_once_and_brought_up_to_its_file()
    {
        await using var database = await TestDatabase.Create();
        Assert.Equal(new Planted(3, 0, 0), await Plant(database, "topics:\n- {slug: a, title: A, topics: [{slug: b, title: B}]}\n- {slug: c, title: C}\n"));
        Assert.Equal(new Planted(0, 0, 3), await Plant(database, "topics:\n- {slug: a, title: A, topics: [{slug: b, title: B}]}\n- {slug: c, title: C}\n"));
        Assert.Equal(new Planted(0, 1, 2), await Plant(database, "topics:\n- {slug: a, title: A, topics: [{slug: b, title: Bee}]}\n- {slug: c, title: C}\n"));
        await using var db = database.Open();
        var tree = await TopicTree.Load(db, TestContext.Current.CancellationToken);
        Assert.Equal(["a", "b", "c"], tree.All().Select(n => n.Slug));
        Assert.Equal(["A", "Bee"], tree.Find("b")!.Path.Select(n => n.Title));
        Assert.Equal(2, await db.Outbox.CountAsync(m => m.Kind == nameof(TopicsPlanted), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Turning_the_tree_upside_down_makes_no_circle()
    {
        await using var database = await TestDatabase.Create();
        await Plant(database, "topics:\n- {slug: a, title: A, topics: [{slug: b, title: B, topics: [{slug: c, title: C}]}]}\n");
        await Plant(database, "topics:\n- {slug: c, title: C, topics: [{slug: a, title: A}]}\n");
        await using var db = database.Open();
        Assert.Equal("c/a/b", string.Join('/', (await TopicTree.Load(db, TestContext.Current.CancellationToken)).Find("b")!.Path.Select(n => n.Slug)));
    }

    [Fact]
    public async Task A_tree_that_grows_too_deep_is_refused_and_the_database_stays_as_it_was()
    {
        await using var database = await TestDatabase.Create();
        await Plant(database, "topics:\n- {slug: a, title: A, topics: [{slug: b, title: B}]}\n");
        await using (var db = database.Open())
        {
            var refused = await PlantTopics.Handle(db, TimeProvider.System, Gardener, TopicFile.Read("topics: [{slug: x, title: X, topics: [{slug: y, title: Y, topics: [{slug: z, title: Z, topics: [{slug: a, title: A}]}]}]}]", "t.yml"), TestContext.Current.CancellationToken);
            Assert.Equal("topic-too-deep", Assert.Single(refused.Refusals).Code);
        }
        await using var after = database.Open();
        Assert.Equal(2, await after.Topics.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_topic_is_at_least_as_risky_as_its_parents()
    {
        var tree = TopicFile.Read("topics:\n- {slug: a, title: A, risk: high, topics: [{slug: b, title: B, topics: [{slug: c, title: C, risk: sensitive}]}]}\n- {slug: d, title: D, topics: [{slug: e, title: E, risk: sensitive}]}\n", "t.yml").Tree();
        Assert.Equal([Risk.High, Risk.High, Risk.High, Risk.None, Risk.Sensitive, Risk.None], new[] { "a", "b", "c", "d", "e", "unknown" }.Select(tree.RiskOf));
    }

    private static async Task<Planted> Plant(TestDatabase database, string yaml)
    {
        await using var db = database.Open();
        return (await PlantTopics.Handle(db, TimeProvider.System, Gardener, TopicFile.Read(yaml, "topics.yml"), TestContext.Current.CancellationToken)).Value!;
    }
}
