using SkiaSharp;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Identity;

/// <summary>
/// A logo stands on every page, before anything is read, so it is small: a drawing without anything that runs, loads or links,
/// or a picture that is packed anew at twice the height at which it is shown.
/// </summary>
public static class StoreLogo
{
    public const int Largest = 8 * 1024;
    public const int LargestUpload = 512 * 1024;
    public const int Height = 32;
    private const long MostPixels = 16_000_000;
    private const int Widest = 8;

    public static async Task<Outcome<Logo>> Handle(WellspringDb db, MediaStore store, byte[] bytes, string name, bool saysName, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Roles.Administrator)) return Finding.Refuse("not-allowed", "Only an administrator chooses for the whole site.");
        return await Bring(db, store, bytes, name, saysName, time, actor, cancel);
    }

    /// <summary>From the folder of an export, where nobody chooses anything; the rules for the picture are the same.</summary>
    internal static async Task<Outcome<Logo>> Bring(WellspringDb db, MediaStore store, byte[] bytes, string name, bool saysName, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (bytes.Length > LargestUpload) return Refused(name, $"has more than {LargestUpload / 1024} KB");
        var small = Small(bytes);
        if (small is null) return Refused(name, "is neither a drawing (SVG) nor a picture that can be read (PNG, JPEG, WebP)");
        if (small.Length > Largest) return Refused(name, $"has {small.Length / 1024} KB as it would stand on every page; {Largest / 1024} KB is the most. A drawing with fewer points does it");
        var stored = await StoreMedia.Handle(db, time, actor, store, small, name, cancel);
        if (!stored.Done) return stored.Refusals.Select(r => r with { Code = "logo" }).ToArray();
        return stored.Value is { Width: > 0 and var width, Height: > 0 and var height } media
            ? width > height * Widest ? Refused(name, $"is more than {Widest} times as wide as it is high") : new Logo(media.Path, Math.Max(1, width * Height / height), Height, saysName)
            : Refused(name, "does not say how large it is: give the drawing a viewBox");
    }

    private static byte[]? Small(byte[] bytes)
    {
        // A drawing is cleaned where it is stored.
        if (IsDrawing(bytes)) return bytes;
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.FrameCount > 1 || (long)codec.Info.Width * codec.Info.Height > MostPixels) return null;
        using var whole = SKBitmap.Decode(codec);
        if (whole is null) return null;
        var height = Math.Min(whole.Height, 2 * Height);
        using var made = whole.Resize(new SKSizeI(Math.Max(1, whole.Width * height / whole.Height), height), new SKSamplingOptions(SKCubicResampler.Mitchell));
        using var packed = made?.Encode(SKEncodedImageFormat.Png, 100);
        return packed?.ToArray();
    }

    private static bool IsDrawing(byte[] bytes) => bytes.AsSpan(0, Math.Min(bytes.Length, 4096)).IndexOf("<svg"u8) >= 0;

    private static Finding Refused(string name, string why) => Finding.Refuse("logo", $"The file \"{name}\" {why}.");
}
