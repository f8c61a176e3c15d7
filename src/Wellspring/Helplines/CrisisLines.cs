using System.Reflection;
using System.Text.Json;

namespace Wellspring.Helplines;

/// <summary>Crisis lines by country. They come with the program, so that no failure of a database can take them away.</summary>
public static class CrisisLines
{
    private sealed record File(string About, IReadOnlyList<CountryHelp> Countries);

    private static readonly Lazy<IReadOnlyList<CountryHelp>> Read = new(Load);

    /// <summary>The country of the site first, the others by name.</summary>
    public static IReadOnlyList<CountryHelp> All => Read.Value;

    /// <summary>Where most readers of this site are. A reader's own country is never guessed.</summary>
    public static CountryHelp Home => All[0];

    private static IReadOnlyList<CountryHelp> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Wellspring.Helplines.crisis-lines.json")
            ?? throw new InvalidOperationException("The crisis lines are missing from the program.");
        return JsonSerializer.Deserialize<File>(stream, JsonSerializerOptions.Web)!.Countries;
    }
}
