using System.IO.Compression;
using Wellspring.Delivery;
using Wellspring.Delivery.Mirror;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Delivery;

public sealed class MirrorFolderTests
{
    [Fact]
    public async Task Every_page_is_a_file_with_its_encodings_beside_it()
    {
        using var folder = new Folder();
        await using var press = await Press.Start(mirror: folder.Path);
        await press.Publish("onions", "tears");
        await press.RenderAll();
        await using var db = press.Newsroom.AnotherConnection();
        await new MirrorFolder(folder.Path).Sync(db, Newsroom.Cancel);
        foreach (var name in (string[])["index.html", "crisis.html", "articles/onions.html", "articles/onions.md", "articles/onions/review-record.html", "topics/tears.html", "topics.html", "404.html", "feed.xml"])
        {
            var text = await File.ReadAllTextAsync(folder.File(name), Newsroom.Cancel);
            using var brotli = new StreamReader(new BrotliStream(File.OpenRead(folder.File(name + ".br")), CompressionMode.Decompress));
            using var gzip = new StreamReader(new GZipStream(File.OpenRead(folder.File(name + ".gz")), CompressionMode.Decompress));
            Assert.Equal(text, await brotli.ReadToEndAsync(Newsroom.Cancel));
            Assert.Equal(text, await gzip.ReadToEndAsync(Newsroom.Cancel));
        }
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.new", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_a_page_shows_is_brought_along_once_and_nothing_else()
    {
        await using var press = await Press.Start();
        using var folder = new Folder();
        await using var db = press.Newsroom.AnotherConnection();
        var (there, absent) = ($"/media/{new string('a', 64)}-480.webp", $"/media/{new string('b', 64)}.jpg");
        await File.WriteAllTextAsync(folder.File("picture"), "bytes", Newsroom.Cancel);
        var asked = new List<string>();
        var page = new RenderedPage("/x", "text/html; charset=utf-8", System.Text.Encoding.UTF8.GetBytes($"<img srcset=\"{there} 480w\" src=\"{absent}\">"), []);
        var mirror = new MirrorFolder(folder.File("mirror"), media: (address, _) =>
        {
            asked.Add(address);
            return Task.FromResult(address == there ? folder.File("picture") : null);
        });
        await PutPages.Handle(db, new([PackedPage.Of(page)], [], await PutPages.Clock(db, Newsroom.Cancel)), press.Newsroom.Time, Newsroom.Cancel);
        await mirror.Sync(db, Newsroom.Cancel);
        Assert.Equal([there, absent], asked);
        Assert.Equal("bytes", await File.ReadAllTextAsync(folder.File("mirror" + there), Newsroom.Cancel));
        Assert.False(File.Exists(folder.File("mirror" + absent)));
    }

    [Fact]
    public async Task A_second_run_brings_only_what_changed_and_takes_away_what_is_gone()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        using var folder = new Folder();
        await using var db = press.Newsroom.AnotherConnection();
        var mirror = new MirrorFolder(folder.Path);
        await mirror.Sync(db, Newsroom.Cancel);
        Assert.Equal(0, await mirror.Sync(db, Newsroom.Cancel));

        // A process that was killed left this.
        await File.WriteAllTextAsync(folder.File("topics/sleep.html.gz.new"), "half", Newsroom.Cancel);
        await PutPages.Handle(db, new([], ["/topics/sleep"], await PutPages.Clock(db, Newsroom.Cancel)), press.Newsroom.Time, Newsroom.Cancel);
        Assert.Equal(1, await mirror.Sync(db, Newsroom.Cancel));
        Assert.Empty(Directory.EnumerateFiles(folder.File("topics"), "sleep*"));
        Assert.Contains("\"/topics/sleep\" \"/410.html\";", await File.ReadAllTextAsync(folder.File("nginx-maps.conf"), Newsroom.Cancel));
    }

    [Fact]
    public async Task A_redirect_reaches_the_web_server_though_no_page_changed_and_none_hides_a_page()
    {
        await using var press = await Press.Start();
        await press.Publish("tears");
        await press.RenderAll();
        using var folder = new Folder();
        await using var db = press.Newsroom.AnotherConnection();
        var mirror = new MirrorFolder(folder.Path);
        await mirror.Sync(db, Newsroom.Cancel);
        Assert.True((await KeepRedirect.Handle(db, new("/2019/tears", "/articles/tears"), null, new("https://well.example/"), press.Newsroom.Time, press.Newsroom.Editor, Newsroom.Cancel)).Done);
        press.Db.Add(new Redirect { From = "/articles/tears", To = "/crisis" });
        await press.Db.SaveChangesAsync(Newsroom.Cancel);
        Assert.Equal(0, await mirror.Sync(db, Newsroom.Cancel));
        foreach (var file in (string[])["nginx-maps.conf", "Caddyfile.snippet"])
        {
            var snippet = await File.ReadAllTextAsync(folder.File(file), Newsroom.Cancel);
            Assert.Contains("/2019/tears", snippet, StringComparison.Ordinal);
            Assert.DoesNotContain("\"/articles/tears\" \"/crisis\"", snippet, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Redirects_reach_the_web_server_and_cannot_break_its_configuration()
    {
        await using var press = await Press.Start();
        press.Db.Add(new Redirect { From = "/old\"; } evil $uri {", To = "/crisis" });
        press.Db.Add(new Redirect { From = "/2019/01/tears/", To = "/articles/tears" });
        await press.Db.SaveChangesAsync(Newsroom.Cancel);
        await press.RenderAll();
        using var folder = new Folder();
        await using var db = press.Newsroom.AnotherConnection();
        await new MirrorFolder(folder.Path).Sync(db, Newsroom.Cancel);
        var maps = await File.ReadAllTextAsync(folder.File("nginx-maps.conf"), Newsroom.Cancel);
        Assert.Contains("\"/2019/01/tears/\" \"/articles/tears\";", maps);
        Assert.Contains("\"/old\\\";  evil uri \" \"/crisis\";", maps);
        Assert.Contains("redir \"/2019/01/tears/\" \"/articles/tears{vars.wellspring_query}\" 301", await File.ReadAllTextAsync(folder.File("Caddyfile.snippet"), Newsroom.Cancel));
        Assert.Contains("Content-Security-Policy", await File.ReadAllTextAsync(folder.File("nginx-server.conf"), Newsroom.Cancel));
    }

    [Theory]
    [InlineData("/../outside")]
    [InlineData("/a/../../outside")]
    public void No_page_lies_outside_the_folder(string path) =>
        Assert.Throws<InvalidOperationException>(() => new MirrorFolder("/srv/mirror").FileOf(path, "text/html"));

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("wellspring-mirror-").FullName;

        public string File(string name) => System.IO.Path.Combine(Path, name);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
