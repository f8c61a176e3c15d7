using SkiaSharp;
using Wellspring.Articles.Media;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>
/// Pictures in the widths that screens need, as WebP: made of the media folder when somebody asks, and kept in a folder of their own,
/// from which they may be removed at any time.
/// </summary>
public sealed class SizedMedia(MediaStore media, string folder)
{
    public static IReadOnlyList<int> Widths { get; } = [480, 960, 1440];

    // 160 MB while it is decoded; a larger one stays as it is. What a file says of its size is looked at before anything is decoded.
    private const long MostPixels = 40_000_000;
    private const int Quality = 80;

    private static readonly string[] Extensions = ["jpg", "png", "webp"];

    // A few at a time: each takes memory for the whole picture.
    private static readonly SemaphoreSlim Easel = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>The addresses of a picture that is wider than the smallest of the widths; none for drawings and for what moves.</summary>
    public static IReadOnlyList<(int Width, string Address)> Of(MediaFile file) =>
        file is { ContentType: "image/jpeg" or "image/png" or "image/webp", Width: { } width, Height: { } height } && (long)width * height <= MostPixels
            ? [.. Widths.Where(w => w < width).Select(w => (w, FormattableString.Invariant($"/media/{file.Hash}-{w}.webp")))]
            : [];

    /// <summary>The file behind "abc…-960.webp"; null for what is no such name, or has no such picture.</summary>
    public async Task<string?> Find(string name, CancellationToken cancel)
    {
        if (Parse(name) is not var (hash, width)) return null;
        var path = Path.Combine(folder, name);
        if (File.Exists(path)) return path;
        if (Extensions.Select(e => media.Find($"{hash}.{e}")).FirstOrDefault(f => f is not null) is not { } source) return null;
        return await Make(source.Path, width, path, cancel) ? path : null;
    }

    private static (string Hash, int Width)? Parse(string name)
    {
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || !name.EndsWith(".webp", StringComparison.Ordinal) || !MediaStore.IsName(name[..dash] + ".webp")) return null;
        return Widths.Where(w => name == FormattableString.Invariant($"{name[..dash]}-{w}.webp")).Select(w => ((string, int)?)(name[..dash], w)).FirstOrDefault();
    }

    private static async Task<bool> Make(string source, int width, string path, CancellationToken cancel)
    {
        await Easel.WaitAsync(cancel);
        try
        {
            if (Resized(await File.ReadAllBytesAsync(source, cancel), width) is not { } bytes) return false;
            DurableFile.Put(path, bytes);
            return true;
        }
        finally
        {
            Easel.Release();
        }
    }

    /// <summary>Null when the picture is not larger, too large, or cannot be read.</summary>
    internal static byte[]? Resized(byte[] bytes, int width)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > MostPixels) return null;
        var turned = codec.EncodedOrigin >= SKEncodedOrigin.LeftTop;
        if (width >= (turned ? codec.Info.Height : codec.Info.Width)) return null;
        using var whole = SKBitmap.Decode(codec);
        return whole is null ? null : Drawn(whole, codec.EncodedOrigin, turned, width);
    }

    private static byte[] Drawn(SKBitmap whole, SKEncodedOrigin origin, bool turned, int width)
    {
        var (fullWidth, fullHeight) = turned ? (whole.Height, whole.Width) : (whole.Width, whole.Height);
        var scale = (float)width / fullWidth;
        using var surface = SKSurface.Create(new SKImageInfo(width, Math.Max(1, (int)Math.Round(fullHeight * scale)), SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Scale(scale);
        surface.Canvas.Concat(Upright(origin, fullWidth, fullHeight));
        using var image = SKImage.FromBitmap(whole);
        surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        using var webp = drawn.Encode(SKEncodedImageFormat.Webp, Quality);
        return webp.ToArray();
    }

    /// <summary>The whole picture, standing upright.</summary>
    internal static SKImage Turned(SKBitmap whole, SKEncodedOrigin origin)
    {
        var (width, height) = origin >= SKEncodedOrigin.LeftTop ? (whole.Height, whole.Width) : (whole.Width, whole.Height);
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Concat(Upright(origin, width, height));
        using var image = SKImage.FromBitmap(whole);
        surface.Canvas.DrawImage(image, 0, 0, SKSamplingOptions.Default);
        return surface.Snapshot();
    }

    /// <summary>How a picture is to be turned and mirrored to stand upright (Exif 2.32, tag 274).</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
