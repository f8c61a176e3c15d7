using System.Text.RegularExpressions;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>RIS, as reference managers write it: "TY  - JOUR" opens a record, "ER  -" closes it; a line without a tag goes on with the one before.</summary>
static partial class RisFile
{
    public static ReadSources Read(string file, string text)
    {
        var (records, dropped) = (new List<TaggedRecord>(), new List<DroppedRecord>());
        TaggedRecord? current = null;
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (Tagged().Match(line) is { Success: true } tagged) current = Take(tagged, index + 1);
            else if (current is { IsEmpty: false } && !string.IsNullOrWhiteSpace(line)) current.Continue(line);
            else if (line.Any(char.IsLetterOrDigit)) dropped.Add(new("line", $"{file}:{index + 1}:1", "it belongs to no record"));
        }
        return new([.. records.Select(record => RisRecord.ToSource(record, file))], dropped);

        TaggedRecord? Take(Match tagged, int line)
        {
            var (tag, value) = (tagged.Groups["tag"].Value, tagged.Groups["value"].Value);
            if (tag == "ER") return null;
            if (current is null) records.Add(current = Opened(tag, line));
            current.Add(tag, value);
            return current;
        }

        TaggedRecord Opened(string tag, int line) =>
            tag == "TY" ? new(line) : throw new UnreadableInputException($"a record begins with “{tag}”; in RIS it begins with “TY  - ” and its type", new Place(line, 1, file));
    }

    [GeneratedRegex(@"^[\uFEFF\s]{0,3}(?<tag>[A-Z][A-Z0-9]) {0,2}- ?(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Tagged();
}
