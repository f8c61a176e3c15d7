using System.Text.RegularExpressions;
using Wellspring.Evidence;
using YamlDotNet.Serialization;

namespace Wellspring.Tests.Evidence;

/// <summary>A case of another converter's own tests: BibLaTeX in, CSL references out.</summary>
sealed partial record PandocCase(string Name, string Bibtex, IReadOnlyList<Dictionary<object, object>> Expected)
{
    // The other converter leaves these out where an option of the entry says "do not print"; we keep what finds a work.
    private static readonly string[] KeptToFindIt = ["DOI", "ISBN", "URL", "page"];

    public static IEnumerable<PandocCase> All(string folder) =>
        Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(Read).OfType<PandocCase>();

    private static PandocCase? Read(string file)
    {
        var text = File.ReadAllText(file).ReplaceLineEndings("\n").Trim('`', '\n', ' ');
        if (!text.StartsWith("% pandoc -f biblatex", StringComparison.Ordinal) || text.Split("\n^D\n") is not [var input, var output]) return null;
        var yaml = FrontMatter().Match("\n" + output).Groups[1].Value;
        var parsed = (Dictionary<object, object>)new DeserializerBuilder().Build().Deserialize<object>(yaml);
        return new(Path.GetFileNameWithoutExtension(file), input[(input.IndexOf('\n') + 1)..], [.. ((List<object>)parsed["references"]).Cast<Dictionary<object, object>>()]);
    }

    /// <summary>What differs, field by field, in what names and finds a work.</summary>
    public IEnumerable<string> Differences()
    {
        var got = BibtexFile.Read(Name, Bibtex).Records.ToDictionary(r => r.Key);
        foreach (var expected in Expected)
        {
            var id = (string)expected["id"];
            if (!got.TryGetValue(id, out var record)) yield return $"{Name}/{id}: missing";
            else
            {
                foreach (var difference in Differences(expected, record)) yield return $"{Name}/{id}: {difference}";
            }
        }
    }

    private static IEnumerable<string> Differences(Dictionary<object, object> expected, SourceRecord record)
    {
        foreach (var field in new[] { "type", "title", "container-title", "publisher", "publisher-place", "volume", "issue", "page", "DOI", "ISBN", "URL", "edition" })
        {
            var wanted = expected.GetValueOrDefault(field) as string;
            var got = record.Item.Text(field);
            if (wanted is null && KeptToFindIt.Contains(field)) continue;
            if (Folded(wanted) != Folded(got)) yield return $"{field}: wanted “{wanted}”, got “{got}”";
        }
        foreach (var role in new[] { "author", "editor", "translator" })
        {
            var wanted = Families(expected.GetValueOrDefault(role));
            var got = string.Join("; ", record.Item.Json[role]?.AsArray().Select(n => Folded(CslItem.TextOf(n!["literal"]) ?? CslItem.TextOf(n["family"]))) ?? []);
            if (wanted != got) yield return $"{role}: wanted “{wanted}”, got “{got}”";
        }
    }

    private static string Families(object? names) =>
        names is List<object> list ? string.Join("; ", list.Cast<Dictionary<object, object>>().Select(n => Folded(n.GetValueOrDefault("literal") as string ?? n.GetValueOrDefault("family") as string))) : "";

    // That converter changes capitals, quotation marks and marks of print to its own Markdown.
    private static string Folded(string? text) =>
        new([.. Marks().Replace(text ?? "", "").ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    [GeneratedRegex(@"\n---\n(.*?)\n---(?:\n|$)", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"<[^>]+>|\{\.(?:nocase|smallcaps|nodecor)\}")]
    private static partial Regex Marks();
}
