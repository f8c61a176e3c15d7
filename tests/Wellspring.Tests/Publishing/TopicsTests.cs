using CsCheck;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing;

public sealed class TopicsTests : IAsyncLifetime
{
    private Newsroom newsroom = null!;

    private static CancellationToken Cancel => Newsroom.Cancel;

    public async ValueTask InitializeAsync()
    {
        newsroom = await Newsroom.Open();
        await Plant(Line("mind", Line("grief", Line("loss", Line("pets"))), Line("crying")), Line("body"));
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_new_topic_is_the_last_under_its_parent_and_never_below_the_fourth_level()
    {
        Assert.True((await Add("Anger", "", "mind")).Done);
        Assert.Equal("mind(grief(loss(pets)) crying anger) body", await Tree());
        Assert.Equal(["topic-too-deep"], Codes(await Add("Cats", "", "pets")));
        Assert.Equal(["slug-taken"], Codes(await Add("Body", "", null)));
        Assert.Equal(["topic-unknown"], Codes(await Add("Cats", "", "nowhere")));
        Assert.Equal(["title-malformed", "claim-uncited", "slug-malformed"], Codes(await AddTopic.Handle(newsroom.Db, new("", "Studies show that tears lower stress by 30 %."), "No Slug", null, newsroom.Time, newsroom.Editor, Cancel)));
    }

    [Fact]
    public async Task Only_an_editor_or_an_administrator_changes_the_tree()
    {
        Assert.Equal(["not-allowed"], Codes(await AddTopic.Handle(newsroom.Db, new("Anger", ""), "", null, newsroom.Time, newsroom.Writer, Cancel)));
        Assert.Equal(["not-allowed"], Codes(await MoveTopic.Handle(newsroom.Db, "body", TopicStep.Up, newsroom.Time, newsroom.Writer, Cancel)));
        Assert.Equal(["not-allowed"], Codes(await MergeTopics.Handle(newsroom.Db, "body", "mind", newsroom.Time, newsroom.Writer, Cancel)));
        Assert.Equal(["not-allowed"], Codes(await RemoveTopic.Handle(newsroom.Db, "body", newsroom.Time, newsroom.Writer, Cancel)));
        Assert.Equal("mind(grief(loss(pets)) crying) body", await Tree());
    }

    [Fact]
    public async Task A_topic_goes_up_down_in_and_out_and_no_further_than_the_tree()
    {
        Assert.Equal("mind(crying grief(loss(pets))) body", await Step("crying", TopicStep.Up));
        Assert.Equal("mind(grief(loss(pets)) crying) body", await Step("crying", TopicStep.Down));
        Assert.Equal("mind(grief(loss(pets) crying)) body", await Step("crying", TopicStep.In));
        Assert.Equal("mind(grief(loss(pets)) crying) body", await Step("crying", TopicStep.Out));
        Assert.Equal("mind(grief(loss(pets))) crying body", await Step("crying", TopicStep.Out));
        foreach (var (slug, step) in new[] { ("mind", TopicStep.Up), ("body", TopicStep.Down), ("mind", TopicStep.In), ("mind", TopicStep.Out) })
            Assert.Equal(["topic-at-end"], Codes(await MoveTopic.Handle(newsroom.Db, slug, step, newsroom.Time, newsroom.Editor, Cancel)));
    }

    [Fact]
    public async Task No_topic_stands_below_itself_or_below_the_fourth_level()
    {
        Assert.Equal(["topic-circle"], Codes(await To("mind", "pets")));
        Assert.Equal(["topic-circle"], Codes(await To("grief", "grief")));
        Assert.Equal(["topic-too-deep"], Codes(await To("grief", "crying")));
        Assert.Equal(["topic-unknown"], Codes(await To("grief", "nowhere")));
        Assert.Equal("mind(grief(loss(pets)) crying) body", await Tree());
        Assert.True((await To("grief", "body")).Done);
        Assert.Equal("mind(crying) body(grief(loss(pets)))", await Tree());
    }

    [Fact]
    public async Task The_addresses_of_what_moved_lead_to_where_it_is_in_one_step_and_none_hides_a_page()
    {
        await To("grief", "body");
        Assert.Equal("/topics/body/grief/loss", await Leads("/topics/mind/grief/loss"));
        await To("grief", null);
        Assert.Equal(["/topics/grief", "/topics/grief"], [await Leads("/topics/mind/grief"), await Leads("/topics/body/grief")]);
        await To("grief", "mind");
        Assert.Null(await Leads("/topics/mind/grief"));
        Assert.Equal("/topics/mind/grief/loss/pets", await Leads("/topics/grief/loss/pets"));
    }

    [Fact]
    public async Task What_is_moved_away_from_a_risk_keeps_it()
    {
        await Raise("mind", Risk.High);
        await To("grief", "body");
        var tree = await TopicTree.Load(newsroom.Db, Cancel);
        Assert.Equal((Risk.High, Risk.High, Risk.None), (tree.RiskOf("grief"), tree.RiskOf("pets"), tree.RiskOf("body")));
    }

    [Fact]
    public async Task What_named_a_topic_that_was_merged_counts_under_the_one_that_stayed_and_what_no_longer_fits_is_named()
    {
        await Raise("body", Risk.High);
        await newsroom.Write(Newsroom.Draft with { Topic = "crying" });
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        var merged = (await Merge("crying", "body")).Value!;
        Assert.Equal("crisis-card-missing", Assert.Single(Assert.Single(merged.Touched).Refusals).Code);
        Assert.Equal("mind(grief(loss(pets))) body", await Tree());
        var tree = await TopicTree.Load(newsroom.Db, Cancel);
        Assert.Equal(("body", Risk.High), (tree.Find("crying")!.Slug, tree.RiskOf("crying")));
        Assert.Equal("/topics/body", await Leads("/topics/mind/crying"));
        Assert.Equal("crying", (await newsroom.Db.Editions.SingleAsync(Cancel)).Topic);
        Assert.Equal([Newsroom.Slug], (await ListArticles.Handle(newsroom.Db, new("", null, "body", null, null), newsroom.Time, Cancel)).Rows.Select(r => r.Slug));
        Assert.Equal(new TopicCount(1, 1), (await CountTopics.Handle(newsroom.Db, tree, Cancel))["body"]);
        Assert.Null((await VerifyAudit.Handle(newsroom.Db, Cancel)).Break);
        Assert.Equal(["slug-taken"], Codes(await Add("Crying", "", null)));
    }

    [Fact]
    public async Task The_higher_risk_of_both_holds_whichever_goes()
    {
        await Raise("crying", Risk.High);
        await Merge("crying", "body");
        Assert.Equal(Risk.High, (await TopicTree.Load(newsroom.Db, Cancel)).RiskOf("body"));
    }

    [Fact]
    public async Task What_stood_below_comes_along_unless_that_is_too_deep()
    {
        Assert.True((await Add("Anger", "", "body")).Done);
        Assert.True((await Add("Rage", "", "anger")).Done);
        Assert.Equal(["topic-too-deep"], Codes(await Merge("grief", "rage")));
        Assert.True((await Merge("grief", "body")).Done);
        Assert.Equal("mind(crying) body(anger(rage) loss(pets))", await Tree());
        Assert.Equal("/topics/body/loss/pets", await Leads("/topics/mind/grief/loss/pets"));
    }

    [Fact]
    public async Task A_parent_that_is_merged_into_what_stands_below_it_leaves_it_its_place()
    {
        Assert.True((await Merge("mind", "loss")).Done);
        Assert.Equal("loss(pets grief crying) body", await Tree());
        Assert.Equal(["/topics/loss", "/topics/loss", "/topics/loss/grief"], [await Leads("/topics/mind"), await Leads("/topics/mind/grief/loss"), await Leads("/topics/mind/grief")]);
        Assert.Equal(["topic-itself"], Codes(await Merge("loss", "loss")));
    }

    [Fact]
    public async Task Of_a_chain_of_mergers_every_name_and_address_leads_to_the_last()
    {
        await Merge("crying", "grief");
        await Merge("grief", "body");
        Assert.Equal(["/topics/body", "/topics/body"], [await Leads("/topics/mind/crying"), await Leads("/topics/mind/grief")]);
        var tree = await TopicTree.Load(newsroom.Db, Cancel);
        Assert.Equal(["body", "body"], [tree.Find("crying")!.Slug, tree.Find("grief")!.Slug]);
    }

    [Fact]
    public async Task Only_what_nothing_stands_under_is_removed_and_its_address_leads_up()
    {
        Assert.Equal(["topic-not-empty"], Codes(await Remove("grief")));
        await newsroom.Write(Newsroom.Draft with { Topic = "body", Also = ["crying"] });
        Assert.Equal(["topic-not-empty"], Codes(await Remove("crying")));
        await Merge("body", "crying");
        Assert.Equal(["topic-not-empty"], Codes(await Remove("crying")));
        Assert.True((await Remove("pets")).Done);
        Assert.Equal("mind(grief(loss) crying)", await Tree());
        Assert.Equal("/topics/mind/grief/loss", await Leads("/topics/mind/grief/loss/pets"));
    }

    [Fact]
    public async Task A_file_leaves_what_was_merged_here_and_plants_the_names_that_it_brings()
    {
        await Merge("mind", "loss");
        await Plant(Line("mind", Line("grief", Line("loss", Line("pets"))), Line("crying")), Line("body") with { Merged = ["flesh", "crying"] });
        var tree = await TopicTree.Load(newsroom.Db, Cancel);
        Assert.Equal(("loss", "body", "crying"), (tree.Find("mind")!.Slug, tree.Find("flesh")!.Slug, tree.Find("crying")!.Slug));
        Assert.Equal(5, tree.All().Count());
    }

    [Fact]
    public async Task A_risk_that_a_file_gives_a_merged_topic_holds_for_what_stands_for_it_and_below()
    {
        await Merge("crying", "body");
        await Plant(Line("mind") with { Risk = Risk.Sensitive, Topics = [Line("crying", Line("self-harm")) with { Risk = Risk.High }] });
        var tree = await TopicTree.Load(newsroom.Db, Cancel);
        Assert.Equal((Risk.High, Risk.High), (tree.Find("body")!.Risk, tree.Find("self-harm")!.Risk));
        Assert.Contains("risk", (await newsroom.Db.Audit.SingleAsync(e => e.Subject == "topic/body" && e.Act == "changed a topic", Cancel)).Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_only_a_draft_names_beside_its_own_stays()
    {
        var draft = (await BeginDraft.New(newsroom.Db, "New", newsroom.Time, newsroom.Writer, Cancel)).Value!;
        Assert.True((await SaveDraft.Handle(newsroom.Db, draft.Id, new(1, words => words with { Also = ["pets"] }), newsroom.Time, newsroom.Writer, Cancel)).Done);
        newsroom.Db.ChangeTracker.Clear();
        Assert.Equal(["topic-not-empty"], Codes(await Remove("pets")));
    }

    [Fact]
    public void After_any_moves_the_tree_has_no_circle_no_fifth_level_and_no_address_that_leads_nowhere() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 6], Gen.Int[0, 2]).Array[1, 8].Holds(moves => Task.Run(() => Play(moves), Cancel).GetAwaiter().GetResult(), 6);

    [Fact]
    public async Task What_waits_for_its_time_under_a_topic_keeps_it()
    {
        await Plant(Line("feelings"), Line("body"));
        await newsroom.Write(Newsroom.Draft with { Topic = "feelings" });
        await newsroom.Sign();
        Assert.Empty((await ScheduleArticle.Handle(newsroom.Db, Newsroom.Slug, new PublisherTime(newsroom.Time.GetUtcNow().AddHours(1), "tomorrow at nine"), new([], null), newsroom.Time, newsroom.Editor, Cancel)).Refusals);
        await newsroom.Write(Newsroom.Draft with { Topic = "body" });
        var refused = Assert.Single((await Remove("feelings")).Refusals);
        Assert.Equal("topic-scheduled", refused.Code);
        Assert.Contains("\"Why we cry\" goes live at tomorrow at nine", refused.Sentence, StringComparison.Ordinal);
        Assert.True((await ScheduleArticle.Cancel(newsroom.Db, Newsroom.Slug, newsroom.Time, newsroom.Editor, Cancel)).Done);
        Assert.True((await Remove("feelings")).Done);
    }

    [Fact]
    public async Task Who_changes_what_somebody_else_changed_meanwhile_is_told_what_it_says_now()
    {
        await Plant(Line("feelings"));
        var seen = ChangeTopic.Mark("feelings", "");
        Assert.True((await Say("Feelings", seen)).Done);
        var refused = Assert.Single((await Say("Emotions", seen)).Refusals);
        Assert.Equal("topic-newer", refused.Code);
        Assert.Contains("The title is “Feelings” now.", refused.Sentence, StringComparison.Ordinal);
        Assert.True((await Say("Feelings", seen)).Done);
        Assert.True((await Say("Emotions", ChangeTopic.Mark("Feelings", ""))).Done);
    }

    private Task<Outcome<ChangedTopic>> Say(string title, string seen) => ChangeTopic.Handle(newsroom.Db, "feelings", new(title, ""), seen, newsroom.Time, newsroom.Editor, Cancel);

    private static async Task Play((int, int, int)[] moves)
    {
        await using var newsroom = await Newsroom.Open();
        string[] slugs = ["mind", "grief", "loss", "pets", "crying", "body"];
        await PlantTopics.Handle(newsroom.Db, newsroom.Time, newsroom.Editor, new([Line("mind", Line("grief", Line("loss", Line("pets"))), Line("crying")), Line("body")], []), Cancel);
        foreach (var (which, where, act) in moves)
        {
            var to = where < slugs.Length ? slugs[where] : null;
            if (act == 2 && to is not null) await MergeTopics.Handle(newsroom.Db, slugs[which], to, newsroom.Time, newsroom.Editor, Cancel);
            else await MoveTopic.To(newsroom.Db, slugs[which], to, act, newsroom.Time, newsroom.Editor, Cancel);
        }
        var tree = await TopicTree.Load(newsroom.Db, Cancel);
        Assert.Equal(await newsroom.Db.Topics.CountAsync(Cancel), tree.All().Count());
        Assert.DoesNotContain(tree.All(), t => t.Path.Count > Topic.DeepestLevel);
        Assert.All(slugs, slug => Assert.NotNull(tree.Find(slug)));
        var pages = tree.All().Select(PublicPaths.Of).ToHashSet();
        Assert.All(await newsroom.Db.Redirects.ToListAsync(Cancel), r => Assert.True(pages.Contains(r.To) && !pages.Contains(r.From), $"{r.From} leads to {r.To}"));
    }

    private static TopicLine Line(string slug, params TopicLine[] below) => new(slug, slug, "", Risk.None, below);

    private Task<Outcome<Planted>> Plant(params TopicLine[] lines) => PlantTopics.Handle(newsroom.Db, newsroom.Time, newsroom.Editor, new(lines, []), Cancel);

    private Task<Outcome<ChangedTopic>> Add(string title, string slug, string? parent) => AddTopic.Handle(newsroom.Db, new(title, ""), slug, parent, newsroom.Time, newsroom.Editor, Cancel);

    private Task<Outcome<ChangedTopic>> To(string slug, string? parent) => MoveTopic.To(newsroom.Db, slug, parent, int.MaxValue, newsroom.Time, newsroom.Editor, Cancel);

    private Task<Outcome<ChangedTopic>> Merge(string retired, string kept) => MergeTopics.Handle(newsroom.Db, retired, kept, newsroom.Time, newsroom.Editor, Cancel);

    private Task<Outcome<ChangedTopic>> Remove(string slug) => RemoveTopic.Handle(newsroom.Db, slug, newsroom.Time, newsroom.Editor, Cancel);

    private async Task Raise(string slug, Risk to) => Assert.True((await ChangeTopicRisk.Handle(newsroom.Db, slug, to, newsroom.Time, newsroom.Editor, Cancel)).Done);

    private async Task<string> Step(string slug, TopicStep step)
    {
        Assert.Empty((await MoveTopic.Handle(newsroom.Db, slug, step, newsroom.Time, newsroom.Editor, Cancel)).Refusals);
        return await Tree();
    }

    private async Task<string> Tree() => Said((await TopicTree.Load(newsroom.Db, Cancel)).Roots);

    private static string Said(IEnumerable<TopicNode> topics) => string.Join(' ', topics.Select(t => t.Children.Count == 0 ? t.Slug : $"{t.Slug}({Said(t.Children)})"));

    private async Task<string?> Leads(string from) => (await newsroom.Db.Redirects.AsNoTracking().SingleOrDefaultAsync(r => r.From == from, Cancel))?.To;

    private static IEnumerable<string> Codes(Outcome<ChangedTopic> outcome) => outcome.Refusals.Select(f => f.Code);
}
