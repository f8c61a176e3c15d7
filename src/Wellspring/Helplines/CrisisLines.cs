using System.Reflection;
using System.Text.Json;

namespace Wellspring.Helplines;

/// <summary>Crisis lines by country, as they come with the program: no failure of a database can take them away. What a site has confirmed stands before them, see <see cref="CrisisHelp"/>.</summary>
public static class CrisisLines
{
    /// <param name="Seen">By country, the letters of the lists that agreed on its numbers.</param>
    private sealed record File(string About, IReadOnlyDictionary<char, ComparedList> Lists, IReadOnlyDictionary<string, string> Seen, IReadOnlyList<CountryHelp> Countries);

    private static readonly Lazy<File> Read = new(Load);

    /// <summary>The United States first, the others by name.</summary>
    public static IReadOnlyList<CountryHelp> All => Read.Value.Countries;

    /// <summary>Every list that was compared.</summary>
    public static IEnumerable<ComparedList> Lists => Read.Value.Lists.Values;

    /// <summary>Null for a country that does not come with the program.</summary>
    public static CountryHelp? Of(string code) => All.FirstOrDefault(c => c.Code == code);

    /// <summary>The lists that agreed on the shipped numbers of a country, two at least; none for a country that does not come with the program.</summary>
    public static IReadOnlyList<ComparedList> AgreedOn(string code) => [.. Read.Value.Seen.GetValueOrDefault(code, "").Select(letter => Read.Value.Lists[letter])];

    private static File Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Wellspring.Helplines.crisis-lines.json")
            ?? throw new InvalidOperationException("The crisis lines are missing from the program.");
        return JsonSerializer.Deserialize<File>(stream, JsonSerializerOptions.Web)!;
    }
}

/// <summary>A public list of lines that was held against others, at the state that was compared.</summary>
public sealed record ComparedList(string Name, Uri Url);
