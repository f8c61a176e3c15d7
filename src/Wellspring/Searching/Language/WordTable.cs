using System.Reflection;

namespace Wellspring.Searching.Language;

/// <summary>A table that comes with the program: tab-separated, lines that begin with # are for people.</summary>
static class WordTable
{
    public static IReadOnlyList<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"searching/{name}.tsv")
            ?? throw new InvalidOperationException($"The table {name} is missing from the program.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))];
    }
}
