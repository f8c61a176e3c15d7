using System.Buffers.Binary;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Tests.Articles;

public sealed class MediaStoreTests : IDisposable
{
    private readonly MediaStore store = new(Path.Combine(Path.GetTempPath(), $"wellspring-media-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}"));

    public void Dispose()
    {
        if (Directory.Exists(store.Folder)) Directory.Delete(store.Folder, recursive: true);
    }

    private static byte[] Png(int width, int height)
    {
        byte[] png = [0x89, .. "PNG\r\n"u8, 0x1a, 0x0a, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[17]];
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    public static TheoryData<string, string, byte[]> Pictures => new()
    {
        { "png", "image/png", Png(3, 4) },
        { "gif", "image/gif", [.. "GIF89a"u8, 3, 0, 4, 0] },
        { "jpg", "image/jpeg", [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc2, 0, 11, 8, 0, 4, 0, 3, 1, 1, 1, 1] },
        { "webp", "image/webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, .. new byte[8], 2, 0, 0, 3, 0, 0] },
        { "webp", "image/webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8L"u8, 0, 0, 0, 0, 0x2f, 2, 0xc0, 0, 0, .. new byte[5]] },
        { "webp", "image/webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8, .. new byte[10], 3, 0, 4, 0] },
        { "avif", "image/avif", [0, 0, 0, 24, .. "ftypavif"u8, .. new byte[12], 0, 0, 0, 20, .. "ispe"u8, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 4] },
        { "svg", "image/svg+xml", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 4'><path d='M0 0'/></svg>") },
        { "svg", "image/svg+xml", Encoding.UTF8.GetBytes("<?xml version='1.0'?>\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg xmlns='http://www.w3.org/2000/svg' width='3px' height='4'/>") },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_is_kept_under_the_hash_of_its_bytes(string extension, string contentType, byte[] bytes)
    {
        var kept = store.Put(bytes, "x").Value!;
        Assert.Equal((contentType, 3, 4), (kept.ContentType, kept.Width, kept.Height));
        var found = store.Find($"{kept.Hash}.{extension}")!.Value;
        Assert.Equal(contentType, found.ContentType);
        Assert.Equal(kept.Hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(found.Path))));
        Assert.Equal([found.Path], Directory.GetFiles(store.Folder));
    }

    [Fact]
    public void Any_truncation_of_a_picture_is_refused_or_kept_and_never_fails()
    {
        foreach (var row in Pictures)
            for (var length = 0; length < row.Data.Item3.Length; length++) Assert.NotNull(store.Put(row.Data.Item3[..length], "x"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><svg></html>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>")]
    [InlineData("<svg>no namespace</svg>")]
    [InlineData("%PDF-1.7")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>")]
    public void What_is_no_picture_is_refused(string text)
    {
        Assert.Equal("media-unreadable", Assert.Single(store.Put(Encoding.UTF8.GetBytes(text), "../../etc/passwd").Refusals).Code);
        Assert.False(Directory.Exists(store.Folder));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "")]
    [InlineData("<path onload='x()' d='M0 0'/>", "<path d=\"M0 0\" />")]
    [InlineData("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>", "")]
    [InlineData("<image href='https://x.example/a.png'/>", "")]
    [InlineData("<a href='javascript:x()'><text>a</text></a>", "")]
    [InlineData("<use href='https://x.example/a.svg#b'/><use href='#b'/>", "<use /><use href=\"#b\" />")]
    [InlineData("<rect fill='url(https://x.example/a)'/><rect fill='url(#b)'/>", "<rect /><rect fill=\"url(#b)\" />")]
    [InlineData("<style>@import 'https://x.example';</style>", "")]
    [InlineData("<style>.a{fill:red}</style>", "<style>.a{fill:red}</style>")]
    [InlineData("<rect><set attributeName='href' to='javascript:x()'/><animate/></rect>", "<rect />")]
    [InlineData("<x:rect xmlns:x='urn:other'/>", "")]
    [InlineData("<title>a &lt;b&gt;</title>", "<title>a &lt;b&gt;</title>")]
    public void A_drawing_keeps_its_shapes_and_nothing_that_runs_or_loads(string inside, string left)
    {
        var kept = store.Put(Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'>{inside}</svg>"), "x.svg").Value!;
        var text = File.ReadAllText(store.Find(kept.Hash + ".svg")!.Value.Path);
        Assert.Equal(left, text[(text.IndexOf('>', StringComparison.Ordinal) + 1)..Math.Max(text.IndexOf('>', StringComparison.Ordinal) + 1, text.LastIndexOf("</svg>", StringComparison.Ordinal))]);
    }

    [Fact]
    public void A_drawing_nested_too_deep_is_refused() =>
        Assert.False(store.Put(Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'>" + string.Concat(Enumerable.Repeat("<g>", 50_000)) + string.Concat(Enumerable.Repeat("</g>", 50_000)) + "</svg>"), "x").Done);

    [Theory]
    [InlineData("../secret.png")]
    [InlineData("..%2fsecret.png")]
    [InlineData("/etc/passwd")]
    [InlineData("0000.png")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000.png")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000.exe")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.png")]
    public void No_name_from_outside_reaches_the_disk(string name) => Assert.Null(store.Find(name));

    [Fact]
    public async Task The_same_picture_twice_is_one_row_and_one_file()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        var first = await StoreMedia.Handle(db, TimeProvider.System, Actor.System("test"), store, Png(3, 4), "a.png", TestContext.Current.CancellationToken);
        var second = await StoreMedia.Handle(db, TimeProvider.System, Actor.System("test"), store, Png(3, 4), "b.png", TestContext.Current.CancellationToken);
        Assert.Equal($"/media/{first.Value!.Hash}.png", second.Value!.Path);
        Assert.Equal(1, await db.Media.CountAsync(TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(store.Folder));
    }

    [Fact]
    public async Task A_file_that_is_no_picture_leaves_no_row()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        var refused = await StoreMedia.Handle(db, TimeProvider.System, Actor.System("test"), store, [1, 2, 3], "a.png", TestContext.Current.CancellationToken);
        Assert.Equal("The file \"a.png\" is none of PNG, JPEG, GIF, WebP, AVIF and SVG, whatever its name says.", Assert.Single(refused.Refusals).Sentence);
        Assert.False(await db.Media.AnyAsync(TestContext.Current.CancellationToken));
    }
}
