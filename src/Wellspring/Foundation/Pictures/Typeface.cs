using System.Reflection;
using SkiaSharp;

namespace Wellspring.Foundation.Pictures;

/// <summary>
/// Source Serif 4 as its makers publish it, in two weights: the typeface of the pages, so that what is measured here fits there.
/// Kerning is left out, which only makes words narrower.
/// </summary>
sealed class Typeface
{
    private const int LastMeasured = 0x2fff;
    private const float Em = 1000;

    // The pages' subset is drawn for a slightly smaller size than SmText, the next one that is published whole: by so much its letters are wider.
    private const float WiderOnPages = 1.021f;

    private readonly float[] advances;

    private Typeface(string file)
    {
        Skia = Read(file);
        advances = Measure(Skia);
    }

    public static Typeface Regular => regular.Value;

    public static Typeface Semibold => semibold.Value;

    private static readonly Lazy<Typeface> regular = new(() => new("SourceSerif4SmText-Regular.ttf"));
    private static readonly Lazy<Typeface> semibold = new(() => new("SourceSerif4SmText-Semibold.ttf"));

    public SKTypeface Skia { get; }

    public static Typeface Of(Piece piece) => piece.Strong || piece.Raised ? Semibold : Regular;

    /// <summary>Whether every letter of the text is in the typeface and is written from left to right, one beside the other.</summary>
    public static bool CanSet(string text) => text.All(c => IsLatin(c) || (c <= LastMeasured && IsMeasured(c)));

    /// <summary>Whether both weights have the letter, with a width of its own.</summary>
    internal static bool IsMeasured(char letter) => Regular.advances[letter] > 0 && Semibold.advances[letter] > 0;

    // Known to be there without loading the typeface, which most pages never need.
    internal static bool IsLatin(char letter) => letter is (>= ' ' and <= '~') or (>= '\u00a1' and <= '\u00ff' and not '\u00ad') or '\u2019' or '\u201c' or '\u201d' or '\u2013' or '\u2026';

    public double WidthOf(string text, double size)
    {
        var width = 0f;
        foreach (var c in text) width += c <= LastMeasured ? advances[c] : Em;
        return width * size / Em;
    }

    private static float[] Measure(SKTypeface typeface)
    {
        using var font = new SKFont(typeface, Em);
        var letters = string.Concat(Enumerable.Range(0, LastMeasured + 1).Select(c => (char)c));
        var glyphs = typeface.GetGlyphs(letters);
        var widths = font.GetGlyphWidths(glyphs);
        // Marks that combine with the letter before them have no width of their own, and need a shaper.
        return [.. widths.Select((w, i) => glyphs[i] == 0 ? 0 : w * WiderOnPages)];
    }

    private static SKTypeface Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Wellspring.Foundation.Pictures." + file)
            ?? throw new InvalidOperationException($"The file {file} is missing from the program.");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
