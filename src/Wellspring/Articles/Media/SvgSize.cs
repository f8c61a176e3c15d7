using System.Globalization;
using System.Xml.Linq;

namespace Wellspring.Articles.Media;

static class SvgSize
{
    /// <summary>In pixels: from width and height, or else from the view box; null when neither says.</summary>
    public static (int, int)? Of(ReadOnlySpan<byte> cleaned)
    {
        using var stream = new MemoryStream(cleaned.ToArray());
        var svg = XDocument.Load(stream).Root!;
        if (Pixels((string?)svg.Attribute("width")) is { } width && Pixels((string?)svg.Attribute("height")) is { } height) return (width, height);
        var box = ((string?)svg.Attribute("viewBox"))?.Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return box is [_, _, var w, var h] && Pixels(w) is { } boxWidth && Pixels(h) is { } boxHeight ? (boxWidth, boxHeight) : null;
    }

    private static int? Pixels(string? length)
    {
        var number = length?.Trim();
        if (number?.EndsWith("px", StringComparison.OrdinalIgnoreCase) == true) number = number[..^2];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels) && pixels is >= 1 and < 100_000 ? (int)Math.Round(pixels) : null;
    }
}
