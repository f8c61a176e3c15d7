using System.Text;
using CsCheck;
using SkiaSharp;
using Wellspring.Articles;
using Wellspring.Articles.Media;

namespace Wellspring.Tests.Articles;

/// <summary>Photographs from outside: without what they tell, upright, in the widths that screens need.</summary>
[Trait("database", "none")]
public sealed class SizedMediaTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wellspring-sizes-").FullName;
    private readonly MediaStore media;
    private readonly SizedMedia sized;

    public SizedMediaTests()
    {
        media = new(Path.Combine(folder, "media"));
        sized = new(media, Path.Combine(folder, "pictures"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_photograph_is_made_smaller_when_somebody_asks_and_then_kept()
    {
        var stored = media.Put(Photograph(1000, 600, SKEncodedImageFormat.Jpeg), "a.jpg").Value!;
        var path = await sized.Find($"{stored.Hash}-480.webp", TestContext.Current.CancellationToken);
        using var small = SKBitmap.Decode(path!);
        Assert.Equal((480, 288), (small.Width, small.Height));
        var made = File.GetLastWriteTimeUtc(path!);
        Assert.Equal(path, await sized.Find($"{stored.Hash}-480.webp", TestContext.Current.CancellationToken));
        Assert.Equal(made, File.GetLastWriteTimeUtc(path!));
    }

    [Fact]
    public async Task No_other_width_no_larger_one_and_no_other_name_is_made()
    {
        var hash = media.Put(Photograph(1000, 600, SKEncodedImageFormat.Png), "a.png").Value!.Hash;
        foreach (var name in (string[])[$"{hash}-481.webp", $"{hash}-1440.webp", $"{hash}-480.png", $"{hash}-0480.webp", $"../{hash}-480.webp", "-480.webp", $"{new string('0', 64)}-480.webp"])
            Assert.Null(await sized.Find(name, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_picture_that_would_not_fit_into_memory_is_never_decoded()
    {
        var bomb = Photograph(10, 10, SKEncodedImageFormat.Png);
        // The header says 30,000 by 30,000 pixels; nothing behind it does.
        byte[] size = [0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30];
        size.CopyTo(bomb, 16);
        Assert.Null(SizedMedia.Resized(bomb, 480));
        Assert.Empty(SizedMedia.Of(Row(30_000, 30_000)));
        Assert.Equal([480, 960], SizedMedia.Of(Row(1000, 600)).Select(s => s.Width));
        Assert.Empty(SizedMedia.Of(Row(480, 300)));
    }

    [Fact]
    public void Broken_pictures_are_left_as_they_are() => FixedSeeds.Holds(Gen.Select(Gen.Int[0, 2000], Gen.Byte), drawn =>
    {
        var (at, value) = drawn;
        var bytes = Photograph(600, 40, SKEncodedImageFormat.Jpeg);
        bytes[at % bytes.Length] = value;
        var resized = SizedMedia.Resized(bytes, 480);
        Assert.True(resized is null || SKBitmap.Decode(resized) is { Width: 480 });
    });

    [Theory]
    [InlineData(1, 1000, 600)]
    [InlineData(3, 1000, 600)]
    [InlineData(6, 600, 1000)]
    [InlineData(8, 600, 1000)]
    public void A_photograph_loses_place_and_owner_and_is_shown_upright(int orientation, int width, int height)
    {
        var taken = WithExif(Photograph(1000, 600, SKEncodedImageFormat.Jpeg), orientation);
        var stored = media.Put(taken, "a.jpg").Value!;
        Assert.Equal((width, height), (stored.Width, stored.Height));
        var kept = System.IO.File.ReadAllBytes(media.Find($"{stored.Hash}.jpg")!.Value.Path);
        Assert.True(kept.AsSpan().IndexOf("GPS 47.37 8.54"u8) < 0);
        Assert.True(kept.AsSpan().IndexOf("hidden behind"u8) < 0);
        Assert.Equal(orientation, JpegCleaning.Orientation(kept));
        Assert.Equal(kept, MediaCleaning.Clean(MediaType.Jpeg, kept));
        Assert.Equal(Pixels(taken), Pixels(kept));
        using var small = SKBitmap.Decode(SizedMedia.Resized(kept, 480));
        // The left edge of the picture is red as it lies; upright it is where the camera says.
        var red = orientation switch { 1 => small.GetPixel(4, small.Height / 2), 3 => small.GetPixel(475, small.Height / 2), 6 => small.GetPixel(240, 4), _ => small.GetPixel(240, small.Height - 5) };
        Assert.True(red is { Red: > 200, Blue: < 80 }, red.ToString());
    }

    [Fact]
    public void Png_and_WebP_lose_what_they_tell_and_stay_the_same_picture()
    {
        var png = Photograph(20, 10, SKEncodedImageFormat.Png);
        byte[] told = [.. png.AsSpan(0, 33), 0, 0, 0, 4, .. "tEXtGPS!"u8, 1, 2, 3, 4, .. png.AsSpan(33)];
        Assert.Equal(png, MediaCleaning.Clean(MediaType.Png, told));
        var webp = Photograph(20, 10, SKEncodedImageFormat.Webp);
        Assert.Equal(webp, MediaCleaning.Clean(MediaType.WebP, [.. webp, .. "EXIF"u8, 4, 0, 0, 0, .. "GPS!"u8]));
    }

    [Fact]
    public void Cleaning_twice_is_cleaning_once_whatever_the_bytes() => FixedSeeds.Holds(Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, 2].Select(i => new[] { MediaType.Jpeg, MediaType.Png, MediaType.WebP }[i])), drawn =>
    {
        var (noise, type) = drawn;
        byte[] start = type == MediaType.Jpeg ? [0xff, 0xd8, 0xff, 0xe1] : type == MediaType.Png ? [0x89, .. "PNG"u8, 0x0d, 0x0a, 0x1a, 0x0a] : [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8];
        var once = MediaCleaning.Clean(type, [.. start, .. noise])!;
        Assert.Equal(once, MediaCleaning.Clean(type, once));
    });

    [Fact]
    public void A_page_offers_the_widths_and_keeps_the_original_for_old_browsers()
    {
        var html = ArticleHtml.Render(ArticleText.Parse("![A cup](media/a.jpg)"), new() { PictureOf = _ => new("/media/a.jpg", 1000, 600, "", "") { Sizes = [(480, "/media/a-480.webp"), (960, "/media/a-960.webp")] } });
        Assert.Contains("<picture><source type=\"image/webp\" srcset=\"/media/a-480.webp 480w, /media/a-960.webp 960w\" sizes=\"(min-width: 40rem) 36rem, 100vw\"><img src=\"/media/a.jpg\" alt=\"A cup\" width=\"1000\" height=\"600\" loading=\"lazy\" decoding=\"async\"></picture>", html, StringComparison.Ordinal);
    }

    private static MediaFile Row(int width, int height) => new() { Hash = new string('a', 64), ContentType = "image/jpeg", Length = 1, Width = width, Height = height, AddedAt = default };

    // Red on the left, blue on the right.
    private static byte[] Photograph(int width, int height, SKEncodedImageFormat format)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Blue);
        using var red = new SKPaint { Color = SKColors.Red };
        surface.Canvas.DrawRect(0, 0, width / 2f, height, red);
        using var image = surface.Snapshot();
        using var data = image.Encode(format, 90);
        return data.ToArray();
    }

    private static byte[] WithExif(byte[] jpeg, int orientation)
    {
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0, .. "GPS 47.37 8.54"u8];
        byte[] owner = Encoding.ASCII.GetBytes("GPS 47.37 8.54 by somebody");
        return [.. jpeg.AsSpan(0, 2), 0xff, 0xe1, 0, (byte)(exif.Length + 2), .. exif, 0xff, 0xfe, 0, (byte)(owner.Length + 2), .. owner, .. jpeg.AsSpan(2), .. "hidden behind"u8];
    }

    private static SKColor[] Pixels(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        using var bitmap = SKBitmap.Decode(codec);
        return bitmap.Pixels;
    }
}
