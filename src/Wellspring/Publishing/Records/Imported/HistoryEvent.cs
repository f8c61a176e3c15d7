using System.Text;
using System.Text.Json.Nodes;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>One event in the public life of an article, as files tell it from site to site. To the second; who did it stays with the team.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Fingerprint">Of the edition that it is about; of a change, the one that came after.</param>
public sealed record HistoryEvent(string Kind, DateTimeOffset At, string Fingerprint)
{
    public const string Published = "published";
    public const string Changed = "changed";
    public const string Withdrawn = "withdrawn";
    public const string PublishedUrgently = "published urgently";

    private static readonly string[] Kinds = [Published, Changed, Withdrawn, PublishedUrgently];
    private static readonly string[] Changes = ["correction", "update", "minor"];

    private const int LongestWords = 20_000;

    /// <summary>Of a change, the edition that readers had before.</summary>
    public string? Before { get; init; }

    /// <summary>Of a change: correction, update or minor.</summary>
    public string? Change { get; init; }

    /// <summary>What readers were told.</summary>
    public string? Words { get; init; }

    /// <summary>Of a withdrawal, where readers were sent.</summary>
    public string? Instead { get; init; }

    /// <summary>Of an urgent publication, by when an independent sign-off was owed, and when it came.</summary>
    public DateTimeOffset? Until { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    internal static HistoryEvent Of(Correction change, string before, string after) => new(Changed, change.At, after)
    {
        Before = before,
        Change = change.Kind.ToString().ToLowerInvariant(),
        Words = change.Words,
    };

    internal static HistoryEvent Of(Withdrawal withdrawal, string fingerprint) => new(Withdrawn, withdrawal.At, fingerprint)
    {
        Words = withdrawal.Notice,
        Instead = withdrawal.Instead,
    };

    internal static HistoryEvent Of(UrgentPublication urgent, string fingerprint) => new(PublishedUrgently, urgent.At, fingerprint)
    {
        Words = urgent.Reason,
        Until = urgent.Until,
        SettledAt = urgent.SettledAt,
    };

    public JsonObject ToJson() => new((IEnumerable<KeyValuePair<string, JsonNode?>>)[.. Members().Where(m => !string.IsNullOrEmpty(m.Value)).Select(m => KeyValuePair.Create(m.Key, (JsonNode?)m.Value))]);

    /// <summary>In canonical form: the same event has the same text.</summary>
    public string Canonical() => Encoding.UTF8.GetString(CanonicalJson.Bytes(ToJson()));

    /// <summary>Null when it is no event that this program writes.</summary>
    public static HistoryEvent? Read(JsonObject json)
    {
        if (json.Str("kind") is not { } kind || !Kinds.Contains(kind) || RecordClaims.Instant(json.Str("at")) is not { } at || json.Str("fingerprint") is not { } fingerprint) return null;
        var read = new HistoryEvent(kind, at, fingerprint)
        {
            Before = json.Str("before"),
            Change = json.Str("change"),
            Words = json.Str("words"),
            Instead = json.Str("instead"),
            Until = RecordClaims.Instant(json.Str("until")),
            SettledAt = RecordClaims.Instant(json.Str("settledAt")),
        };
        return read.IsSound() && JsonNode.DeepEquals(read.ToJson(), json) ? read : null;
    }

    private Dictionary<string, string?> Members() => new()
    {
        ["kind"] = Kind,
        ["at"] = RecordContents.Instant(At),
        ["fingerprint"] = Fingerprint,
        ["before"] = Before,
        ["change"] = Change,
        ["words"] = Words,
        ["instead"] = Instead,
        ["until"] = Until is { } until ? RecordContents.Instant(until) : null,
        ["settledAt"] = SettledAt is { } settled ? RecordContents.Instant(settled) : null,
    };

    private bool IsSound() => IsFingerprint(Fingerprint) && (Before is null || IsFingerprint(Before)) && (Kind == Changed) == (Before is not null && Changes.Contains(Change ?? ""))
        && (Words?.Length ?? 0) <= LongestWords && (Instead?.Length ?? 0) <= 2000;

    internal static bool IsFingerprint(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
