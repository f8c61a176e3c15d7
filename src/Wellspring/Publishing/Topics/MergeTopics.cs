using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Two topics become one. What names the retired one counts under the kept one from now on, what stood below it stands below that, its address leads
/// there, and the risk is the higher of both. See docs/decisions/0029-merged-topics.md.
/// </summary>
public static class MergeTopics
{
    public static Task<Outcome<ChangedTopic>> Handle(WellspringDb db, string retired, string kept, TimeProvider time, Actor actor, CancellationToken cancel) => TopicDesk.Change(db, time, actor, desk =>
    {
        var (goes, stays) = (desk.Find(retired), desk.Find(kept));
        if (goes is null || stays is null) return Task.FromResult<string?>(null);
        if (goes == stays) desk.Refuse("topic-itself", $"\"{goes.Title}\" cannot be merged into itself.");
        else if (stays.IsSample && !goes.IsSample) desk.Refuse("topic-sample", $"\"{stays.Title}\" is a sample and goes with the samples. Merge it into \"{goes.Title}\" instead.");
        else Merge(desk, goes, stays);
        return Task.FromResult<string?>(kept);
    }, cancel);

    private static void Merge(TopicDesk desk, Topic goes, Topic stays)
    {
        var risk = TopicDesk.Higher(desk.RiskOf(goes), stays.Risk);
        // A parent that is merged into what stands below it leaves its place to that.
        if (desk.IsWithin(stays, goes)) desk.Hang(stays, desk.ParentOf(goes), goes.Order);
        foreach (var below in desk.Under(goes.Id)) desk.Hang(below, stays, int.MaxValue);
        if (desk.Refusals.Count > 0) return;
        desk.Record("merged a topic", goes, OldAndNew.Of(("topic", goes.Slug, stays.Slug), ("risk", $"{stays.Risk}", $"{TopicDesk.Higher(risk, stays.Risk)}")));
        stays.Risk = TopicDesk.Higher(risk, stays.Risk);
        Retire(desk, goes, stays);
    }

    private static void Retire(TopicDesk desk, Topic goes, Topic stays)
    {
        foreach (var earlier in desk.Merged.Where(m => m.TopicId == goes.Id)) earlier.TopicId = stays.Id;
        desk.Db.MergedTopics.Add(new() { Slug = goes.Slug, TopicId = stays.Id });
        desk.Db.Topics.Remove(goes);
    }
}
