using System.Text.RegularExpressions;
using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence;

/// <summary>One file of the CSL test suite: sections between lines of equal signs.</summary>
sealed partial class SuiteCase
{
    private readonly Dictionary<string, string> sections;

    private SuiteCase(string name, string text) => (Name, sections) = (name, Sections().Matches(text).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["text"].Value));

    public string Name { get; }

    public string Group => Name.Split('_')[0];

    public string Expected => sections["RESULT"].Trim('\n');

    public static SuiteCase Read(string file) => new(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file).ReplaceLineEndings("\n"));

    /// <summary>What our processor makes of it, in the form of the suite; a failure as its sentence.</summary>
    public string Run()
    {
        using var items = TemporaryFile.With(sections.GetValueOrDefault("INPUT", "[]"), ".json");
        using var style = TemporaryFile.With(sections["CSL"].Trim(), ".csl");
        using var citations = TemporaryFile.With(sections.GetValueOrDefault("CITATIONS") ?? sections.GetValueOrDefault("CITATION-ITEMS") ?? "", ".json");
        try
        {
            var read = BibliographyFile.ReadItems(items.Path);
            var cited = SharedBibliography.Instance.Cite(CslStyle.Read(style.Path), read, null, sections.ContainsKey("CITATIONS") || sections.ContainsKey("CITATION-ITEMS") ? CitationsFile.Read(citations.Path, read) : null);
            return InSuiteForm(cited);
        }
        catch (Exception failure)
        {
            return $"{failure.GetType().Name}: {failure.Message}";
        }
    }

    public bool Accepts(string result) => result == Expected || result == WithoutMarks(Expected);

    private string InSuiteForm(CitedText cited) =>
        sections["MODE"].Trim() == "bibliography" ? cited.Start + string.Concat(cited.Entries) + cited.End : string.Join('\n', cited.Citations);

    // "..[0] text" and ">>[1] text" say which citations changed last; we give the document as it stands.
    private static string WithoutMarks(string text) => Marks().Replace(text, "");

    [GeneratedRegex(@"^(?:\.\.|>>)\[\d+\] ", RegexOptions.Multiline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^>>=+ (?<name>[A-Z0-9-]+) =+>*[ \t]*\n(?<text>.*?)^<<=+ \k<name> =+", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Sections();
}
