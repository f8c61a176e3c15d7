using System.Collections.Frozen;
using System.Text.Json;

namespace Wellspring.Evidence;

/// <summary>The processor, styles and locales that are built in; where they come from stands in docs/decisions/0003-citations.md.</summary>
static class CiteprocResources
{
    private static readonly Lazy<FrozenDictionary<string, string>> StyleTexts = new(() => Texts("styles.json"));
    private static readonly Lazy<FrozenDictionary<string, string>> LocaleTrees = new(() =>
        Texts("locales.json").ToFrozenDictionary(l => l.Key, l => CslXml.Read(l.Value, "locale", l.Key).Tree));

    /// <summary>Styles as CSL XML, by their short name: apa, vancouver, harvard1.</summary>
    public static FrozenDictionary<string, string> Styles => StyleTexts.Value;

    /// <summary>Locales as the processor's trees, by language tag: en-US, de-DE …</summary>
    public static FrozenDictionary<string, string> Locales => LocaleTrees.Value;

    public static string Text(string name)
    {
        using var stream = typeof(CiteprocResources).Assembly.GetManifestResourceStream("citeproc/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static FrozenDictionary<string, string> Texts(string name) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(Text(name))!.ToFrozenDictionary();
}
