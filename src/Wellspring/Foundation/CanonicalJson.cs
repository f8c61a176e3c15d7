using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wellspring.Foundation;

/// <summary>
/// The JSON Canonicalization Scheme of RFC 8785: the same data gives the same bytes, whoever wrote it.
/// Property names are ordered by UTF-16 code units (3.2.3), numbers written as ECMAScript does (3.2.2.3),
/// strings with the shortest escapes (3.2.2.2). Lone surrogates, NaN and infinities are refused (3.2.2.2, 3.2.2.3).
/// </summary>
public static class CanonicalJson
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The data has no canonical form: a lone surrogate or a number outside IEEE 754.</exception>
    public static byte[] Bytes(JsonNode? node) => Bytes(JsonSerializer.SerializeToElement(node));

    /// <inheritdoc cref="Bytes(JsonNode?)"/>
    public static byte[] Bytes(JsonElement element)
    {
        var text = new StringBuilder();
        Write(text, element);
        return Strict.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object: WriteObject(text, element); break;
            case JsonValueKind.Array: WriteArray(text, element); break;
            case JsonValueKind.String: WriteString(text, Decoded(element)); break;
            case JsonValueKind.Number: text.Append(EcmaScriptNumber.Format(element.GetDouble())); break;
            case JsonValueKind.True: text.Append("true"); break;
            case JsonValueKind.False: text.Append("false"); break;
            default: text.Append("null"); break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement element)
    {
        var separator = '{';
        foreach (var property in element.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            text.Append(separator);
            WriteString(text, property.Name);
            text.Append(':');
            Write(text, property.Value);
            separator = ',';
        }
        text.Append(separator == '{' ? "{}" : "}");
    }

    private static void WriteArray(StringBuilder text, JsonElement element)
    {
        var separator = '[';
        foreach (var item in element.EnumerateArray())
        {
            text.Append(separator);
            Write(text, item);
            separator = ',';
        }
        text.Append(separator == '[' ? "[]" : "]");
    }

    private static string Decoded(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException lone)
        {
            throw new ArgumentException("A lone surrogate has no canonical form (RFC 8785, 3.2.2.2).", lone);
        }
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var unit in value) WriteUnit(text, unit);
        text.Append('"');
    }

    private static void WriteUnit(StringBuilder text, char unit) => _ = unit switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\b' => text.Append("\\b"),
        '\t' => text.Append("\\t"),
        '\n' => text.Append("\\n"),
        '\f' => text.Append("\\f"),
        '\r' => text.Append("\\r"),
        < ' ' => text.Append("\\u").Append(((int)unit).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)),
        _ => text.Append(unit),
    };
}
