using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wellspring.Helplines;

/// <summary>A line that listens. What is dialed stands apart from what is shown: a label is for eyes, a dial string for a telephone.</summary>
/// <param name="Sms">Where a text message goes; null when the line takes none, or it is not known.</param>
/// <param name="Url">Its own site, for readers.</param>
public sealed record Helpline(string Name, string Label, string Dial, string? Sms = null, string? Hours = null, string? Url = null)
{
    /// <summary>The word that a message to it begins with.</summary>
    public string? SmsWord { get; init; }

    /// <summary>An address where one can write and be answered at once.</summary>
    public string? Chat { get; init; }

    public string? Languages { get; init; }

    /// <summary>Whom it is for, where it is not for everybody.</summary>
    public string? Audience { get; init; }

    /// <summary>Where the number stands that it was held against, for the team.</summary>
    public string? Source { get; init; }

    [JsonIgnore]
    public string SmsAddress => SmsWord is null ? $"sms:{Sms}" : $"sms:{Sms}?body={Uri.EscapeDataString(SmsWord)}";

    [JsonIgnore]
    public string SmsWords => $"T{TextWords[1..]}";

    /// <summary>As it is said within a sentence.</summary>
    [JsonIgnore]
    public string TextWords => SmsWord is null ? $"text {Sms}" : $"text {SmsWord} to {Sms}";

    /// <summary>Messages go to the number that is called, and begin with no word: whoever was told that number knows all.</summary>
    [JsonIgnore]
    public bool IsTextedWhereCalled => Sms is not null && Sms == Dial && SmsWord is null;

    /// <summary>Has to be told where a message goes, and with which word.</summary>
    [JsonIgnore]
    public bool IsTextedElsewhere => Sms is not null && !IsTextedWhereCalled;

    /// <summary>What the number that is shown is for.</summary>
    [JsonIgnore]
    public string CallWords => IsTextedWhereCalled ? "Call or text" : "Call";
}

/// <summary>Help in one country.</summary>
/// <param name="Code">Two letters (ISO 3166-1).</param>
/// <param name="Emergency">Numbers as they are dialed.</param>
public sealed record CountryHelp(string Code, string Name, IReadOnlyList<string> Emergency, IReadOnlyList<Helpline> Lines)
{
    private static readonly JsonSerializerOptions Short = new(JsonSerializerOptions.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Said in place of an emergency number where there is none.</summary>
    public string? EmergencyNote { get; init; }

    public string? EmergencySource { get; init; }

    [JsonIgnore]
    public string Anchor => Code.ToLowerInvariant();

    /// <summary>All of it as one text: two entries are the same when their texts are.</summary>
    [JsonIgnore]
    public string Text => JsonSerializer.Serialize(this, Short);
}
