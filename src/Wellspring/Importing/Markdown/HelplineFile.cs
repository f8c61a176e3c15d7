using System.Text.Json;
using Wellspring.Foundation;
using Wellspring.Helplines;

namespace Wellspring.Importing.Markdown;

/// <summary><c>helplines.json</c> of an export: crisis lines by country, as another site wrote them down. None is confirmed here by coming in.</summary>
static class HelplineFile
{
    public const string Name = "helplines.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <exception cref="UnreadableInputException">The file is broken.</exception>
    public static IReadOnlyList<CountryHelp> Read(string file)
    {
        try
        {
            var entries = JsonSerializer.Deserialize<List<CountryHelp>>(InputText.Load(file), Strict);
            if (entries is not null && entries.TrueForAll(e => e is not null && !e.Lines.Contains(null!) && !e.Emergency.Contains(null!))) return entries;
        }
        catch (JsonException broken)
        {
            throw new UnreadableInputException("this is no list of crisis lines.", new Place((int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1, file));
        }
        throw new UnreadableInputException("this is no list of crisis lines.", new Place(1, 1, file));
    }
}
