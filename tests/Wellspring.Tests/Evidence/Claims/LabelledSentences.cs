using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Wellspring.Tests.Evidence.Claims;

/// <param name="Name">What a report may print: our own words, or the place and hash of somebody else's.</param>
/// <param name="Before">The sentence labelled before it in the same document.</param>
sealed record LabelledSentence(bool IsClaim, string Text, string Name, string? Before = null);

/// <summary>The sets described in docs/decisions/0005-what-a-claim-is.md.</summary>
static partial class LabelledSentences
{
    public static IReadOnlyList<LabelledSentence> Tuning() =>
        [.. Rows("tuning.tsv").Select(r => new LabelledSentence(r[0] == "1", r[1], r[1]))];

    /// <summary>Null when there are no corpora.</summary>
    public static IReadOnlyList<LabelledSentence>? Development() => OfCorpora("held-out.tsv");

    /// <summary>Null when there are no corpora.</summary>
    public static IReadOnlyList<LabelledSentence>? Offices() => OfCorpora("held-out-fresh.tsv");

    /// <summary>Sentences of pages of the US federal government, labelled by somebody who did not know the rule.</summary>
    public static IReadOnlyList<LabelledSentence> FederalDevelopment() => Federal("federal-development.tsv");

    /// <summary>More of them, labelled by whoever revised the rule.</summary>
    public static IReadOnlyList<LabelledSentence> FederalFurther() => Federal("federal-further.tsv");

    /// <summary>Held out until a newer set took their place.</summary>
    public static IReadOnlyList<LabelledSentence> FederalHeldOut() => Federal("federal-held-out.tsv");

    /// <summary>Held out: whoever revises the rule does not read them, so that their errors are printed only when WELLSPRING_SHOW_HELD_OUT asks for it.</summary>
    public static IReadOnlyList<LabelledSentence> FederalBlind() => Environment.GetEnvironmentVariable("WELLSPRING_SHOW_HELD_OUT") is null
        ? [.. Federal("federal-blind.tsv").Select(s => s with { Name = "" })]
        : Federal("federal-blind.tsv");

    /// <summary>Of 184 further pages, cancer, kidney, lung and infections among them.</summary>
    public static IReadOnlyList<LabelledSentence> FederalMore() => Federal("federal-more.tsv");

    /// <summary>Of 220 further pages, of all these institutes.</summary>
    public static IReadOnlyList<LabelledSentence> FederalWider() => Federal("federal-wider.tsv");

    private static IReadOnlyList<LabelledSentence> Federal(string file)
    {
        var rows = Rows(file).Where(r => r.Length == 3).ToList();
        return [.. rows.Select((r, i) => new LabelledSentence(r[0] == "1", r[2], $"{r[1]} {r[2]}", i > 0 && rows[i - 1][1] == r[1] ? rows[i - 1][2] : null))];
    }

    private static IReadOnlyList<LabelledSentence>? OfCorpora(string file)
    {
        var texts = new Dictionary<string, string>();
        return Corpora.Get() is null ? null : [.. Rows(file).Select(r => Found(texts, r))];
    }

    private static LabelledSentence Found(Dictionary<string, string> texts, string[] row)
    {
        var (file, start, length, hash) = (row[1], int.Parse(row[2], null), int.Parse(row[3], null), row[4]);
        if (!texts.TryGetValue(file, out var text)) texts[file] = text = File.ReadAllText(Corpora.Get(file)!);
        var sentence = Normalised(text.Substring(start, length));
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sentence))));
        return new(row[0] == "1", sentence, $"{file} {hash[..12]}");
    }

    private static string Normalised(string raw)
    {
        raw = Tag().Replace(Comment().Replace(raw, " "), " ");
        raw = Link().Replace(raw, "$1");
        raw = Escape().Replace(raw, "$1").Replace("**", "", StringComparison.Ordinal);
        return ListMark().Replace(Space().Replace(raw, " ").Trim(), "");
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Repository.File("tests", "Wellspring.Tests", "Evidence", "Claims", file)).Select(l => l.Split('\t')).Where(r => r[0] is "0" or "1");

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\\([%&_#$])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"^(?:[-*+]|\d+\.)\s+")]
    private static partial Regex ListMark();
}
