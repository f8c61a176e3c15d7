using SkiaSharp;

namespace Wellspring.BrowserTests.Studio;

/// <summary>Pictures as a camera or a drawing program would give them.</summary>
static class DrawnPicture
{
    /// <summary>The left half is red, the right half blue.</summary>
    public static byte[] Png(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Red);
        using (var canvas = new SKCanvas(bitmap))
        using (var blue = new SKPaint { Color = SKColors.Blue })
            canvas.DrawRect(width / 2, 0, width, height, blue);
        return bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray();
    }
}
