using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wellspring.Foundation;

namespace Wellspring.Importing.Ghost;

/// <summary>What stands in JSON that another program wrote: what is not there, or is of another kind, is empty.</summary>
static partial class JsonWords
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A text or number as words, an object or list as its JSON, true as "1".</summary>
    public static string Text(this JsonElement json, string name) => Member(json, name) is not { } value ? "" : value.ValueKind switch
    {
        JsonValueKind.String => Words(value),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "1",
        JsonValueKind.Object or JsonValueKind.Array => Cleaned.Text(Raw(value)),
        _ => "",
    };

    public static bool Flag(this JsonElement json, string name) => json.Text(name) is not ("" or "0");

    public static int Number(this JsonElement json, string name) =>
        int.TryParse(json.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <exception cref="UnreadableInputException">A name beside it is no Unicode; .NET then finds none.</exception>
    public static JsonElement? Member(this JsonElement json, string name)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableInputException("the name of a field is no Unicode.", Place.Nowhere);
        }
    }

    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The item of a list at this place; null when there is none.</summary>
    public static JsonElement? At(this JsonElement json, int index) =>
        json.ValueKind == JsonValueKind.Array && index >= 0 && index < json.GetArrayLength() ? json[index] : null;

    public static string Words(this JsonElement text)
    {
        if (text.ValueKind != JsonValueKind.String) return "";
        try
        {
            return Cleaned.Text(text.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return Cleaned.Text(Escape().Replace(Raw(text)[1..^1], m => Letter(m.Value)));
        }
    }

    /// <exception cref="UnreadableInputException">The bytes are not UTF-8.</exception>
    private static string Raw(JsonElement value)
    {
        try
        {
            return Strict.GetString(JsonMarshal.GetRawUtf8Value(value));
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableInputException("a text is not UTF-8.", Place.Nowhere);
        }
    }

    // JavaScript cuts texts in the middle of a character and writes the half as an escape, which .NET does not read.
    private static string Letter(string escape) => escape[1] switch
    {
        'u' => ((char)ushort.Parse(escape.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        'n' => "\n",
        't' => "\t",
        'r' => "\r",
        'b' or 'f' => " ",
        _ => escape[1..],
    };

    [GeneratedRegex(@"\\(?:u[0-9A-Fa-f]{4}|.)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
