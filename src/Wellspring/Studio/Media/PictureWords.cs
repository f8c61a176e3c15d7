using System.Globalization;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Studio.Media;

/// <summary>A picture in the words of a list.</summary>
static class PictureWords
{
    private const int Kilo = 1024;

    public static string Name(MediaFile media) => media.Name.Length > 0 ? media.Name : $"{media.Hash[..12]}{Path.GetExtension(media.Path)}";

    public static string Size(MediaFile media) => string.Join(" · ", new[]
    {
        Path.GetExtension(media.Path)[1..].ToUpperInvariant(),
        media is { Width: { } width, Height: { } height } ? $"{width} × {height}" : null,
        media.Length < Kilo * Kilo ? $"{Math.Max(1, media.Length / Kilo)} KB" : string.Create(CultureInfo.InvariantCulture, $"{media.Length / (double)(Kilo * Kilo):0.0} MB"),
    }.OfType<string>());

    /// <summary>Where a picture that is cut to a square keeps its middle, by tenths: the stylesheet knows them, for no page may bring a style of its own.</summary>
    public static string Focus(MediaFile media) => $"fx-{(media.FocusX + 5) / 10} fy-{(media.FocusY + 5) / 10}";

    public static string FieldOf(Finding finding) => finding.Code switch
    {
        "alt-long" or "picture-newer" => "alt",
        "licence-long" => "licence",
        "credit-long" => "credit",
        "source-long" or "source-address" => "source",
        "focus-x" => "focus-x",
        "focus-y" => "focus-y",
        _ => "main",
    };
}
