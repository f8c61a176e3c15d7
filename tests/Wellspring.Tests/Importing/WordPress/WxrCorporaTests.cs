using System.Text.Json.Nodes;
using Wellspring.Foundation;
using Wellspring.Importing.WordPress;

namespace Wellspring.Tests.Importing.WordPress;

/// <summary>Real exports, counted by somebody else's script.</summary>
public sealed class WxrCorporaTests
{
    [Fact]
    public void Every_real_export_is_read_as_it_was_counted()
    {
        foreach (var (file, expected) in Expected())
            if (IsReadable(expected)) Assert.Equal(Counts(expected), Counts(file));
    }

    [Fact]
    public void Every_broken_export_is_refused_with_its_line()
    {
        foreach (var (file, expected) in Expected().Where(e => !IsReadable(e.Expected)))
        {
            var refused = Assert.Throws<UnreadableInputException>(() => Read(file).Count);
            if (expected["error"] is { } error) Assert.Contains($"line {refused.Place.Line},", (string?)error, StringComparison.Ordinal);
        }
    }

    internal static IEnumerable<(string File, JsonNode Expected)> Expected()
    {
        if (Corpora.Get("01-wxr") is not { } folder) return [];
        var all = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "wxr.expected.json")))!.AsObject();
        return all.Select(e => (Path.Combine(folder, e.Key), e.Value!));
    }

    internal static bool IsReadable(JsonNode expected) => (bool)expected["wellformed"]! && expected["wxr_version"] is not null;

    private static string Counts(JsonNode expected) => Line(
        (int)expected["authors"]!, (int)expected["channel_categories"]! + (int)expected["channel_tags"]! + (int)expected["channel_terms"]!,
        (int)expected["comments"]!, (int)expected["password_protected"]!, (int)expected["sticky"]!,
        expected["items_by_type_status"]!.AsObject().Select(t => $"{t.Key} {t.Value}"));

    private static string Counts(string file)
    {
        var parts = Read(file);
        var items = parts.OfType<WxrItem>().ToList();
        return Line(
            parts.OfType<WxrAuthor>().Count(), parts.OfType<WxrTerm>().Count(),
            items.Sum(i => i.Comments), items.Count(i => i.HasPassword), items.Count(i => i.IsSticky),
            items.GroupBy(i => $"{i.Type}/{i.Status}").Select(g => $"{g.Key} {g.Count()}"));
    }

    private static string Line(int authors, int terms, int comments, int passwords, int sticky, IEnumerable<string> items) =>
        $"authors {authors}, terms {terms}, comments {comments}, passwords {passwords}, sticky {sticky}, {string.Join(", ", items.Order(StringComparer.Ordinal))}";

    private static List<WxrPart> Read(string file)
    {
        using var stream = File.OpenRead(file);
        return [.. Wxr.Read(stream, Path.GetFileName(file))];
    }
}
