using System.Text;

namespace Wellspring.Evidence;

/// <summary>A record of lines with tags, as RIS and MEDLINE write it: any tag any number of times, in order.</summary>
sealed class TaggedRecord(int line)
{
    private readonly List<(string Tag, StringBuilder Value)> lines = [];

    /// <summary>Where the record begins.</summary>
    public int Line => line;

    public bool IsEmpty => lines.Count == 0;

    public void Add(string tag, string value) => lines.Add((tag, new(value.Trim())));

    /// <summary>A line that goes on with the one before.</summary>
    public void Continue(string value) => lines[^1].Value.Append(lines[^1].Value.Length > 0 ? " " : "").Append(value.Trim());

    /// <summary>The first that is not empty, trying the tags in this order.</summary>
    public string? First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (All(tag).FirstOrDefault() is { } value) return value;
        }
        return null;
    }

    public string? Last(string tag) => All(tag).LastOrDefault();

    /// <summary>Every value of these tags that is not empty, in the order of the record.</summary>
    public IEnumerable<string> All(params string[] tags) => lines.Where(l => tags.Contains(l.Tag) && l.Value.Length > 0).Select(l => l.Value.ToString());
}
