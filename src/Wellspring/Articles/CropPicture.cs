using SkiaSharp;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>A part of a picture, in its own pixels as it stands upright.</summary>
public record Crop(int X, int Y, int Width, int Height)
{
    internal virtual Crop In(int width, int height) => this;
}

/// <summary>What is cut off at each edge, in hundredths of the picture.</summary>
public sealed record Margins(int Left, int Top, int Right, int Bottom) : Crop(0, 0, 0, 0)
{
    internal override Crop In(int width, int height)
    {
        var (x, y) = (width * Left / 100, height * Top / 100);
        return new(x, y, width - x - (width * Right / 100), height - y - (height * Bottom / 100));
    }
}

/// <summary>Cuts a picture before it is stored. Drawings and what moves are not cut.</summary>
public static class CropPicture
{
    private const long MostPixels = 40_000_000;
    private const int Quality = 92;
    private const int PortraitSide = 320;

    /// <returns>The bytes as they are when nothing is to be cut.</returns>
    public static Outcome<byte[]> Of(byte[] bytes, Crop? crop, string name)
    {
        if (crop is null) return bytes;
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.FrameCount > 1) return Refused(name, "is a drawing, or moves: it cannot be cut");
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels) return Refused(name, $"has more than {MostPixels / 1_000_000} million pixels: make it smaller, then it can be cut");
        using var whole = SKBitmap.Decode(codec);
        return whole is null ? Refused(name, "cannot be read") : Cut(whole, codec, crop, name);
    }

    /// <summary>The middle of a photograph as a small square; of one that is taller than wide, nearer to its top, where the face is.</summary>
    public static Outcome<byte[]> Portrait(byte[] bytes, string name)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null) return Refused(name, "is no photograph that can be read: use a PNG, JPEG or WebP file");
        var turned = codec.EncodedOrigin >= SKEncodedOrigin.LeftTop;
        var (width, height) = turned ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);
        var side = Math.Min(width, height);
        if (width == height && side <= PortraitSide) return bytes;
        var cut = Of(bytes, new((width - side) / 2, (height - side) / 3, side, side), name);
        return cut.Done && SizedMedia.Resized(cut.Value, PortraitSide) is { } small ? small : cut;
    }

    private static Outcome<byte[]> Cut(SKBitmap whole, SKCodec codec, Crop crop, string name)
    {
        using var upright = SizedMedia.Turned(whole, codec.EncodedOrigin);
        crop = crop.In(upright.Width, upright.Height);
        if (!Lies(crop.X, crop.Width, upright.Width) || !Lies(crop.Y, crop.Height, upright.Height)) return Refused(name, "has no such part: it ends before");
        using var cut = upright.Subset(SKRectI.Create(crop.X, crop.Y, crop.Width, crop.Height));
        using var made = cut.Encode(codec.EncodedFormat is SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Webp ? codec.EncodedFormat : SKEncodedImageFormat.Png, Quality);
        return made.ToArray();
    }

    private static bool Lies(int from, int length, int whole) => from >= 0 && length >= 1 && (long)from + length <= whole;

    private static Finding Refused(string name, string why) => Finding.Refuse("file-unreadable", $"The picture \"{name}\" {why}.");
}
