using Wellspring.Foundation;

namespace Wellspring.Articles.Files;

/// <summary>A piece of a YAML file that knows where it stands. Readers ask for what they expect; anything else is one clear line.</summary>
public abstract record YamlValue(Place Place)
{
    /// <summary>Every scalar within, in reading order.</summary>
    public abstract IEnumerable<string> Scalars();

    public string Text() => this is YamlScalar scalar ? scalar.Value : throw Unreadable("a single value is expected here");

    /// <summary>The items of a list; a single value counts as a list of one, an empty one as none.</summary>
    public IReadOnlyList<YamlValue> Items() => this switch
    {
        YamlList list => list.Values,
        YamlScalar { Value: "" } => [],
        _ => [this],
    };

    public YamlMap Map() => this as YamlMap ?? throw Unreadable("lines of \"key: value\" are expected here");

    public UnreadableInputException Unreadable(string sentence) => new(sentence, Place);
}

/// <param name="IsPlain">Written without quotes: null, true and 3 mean what YAML says they mean.</param>
public sealed record YamlScalar(string Value, bool IsPlain, Place Place) : YamlValue(Place)
{
    public override IEnumerable<string> Scalars() => [Value];
}

public sealed record YamlList(IReadOnlyList<YamlValue> Values, Place Place) : YamlValue(Place)
{
    public override IEnumerable<string> Scalars() => Values.SelectMany(v => v.Scalars());
}

public sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, Place Place) : YamlValue(Place)
{
    public override IEnumerable<string> Scalars() => Entries.SelectMany(e => e.Value.Scalars());

    public YamlValue? this[string key] => Entries.FirstOrDefault(e => e.Key == key)?.Value;

    /// <summary>The text under a key, or "" when there is none.</summary>
    public string TextOf(string key) => this[key]?.Text() ?? "";

    public string RequiredText(string key) => TextOf(key) is { Length: > 0 } text ? text : throw Unreadable($"\"{key}\" is missing");

    public IReadOnlyList<string> TextsOf(string key) => [.. (this[key]?.Items() ?? []).Select(v => v.Text())];

    public bool IsTrue(string key) => this[key]?.Text() is "true" or "True" or "yes";

    public DateOnly? DateOf(string key) => this[key] switch
    {
        null or YamlScalar { Value: "" } => null,
        var value => DateOnly.TryParseExact(value.Text(), "yyyy-MM-dd", out var date) ? date : throw value.Unreadable($"\"{key}\" is a date as 2026-03-04"),
    };
}

public sealed record YamlEntry(string Key, YamlValue Value, Place Place);
