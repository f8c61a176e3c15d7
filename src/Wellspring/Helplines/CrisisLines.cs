using System.Reflection;
using System.Text.Json;

namespace Wellspring.Helplines;

/// <summary>Crisis lines by country, as they come with the program: no failure of a database can take them away. What a site has confirmed stands before them, see <see cref="CrisisHelp"/>.</summary>
public static class CrisisLines
{
    private sealed record File(string About, IReadOnlyList<CountryHelp> Countries);

    private static readonly Lazy<IReadOnlyList<CountryHelp>> Read = new(Load);

    /// <summary>The United States first, the others by name.</summary>
    public static IReadOnlyList<CountryHelp> All => Read.Value;

    /// <summary>Null for a country that does not come with the program.</summary>
    public static CountryHelp? Of(string code) => All.FirstOrDefault(c => c.Code == code);

    private static IReadOnlyList<CountryHelp> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Wellspring.Helplines.crisis-lines.json")
            ?? throw new InvalidOperationException("The crisis lines are missing from the program.");
        return JsonSerializer.Deserialize<File>(stream, JsonSerializerOptions.Web)!.Countries;
    }
}
