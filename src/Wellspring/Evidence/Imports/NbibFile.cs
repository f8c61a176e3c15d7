using System.Text.RegularExpressions;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>The MEDLINE format that PubMed exports (.nbib): four columns of tag, a hyphen, text; six blanks go on with the line before.</summary>
static partial class NbibFile
{
    public static ReadSources Read(string file, string text)
    {
        var (records, dropped) = Records(file, text);
        if (records.Count == 0) throw new UnreadableInputException("no MEDLINE record was found: lines like “PMID- 29687400” are expected", new Place(1, 1, file));
        return new([.. records.Select(record => NbibRecord.ToSource(record, file))], dropped);
    }

    internal static (List<TaggedRecord> Records, List<DroppedRecord> Dropped) Records(string file, string text)
    {
        var (records, dropped) = (new List<TaggedRecord>(), new List<DroppedRecord>());
        TaggedRecord? current = null;
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line)) current = null;
            else if (Tagged().Match(line) is { Success: true } tagged) Add(tagged, index + 1);
            else if (current is not null && char.IsWhiteSpace(line[0])) current.Continue(line);
            else dropped.Add(new("line", $"{file}:{index + 1}:1", "it has no tag"));
        }
        return (records, dropped);

        void Add(Match tagged, int line)
        {
            var starts = current is null || (tagged.Groups["tag"].Value == "PMID" && current.First("PMID") is not null);
            if (starts) records.Add(current = new(line));
            current!.Add(tagged.Groups["tag"].Value, tagged.Groups["value"].Value);
        }
    }

    [GeneratedRegex(@"^\uFEFF?(?<tag>[A-Z][A-Z0-9]{1,3}) {0,2}-(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Tagged();
}
