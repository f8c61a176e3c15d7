using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>A bibliographic record as a file gives it, before it is in the library.</summary>
/// <param name="Key">What texts cite it by.</param>
/// <param name="Item">CSL-JSON with the key as its id, without our own fields (<c>custom</c>).</param>
/// <param name="Standing">As the file claims it; unchecked when it says nothing.</param>
public sealed record SourceRecord(string Key, CslItem Item, SourceKind Kind, Standing Standing, string? Landmark, Place Place)
{
    /// <summary>Retired keys that texts may cite it by as well (<c>custom.aliases</c>).</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Its own key first.</summary>
    public IEnumerable<string> AllKeys => Aliases.Prepend(Key);

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public WorkNames Names => WorkNames.Of(Item);

    /// <summary>The item as JSON text, its fields in the order of the file: whoever hashes it puts it in canonical form.</summary>
    public string Csl => Item.Json.ToJsonString(AsWritten);

    /// <summary>Takes our fields out of an item and reads them.</summary>
    internal static SourceRecord From(JsonObject item, Place place)
    {
        var key = CslItem.IdOf(item) ?? throw new UnreadableInputException("an item has no id", place);
        var custom = item["custom"] as JsonObject;
        var bare = (JsonObject)item.DeepClone();
        bare.Remove("custom");
        bare["id"] = key;
        return new(key, new CslItem(bare), KindIn(custom, key, place), StandingIn(custom, key, place), CslItem.TextOf(custom?["landmark"]), place) { Aliases = AliasesIn(custom, key) };
    }

    private static IReadOnlyList<string> AliasesIn(JsonObject? custom, string key) =>
        custom?["aliases"] is JsonArray names ? [.. names.Select(CslItem.TextOf).OfType<string>().Where(name => name != key && name.Length <= SourceAlias.LongestKey).Distinct(StringComparer.Ordinal)] : [];

    private static SourceKind KindIn(JsonObject? custom, string key, Place place) =>
        CslItem.TextOf(custom?["kind"]) is not { } name ? SourceKind.Other
        : SourceWords.KindNamed(name) ?? throw new UnreadableInputException($"the kind of {QuotedText.Of(key)} is {QuotedText.Of(name)}; kinds are: {string.Join(", ", SourceWords.KindNames)}", place);

    private static Standing StandingIn(JsonObject? custom, string key, Place place) =>
        CslItem.TextOf(custom?["standing"]) is not { } name ? Standing.Unchecked
        : SourceWords.StandingNamed(name) ?? throw new UnreadableInputException($"the standing of {QuotedText.Of(key)} is {QuotedText.Of(name)}; standings are: {string.Join(", ", SourceWords.StandingNames)}", place);
}
