using System.Text.RegularExpressions;

namespace Wellspring.BrowserTests.Quality;

/// <summary>The vocabulary of schema.org, read from the types that schema-dts generates of it.</summary>
sealed partial class Vocabulary
{
    private readonly Dictionary<string, string[]> basesOfType = [];
    private readonly Dictionary<string, (string[] Parents, Dictionary<string, Property> Properties)> bases = [];
    private readonly Dictionary<string, string[]> unions = [];

    private Vocabulary(IEnumerable<string> lines)
    {
        string[] parents = [];
        Dictionary<string, Property> properties = [];
        var isDeprecated = false;
        foreach (var line in lines)
        {
            if (Interface().Match(line) is { Success: true } head)
            {
                (parents, properties) = (Names(head.Groups[2].Value, ','), []);
                bases[head.Groups[1].Value] = (parents, properties);
            }
            else if (TypeName().Match(line) is { Success: true } type) basesOfType[type.Groups[1].Value] = parents;
            else if (PropertyLine().Match(line) is { Success: true } property) properties[property.Groups[1].Value] = new(Names(property.Groups[2].Value, '|'), isDeprecated);
            else if (Union().Match(line) is { Success: true } union) unions[union.Groups[1].Value] = Names(union.Groups[2].Value, '|');
            isDeprecated = line.Contains("@deprecated", StringComparison.Ordinal) || (isDeprecated && line.TrimStart().StartsWith('*'));
        }
    }

    public static Vocabulary Current { get; } = new(File.ReadLines(TestTools.File("schema-dts", "dist", "schema.d.ts")));

    public bool Knows(string type) => basesOfType.ContainsKey(type);

    /// <summary>What a thing of the type may have under the name, by itself or from what it is a kind of; null for nothing.</summary>
    public Property? Find(string type, string name) => basesOfType.GetValueOrDefault(type, []).Select(b => FindIn(b, name)).FirstOrDefault(p => p is not null);

    public bool IsA(string type, string kind) => Members(kind, []).Contains(type + "Leaf");

    /// <summary>The words that a kind may be said with instead of a thing, as "https://schema.org/InStock".</summary>
    public IEnumerable<string> Words(string kind) => Members(kind, []).Where(m => m.StartsWith('"')).Select(m => m.Trim('"'));

    private Property? FindIn(string @base, string name)
    {
        if (!bases.TryGetValue(@base, out var found)) return null;
        return found.Properties.GetValueOrDefault(name) ?? found.Parents.Select(p => FindIn(p, name)).FirstOrDefault(p => p is not null);
    }

    private HashSet<string> Members(string kind, HashSet<string> seen)
    {
        if (seen.Add(kind)) foreach (var member in unions.GetValueOrDefault(kind, [])) Members(member, seen);
        return seen;
    }

    private static string[] Names(string list, char between) => [.. list.Split(between).Select(n => n.Trim().Split('<')[0]).Where(n => n.Length > 0)];

    public sealed record Property(IReadOnlyList<string> Ranges, bool IsDeprecated);

    [GeneratedRegex(@"^(?:export )?interface (\w+)(?:<[^{]*>)?(?: extends ([^{]+))? \{")]
    private static partial Regex Interface();

    [GeneratedRegex(@"^    ""@type"": ""(\w+)"";")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^    ""(\w+)""\?: SchemaValue<(.+), ""\w+"">;")]
    private static partial Regex PropertyLine();

    [GeneratedRegex(@"^export type (\w+)(?:<[^=]*>)? = (.+);$")]
    private static partial Regex Union();
}
