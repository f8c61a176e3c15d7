using Wellspring.Foundation;
using Wellspring.Foundation.Pictures;

namespace Wellspring.Site.Pictures;

/// <summary>A picture at an address that changes with what it shows; drawn when somebody asks for it.</summary>
sealed record Picture(string Address, Func<Drawing> Draw)
{
    public const string ContentType = "image/png";

    /// <param name="shows">All that tells this picture from others.</param>
    public static Picture At(string place, string shows, Func<Drawing> draw) => new($"{place}.{Hashing.Sha256Hex(shows)[..12]}.png", draw);

    public static Picture At(string place, Drawing drawing) =>
        At(place, FormattableString.Invariant($"{drawing.Width} {drawing.Height} {SvgWriting.Write(drawing)}"), () => drawing);
}
