using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Articles.Files;
using Wellspring.Foundation;

namespace Wellspring.Importing.Export;

/// <summary>Topics and audiences as <c>topics.yml</c>, paid links as <c>paid-links.yml</c>.</summary>
static class ExportTopics
{
    public static async Task<int> Write(WellspringDb db, ExportFolder folder, CancellationToken cancel)
    {
        var topics = await db.Topics.AsNoTracking().ToListAsync(cancel);
        var merged = (await db.MergedTopics.AsNoTracking().OrderBy(m => m.Slug).ToListAsync(cancel)).ToLookup(m => m.TopicId, m => m.Slug);
        var audiences = await db.Audiences.AsNoTracking().OrderBy(a => a.Order).ToListAsync(cancel);
        if (topics.Count + audiences.Count > 0) folder.Write("topics.yml", Yaml(topics, merged, audiences));
        if (await db.PaidLinks.AsNoTracking().OrderBy(p => p.Host).ToListAsync(cancel) is { Count: > 0 } links) folder.Write(PaidLinkFileName, Yaml(links));
        return topics.Count;
    }

    private const string PaidLinkFileName = Publishing.PaidLinkFile.Name;

    private static string Yaml(List<Topic> topics, ILookup<Guid, string> merged, List<Audience> audiences)
    {
        var yaml = new StringBuilder();
        Write(yaml, topics.ToLookup(t => t.ParentId), merged, null, "");
        if (audiences.Count > 0) yaml.Append("audiences:\n");
        foreach (var audience in audiences)
        {
            Write(yaml, "  ", audience.Slug, audience.Title, audience.Description);
            Mark(yaml, "    ", audience.IsSample);
        }
        return yaml.ToString();
    }

    private static void Write(StringBuilder yaml, ILookup<Guid?, Topic> below, ILookup<Guid, string> merged, Guid? parent, string indent)
    {
        if (!below[parent].Any()) return;
        yaml.Append(indent).Append("topics:\n");
        foreach (var topic in below[parent].OrderBy(t => t.Order).ThenBy(t => t.Slug, StringComparer.Ordinal))
        {
            Write(yaml, indent + "  ", topic.Slug, topic.Title, topic.Description);
            yaml.Append(indent).Append("    risk: ").Append(topic.Risk.ToString().ToLowerInvariant()).Append('\n');
            YamlWriting.List(yaml, indent + "    merged", [.. merged[topic.Id]]);
            Mark(yaml, indent + "    ", topic.IsSample);
            Write(yaml, below, merged, topic.Id, indent + "    ");
        }
    }

    private static void Write(StringBuilder yaml, string indent, string slug, string title, string description)
    {
        YamlWriting.Text(yaml, indent + "- slug", slug);
        YamlWriting.Text(yaml, indent + "  title", title);
        YamlWriting.Text(yaml, indent + "  description", description);
    }

    private static string Yaml(List<PaidLink> links)
    {
        var yaml = new StringBuilder("paid-links:\n");
        foreach (var link in links)
        {
            YamlWriting.Text(yaml, "  - host", link.Host);
            YamlWriting.Text(yaml, "    relationship", link.Relationship);
            YamlWriting.Text(yaml, "    sponsor", link.Sponsor);
            Mark(yaml, "    ", link.IsSample);
        }
        return yaml.ToString();
    }

    private static void Mark(StringBuilder yaml, string indent, bool isSample)
    {
        if (isSample) yaml.Append(indent).Append("sample: true\n");
    }
}
