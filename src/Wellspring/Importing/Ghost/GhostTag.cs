using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.Ghost;

/// <summary>A tag as an export defines it.</summary>
/// <param name="IsInternal">Begins with "#": a note of the old team, which no reader saw.</param>
sealed record GhostTag(string Id, string Name, string OldSlug, string Description, bool IsInternal, Place Place)
{
    public string Words => OldSlug.Length > 0 ? Uri.UnescapeDataString(OldSlug) : Name;

    public static GhostTag From(GhostRow row) => new(
        row.Id, Cleaned.Line(row["name"]), row["slug"].Trim(), Cleaned.Line(row["description"]), row["visibility"] == "internal" || row["name"].StartsWith('#'), row.Place);
}

/// <summary>What the tags of an export are here: one that names an audience of the site counts as it, other public ones are topics.</summary>
sealed class GhostTags
{
    private readonly Dictionary<string, GhostTag> tags;
    private readonly Dictionary<string, string> topics = [];
    private readonly Dictionary<string, string> audiences = [];

    public GhostTags(IReadOnlyList<GhostTag> all, IReadOnlySet<string> known)
    {
        tags = all.ToDictionary(t => t.Id);
        var free = new FreeSlugs([]);
        foreach (var tag in all.Where(t => !t.IsInternal))
            if (Slug.From(tag.Words) is var slug && known.Contains(slug)) audiences[tag.Id] = slug;
            else topics[tag.Id] = free.Take(slug);
    }

    public IEnumerable<PlannedTopic> Topics => topics.Select(t => new PlannedTopic(t.Value, Title(tags[t.Key]), tags[t.Key].Description, null, 1));

    /// <summary>Where the page of a tag is here; null for one that has none.</summary>
    public string? PathOf(GhostTag tag) =>
        topics.TryGetValue(tag.Id, out var topic) ? $"/topics/{topic}" : audiences.TryGetValue(tag.Id, out var audience) ? $"/for/{audience}" : null;

    public IReadOnlyList<string> TopicsAmong(IEnumerable<string> ids) => [.. ids.Where(topics.ContainsKey).Select(id => topics[id]).Distinct()];

    public IReadOnlyList<string> AudiencesAmong(IEnumerable<string> ids) => [.. ids.Where(audiences.ContainsKey).Select(id => audiences[id]).Distinct()];

    public void NameLost(IEnumerable<string> ids, Losses losses)
    {
        foreach (var id in ids)
            if (!tags.TryGetValue(id, out var tag)) losses.Name("tag", $"{Printed.Of(id)} is used but not defined in the file");
            else if (tag.IsInternal) losses.Name("tag", $"\"{Printed.Of(tag.Name)}\" is an internal tag");
    }

    private static string Title(GhostTag tag) => tag.Name.Length > 0 ? tag.Name : tag.OldSlug;
}
