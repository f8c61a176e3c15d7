using Wellspring.Articles.Files;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary><c>topics.yml</c>: the subject tree and the audiences of a site.</summary>
public sealed record TopicFile(IReadOnlyList<TopicLine> Topics, IReadOnlyList<AudienceLine> Audiences)
{
    /// <exception cref="UnreadableInputException">Broken, or a slug that occurs twice, or more levels than a topic tree has.</exception>
    public static TopicFile Load(string path) => Read(InputText.Load(path), path);

    public static TopicFile Read(string text, string file)
    {
        var yaml = YamlText.Read(text, file).Map();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sample = yaml.IsTrue("sample");
        return new(Lines(yaml, 1, seen, sample), [.. Items(yaml, "audiences").Select(item => Audience(item, sample))]);
    }

    /// <summary>Every topic, parents before their children.</summary>
    public IEnumerable<TopicLine> AllTopics() => Topics.SelectMany(t => t.WithAllBelow());

    public TopicTree Tree() => TopicTree.From(Topics);

    private static IReadOnlyList<TopicLine> Lines(YamlMap yaml, int level, HashSet<string> seen, bool sample) =>
        [.. Items(yaml, "topics").Select(item => Topic(item, level, seen, sample))];

    private static TopicLine Topic(YamlMap yaml, int level, HashSet<string> seen, bool sample)
    {
        var slug = SlugOf(yaml);
        if (level > Articles.Topic.DeepestLevel) throw yaml.Unreadable($"the topic \"{slug}\" is on level {level}; a topic tree has at most {Articles.Topic.DeepestLevel}");
        if (yaml.TextsOf("merged").Prepend(slug).FirstOrDefault(name => !seen.Add(name)) is { } twice) throw yaml.Unreadable($"the topic \"{twice}\" occurs twice");
        return new(slug, yaml.RequiredText("title"), yaml.TextOf("description"), RiskOf(yaml), Lines(yaml, level + 1, seen, sample)) { IsSample = sample || yaml.IsTrue("sample"), Merged = Merged(yaml) };
    }

    private static IReadOnlyList<string> Merged(YamlMap yaml) =>
        [.. yaml.TextsOf("merged").Select(slug => Slug.IsValid(slug) ? slug : throw yaml["merged"]!.Unreadable($"\"{slug}\" is no slug: lower-case letters, digits and hyphens"))];

    private static AudienceLine Audience(YamlMap yaml, bool sample) => new(SlugOf(yaml), yaml.RequiredText("title"), yaml.TextOf("description")) { IsSample = sample || yaml.IsTrue("sample") };

    private static IEnumerable<YamlMap> Items(YamlMap yaml, string key) => (yaml[key]?.Items() ?? []).Select(v => v.Map());

    private static string SlugOf(YamlMap yaml) =>
        yaml.RequiredText("slug") is var slug && Slug.IsValid(slug) ? slug : throw yaml["slug"]!.Unreadable($"\"{slug}\" is no slug: lower-case letters, digits and hyphens");

    private static Risk RiskOf(YamlMap yaml) => yaml.TextOf("risk") switch
    {
        "" or "none" => Risk.None,
        "sensitive" => Risk.Sensitive,
        "high" => Risk.High,
        var other => throw yaml["risk"]!.Unreadable($"there is no risk \"{other}\"; there are none, sensitive and high"),
    };
}

public sealed record TopicLine(string Slug, string Title, string Description, Risk Risk, IReadOnlyList<TopicLine> Topics)
{
    public bool IsSample { get; init; }

    /// <summary>Slugs of topics that were merged into this one.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    public IEnumerable<TopicLine> WithAllBelow() => Topics.SelectMany(t => t.WithAllBelow()).Prepend(this);
}

public sealed record AudienceLine(string Slug, string Title, string Description)
{
    public bool IsSample { get; init; }
}
