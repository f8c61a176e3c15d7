namespace Wellspring.Evidence;

/// <summary>A title that a file gives in several lines.</summary>
static class Titles
{
    /// <summary>Joined with a colon, or with a blank where a line ends with a mark of its own.</summary>
    public static string Joined(IEnumerable<string> lines) =>
        lines.Distinct().Aggregate("", (title, line) => title.Length == 0 ? line : title[^1] is '.' or ':' or '?' or '!' ? $"{title} {line}" : $"{title}: {line}");
}
