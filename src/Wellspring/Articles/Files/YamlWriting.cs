using System.Globalization;
using System.Text;

namespace Wellspring.Articles.Files;

/// <summary>Writes one-line values so that every YAML reader gives back the same characters.</summary>
static class YamlWriting
{
    public static void Text(StringBuilder yaml, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value)) yaml.Append(key).Append(": ").Append(Scalar(value)).Append('\n');
    }

    public static void List(StringBuilder yaml, string key, IReadOnlyList<string> values)
    {
        if (values.Count > 0) yaml.Append(key).Append(": [").AppendJoin(", ", values.Select(Scalar)).Append("]\n");
    }

    public static string Scalar(string value) => IsPlain(value) ? value : Quoted(value);

    // Letters with words between: nothing that YAML could take for a number, a date, a truth value or a mark.
    private static bool IsPlain(string value) =>
        char.IsAsciiLetter(value[0]) && char.IsAsciiLetterOrDigit(value[^1])
        && value.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '/' or '.')
        && value.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off" or "null" or "y" or "n");

    private static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c == '\n') text.Append("\\n");
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\ufeff' or > '\ufffd') text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else text.Append(c);
        return text.Append('"').ToString();
    }
}
