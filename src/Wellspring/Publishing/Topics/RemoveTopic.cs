using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Takes a topic away under which nothing stands; its address leads to what it stood under.</summary>
public static class RemoveTopic
{
    public static Task<Outcome<ChangedTopic>> Handle(WellspringDb db, string slug, TimeProvider time, Actor actor, CancellationToken cancel) => TopicDesk.Change(db, time, actor, async desk =>
    {
        if (desk.Find(slug) is not { } topic) return null;
        var names = desk.Merged.Where(m => m.TopicId == topic.Id).Select(m => m.Slug).Append(slug).ToList();
        if (desk.Under(topic.Id).Count > 0) desk.Refuse("topic-not-empty", $"There are topics below \"{topic.Title}\". Move them first, or merge it into another.");
        if (await IsNamed(db, names, cancel)) desk.Refuse("topic-not-empty", $"Texts stand under \"{topic.Title}\". Give them another topic first, or merge it into another.");
        foreach (var waiting in await Waiting(db, names, cancel)) desk.Refuse("topic-scheduled", $"\"{waiting.Title}\" goes live at {waiting.Chosen}, and that edition stands under \"{topic.Title}\". Take the time back first, or choose it for an edition under another topic.");
        desk.Record("removed a topic", topic, topic.Title);
        db.Topics.Remove(topic);
        return slug;
    }, cancel);

    private static async Task<bool> IsNamed(WellspringDb db, IReadOnlyList<string> names, CancellationToken cancel)
    {
        var spaced = names.Select(n => $" {n} ").ToArray();
        if (await db.Articles.AnyAsync(a => spaced.Any(n => a.ListTopics.Contains(n)), cancel)) return true;
        if (await db.WorkingDrafts.AnyAsync(d => d.SettledAt == null && d.Topic != null && names.Contains(d.Topic), cancel)) return true;
        var written = await (from draft in db.WorkingDrafts join revision in db.DraftRevisions on new { Draft = draft.Id, draft.Revision } equals new { Draft = revision.DraftId, Revision = revision.Number } where draft.SettledAt == null select revision.Words).ToListAsync(cancel);
        if (written.Exists(w => w.Also.Any(names.Contains))) return true;
        var live = await (from publication in db.Publications join edition in db.Editions on publication.EditionId equals edition.Id select new { edition.Topic, edition.Also }).ToListAsync(cancel);
        return live.Exists(e => StandsUnder(names, e.Topic, e.Also));
    }

    // The latest edition may stand elsewhere by now: what goes live is the one whose time was chosen.
    private static async Task<IReadOnlyList<(string Title, string Chosen)>> Waiting(WellspringDb db, IReadOnlyList<string> names, CancellationToken cancel)
    {
        var waiting = await (from schedule in db.Schedules join edition in db.Editions on schedule.EditionId equals edition.Id where schedule.SettledAt == null orderby schedule.DueAt select new { edition.Title, edition.Topic, edition.Also, schedule.Chosen }).ToListAsync(cancel);
        return [.. waiting.Where(w => StandsUnder(names, w.Topic, w.Also)).Select(w => (w.Title, w.Chosen))];
    }

    private static bool StandsUnder(IReadOnlyList<string> names, string? topic, IEnumerable<string> also) => also.Append(topic).Any(named => named is not null && names.Contains(named));
}
