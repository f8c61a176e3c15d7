using System.Globalization;
using Wellspring.Foundation;
using Wellspring.Helplines;

namespace Wellspring.Studio.Helplines;

/// <summary>What was typed about a country.</summary>
/// <param name="Emergency">As it was typed, commas and all.</param>
public sealed record TypedCountry(CountryHelp Entry, string Emergency)
{
    public IReadOnlySet<int> Looked { get; init; } = new HashSet<int>();

    /// <summary>Null for the usual time.</summary>
    public string? Until { get; init; }

    public string Why { get; init; } = "";

    public static TypedCountry Blank => Of(new("", "", [], []));

    public static TypedCountry Of(CountryHelp entry) => new(entry, string.Join(", ", entry.Emergency));
}

/// <summary>The form of a country: a group of fields for each line, and an empty one for another.</summary>
static class CountryForm
{
    public static TypedCountry Read(StudioForm form, string code) => new(
        new(code, form.Text("name"), [.. form.Text("emergency").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], [.. Lines(form)])
        {
            EmergencyNote = Or(form, "note"),
            EmergencySource = Or(form, "emergency-source"),
        },
        form.Text("emergency"));

    // One more than may be kept: that it is too many is for the rules to say.
    private static IEnumerable<Helpline> Lines(StudioForm form) =>
        Enumerable.Range(1, HelplineRules.MostLines + 1).Where(at => form.Text($"line-{at}-removed").Length == 0).Select(at => Line(form, at)).OfType<Helpline>();

    private static Helpline? Line(StudioForm form, int at)
    {
        string? Field(string name) => Or(form, string.Create(CultureInfo.InvariantCulture, $"line-{at}-{name}"));
        var line = new Helpline(Field("name") ?? "", Field("label") ?? Field("dial") ?? "", (Field("dial") ?? "").Replace(" ", "", StringComparison.Ordinal), Field("sms"), Field("hours"), Field("url"))
        {
            SmsWord = Field("word"),
            Chat = Field("chat"),
            Languages = Field("languages"),
            Audience = Field("audience"),
            Source = Field("source"),
        };
        return line == new Helpline("", "", "") ? null : line;
    }

    private static string? Or(StudioForm form, string name) => form.Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>Which field of the page a refusal is about.</summary>
    public static string FieldOf(Finding finding) => finding.Code switch
    {
        "code-malformed" or "code-taken" => "code",
        "name-missing" => "name",
        "emergency-malformed" or "emergency-missing" => "emergency",
        "note-long" => "note",
        "source-malformed" => "emergency-source",
        "looked-missing" or "looked-unsourced" => $"looked-{finding.Place.Line - 1}",
        "until-wrong" => "until",
        "why-missing" => "why",
        "home-without" => "home",
        var code when code.StartsWith("line-", StringComparison.Ordinal) => $"line-{finding.Place.Line}-{code.Split('-')[1]}",
        _ => "main",
    };
}
