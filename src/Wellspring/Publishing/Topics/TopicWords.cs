using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;

namespace Wellspring.Publishing;

/// <summary>What readers are told of a topic.</summary>
/// <param name="Description">Its introduction: it makes no claims.</param>
public sealed record TopicWords(string Title, string Description)
{
    private const int LongestTitle = 120;
    private const int LongestDescription = 1000;

    internal void Judge(TopicDesk desk)
    {
        if (Title.Length is 0 or > LongestTitle || Title.Any(char.IsControl)) desk.Refuse("title-malformed", $"A topic has a title of one line and at most {LongestTitle} characters.");
        if (Description.Length > LongestDescription) desk.Refuse("description-long", $"An introduction has at most {LongestDescription} characters.");
        else desk.Refusals.AddRange(PublicationGate.ForIntroduction(Description).Where(f => f.Severity == Severity.Refuse));
    }
}

/// <summary>A new topic, the last under its parent.</summary>
public static class AddTopic
{
    /// <param name="slug">Made of the title when it is empty. It stays: texts name it.</param>
    /// <param name="parent">Null for the top of the tree.</param>
    public static Task<Outcome<ChangedTopic>> Handle(WellspringDb db, TopicWords words, string slug, string? parent, TimeProvider time, Actor actor, CancellationToken cancel) => TopicDesk.Change(db, time, actor, desk =>
    {
        var topic = new Topic { Id = Guid.CreateVersion7(desk.Now), Slug = slug.Length > 0 ? slug : Slug.From(words.Title), Title = words.Title, Description = words.Description, IsSample = actor.IsSample };
        words.Judge(desk);
        Judge(desk, topic.Slug);
        var above = parent is null ? null : desk.Find(parent);
        desk.Rows.Add(topic);
        desk.Hang(topic, above, int.MaxValue);
        db.Topics.Add(topic);
        desk.Record("added a topic", topic, OldAndNew.Of(("title", null, topic.Title), ("parent", null, parent ?? "none")));
        return Task.FromResult<string?>(topic.Slug);
    }, cancel);

    private static void Judge(TopicDesk desk, string slug)
    {
        if (!Slug.IsValid(slug)) desk.Refuse("slug-malformed", "The last part of an address has lower-case letters, digits and single hyphens, as \"emotional-self-care\".");
        else if (desk.Rows.Exists(t => t.Slug == slug)) desk.Refuse("slug-taken", $"There is a topic \"{slug}\" already. Choose another last part of the address.");
        else if (desk.Merged.Find(m => m.Slug == slug) is { } merged) desk.Refuse("slug-taken", $"\"{slug}\" was merged into \"{desk.Rows.Single(t => t.Id == merged.TopicId).Slug}\", and texts that name it count there. Choose another last part of the address.");
    }
}

/// <summary>Another title or introduction. The address stays.</summary>
public static class ChangeTopic
{
    /// <param name="seen">The mark of the topic as it was before whoever changes it; null where nobody looked at a page.</param>
    public static Task<Outcome<ChangedTopic>> Handle(WellspringDb db, string slug, TopicWords words, string? seen, TimeProvider time, Actor actor, CancellationToken cancel) => TopicDesk.Change(db, time, actor, desk =>
    {
        words.Judge(desk);
        if (desk.Find(slug) is not { } topic) return Task.FromResult<string?>(null);
        if (seen is not null && seen != Mark(topic.Title, topic.Description) && words != new TopicWords(topic.Title, topic.Description)) desk.Refuse("topic-newer", $"Somebody changed this topic after you opened the page. {WrittenMeanwhile.InWords(("title", words.Title, topic.Title), ("introduction", words.Description, topic.Description))} What you typed is below: keep it once more to put it in the place of theirs.");
        desk.Record("changed a topic", topic, OldAndNew.Of(("title", topic.Title, words.Title), ("description", topic.Description, words.Description)));
        (topic.Title, topic.Description) = (words.Title, words.Description);
        return Task.FromResult<string?>(topic.Slug);
    }, cancel);

    /// <summary>Another once its words are.</summary>
    public static string Mark(string title, string description) => Hashing.Sha256Hex($"{title}\n{description}")[..16];
}
