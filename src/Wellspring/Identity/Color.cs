using System.Globalization;

namespace Wellspring.Identity;

/// <summary>A color of sRGB, each part from 0 to 1.</summary>
public readonly record struct Color(double Red, double Green, double Blue)
{
    /// <summary>Of "#1c5a4c"; null for anything else.</summary>
    public static Color? Read(string text) =>
        text.Length == 7 && text[0] == '#' && text.AsSpan(1).IndexOfAnyExcept(HexDigits) < 0 && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new((rgb >> 16) / 255.0, ((rgb >> 8) & 255) / 255.0, (rgb & 255) / 255.0)
            : null;

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Relative luminance, WCAG 2.2.</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Contrast ratio, WCAG 2.2: from 1 to 21.</summary>
    public double Against(Color other) => (Math.Max(Luminance, other.Luminance) + 0.05) / (Math.Min(Luminance, other.Luminance) + 0.05);

    /// <summary>So much of this, the rest of the other.</summary>
    public Color Over(Color other, double share) =>
        Color.Read(new Color(Mixed(Red, other.Red, share), Mixed(Green, other.Green, share), Mixed(Blue, other.Blue, share)).ToString())!.Value;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}");

    internal static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    internal static double Curved(double part) => part <= 0.0031308 ? part * 12.92 : (1.055 * Math.Pow(part, 1 / 2.4)) - 0.055;

    private static double Mixed(double a, double b, double share) => (a * share) + (b * (1 - share));

    private static int Byte(double part) => (int)Math.Round(Math.Clamp(part, 0, 1) * 255);
}

/// <summary>The same color as an eye orders it: lightness from 0 to 1, and two axes of hue (Oklab, B. Ottosson 2020).</summary>
readonly record struct Oklab(double Lightness, double A, double B)
{
    public static Oklab Of(Color color)
    {
        var (r, g, b) = (Color.Linear(color.Red), Color.Linear(color.Green), Color.Linear(color.Blue));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        return new((0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s), (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s), (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }

    /// <summary>With another lightness, and as much of its hue as a screen can show there.</summary>
    public Color At(double lightness)
    {
        for (var share = 1.0; share > 0; share -= 0.05)
            if (new Oklab(lightness, A * share, B * share).Shown is { } color) return color;
        return new Oklab(lightness, 0, 0).Shown ?? (lightness < 0.5 ? new(0, 0, 0) : new(1, 1, 1));
    }

    private Color? Shown
    {
        get
        {
            var l = Math.Pow(Lightness + (0.3963377774 * A) + (0.2158037573 * B), 3);
            var m = Math.Pow(Lightness - (0.1055613458 * A) - (0.0638541728 * B), 3);
            var s = Math.Pow(Lightness - (0.0894841775 * A) - (1.2914855480 * B), 3);
            double[] linear = [(4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s), (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s), (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)];
            return linear.All(p => p is > -0.0005 and < 1.0005) ? new(Color.Curved(Math.Clamp(linear[0], 0, 1)), Color.Curved(Math.Clamp(linear[1], 0, 1)), Color.Curved(Math.Clamp(linear[2], 0, 1))) : null;
        }
    }
}
