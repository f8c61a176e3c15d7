using System.Globalization;

namespace Wellspring.Foundation;

/// <summary>Number::toString of ECMA-262 (6.1.6.1.20), which RFC 8785 prescribes: the shortest digits that read back the same.</summary>
static class EcmaScriptNumber
{
    public static string Format(double number)
    {
        if (!double.IsFinite(number)) throw new ArgumentException("NaN and infinities have no canonical form (RFC 8785, 3.2.2.3).", nameof(number));
        if (number == 0) return "0";
        return number < 0 ? "-" + Positive(-number) : Positive(number);
    }

    private static string Positive(double number)
    {
        var (digits, point) = ShortestDigits(number);
        var count = digits.Length;
        return point switch
        {
            > 21 or <= -6 => Exponential(digits, point - 1),
            _ when point >= count => digits + new string('0', point - count),
            > 0 => digits[..point] + "." + digits[point..],
            _ => "0." + new string('0', -point) + digits,
        };
    }

    /// <summary>The digits and how many of them stand before the decimal point.</summary>
    private static (string Digits, int Point) ShortestDigits(double number)
    {
        var text = number.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var mantissa = shortest.Split('E')[0].Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        var exponent = int.Parse(text.AsSpan(text.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return (mantissa, CarriedExponent(number, mantissa, exponent) + 1);
    }

    /// <summary>"E16" shows 17 digits and may round up to the next power of ten where the shortest form does not, or the reverse.</summary>
    private static int CarriedExponent(double number, string mantissa, int exponent)
    {
        foreach (var candidate in (ReadOnlySpan<int>)[exponent, exponent - 1, exponent + 1])
        {
            var text = $"{mantissa[0]}.{mantissa[1..]}0E{candidate}";
            if (double.Parse(text, CultureInfo.InvariantCulture) == number) return candidate;
        }
        throw new InvalidOperationException($"No exponent reads {mantissa} back as {number:R}.");
    }

    private static string Exponential(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return $"{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
    }
}
