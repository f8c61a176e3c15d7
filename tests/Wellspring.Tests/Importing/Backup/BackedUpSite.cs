using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Importing.Backup;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;
using Wellspring.Web.Data;

namespace Wellspring.Tests.Importing.Backup;

/// <summary>A newsroom with two live articles, a topic below a topic and a picture; its backup; and places to restore into.</summary>
sealed class BackedUpSite : IAsyncDisposable
{
    private static readonly Actor Operator = Actor.System("operator");
    private readonly TemporaryFolder folder = new();

    private BackedUpSite(Newsroom newsroom) => Newsroom = newsroom;

    public Newsroom Newsroom { get; }
    public MediaStore Media => Store("media");
    public string File => System.IO.Path.Combine(folder.Path, "site.backup");
    public string Folder => folder.Path;

    public static async Task<BackedUpSite> Make()
    {
        var site = new BackedUpSite(await Newsroom.Open());
        // Later by its key, and yet the parent.
        var (parent, child) = (Topic("feelings", 2, null), Topic("tears", 1, null));
        child.ParentId = parent.Id;
        site.Newsroom.Db.AddRange(parent, child);
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>"u8.ToArray();
        await StoreMedia.Handle(site.Newsroom.Db, site.Newsroom.Time, Operator, site.Media, svg, "square.svg", Newsroom.Cancel);
        foreach (var slug in (string[])["why-we-cry", "onions"]) await site.Publish(slug);
        await site.Newsroom.Write(Newsroom.Draft with { Slug = "onions", Title = "Онион \U0001F9C5 and \u2028 \"quotes\"", Body = Texts.Sound + "\n\nA line with \\ and \U0001F600 and \u00e9." });
        return site;
    }

    public async Task Publish(string slug)
    {
        await Newsroom.Write(Newsroom.Draft with { Slug = slug, Title = "About " + slug });
        Assert.Empty((await Newsroom.Sign(slug: slug)).Refusals);
        Assert.Empty((await Newsroom.Publish(slug: slug)).Refusals);
    }

    public Task<BackedUp> BackUp() => BackUp(Newsroom.ConnectionString, File, Media);

    public async Task<BackedUp> BackUp(string connection, string file, MediaStore media)
    {
        await using var db = Database.Open(connection);
        var outcome = await BackUpSite.Handle(db, file, replace: true, media, Papers(media), Seals.Test, Newsroom.Time, Operator, Newsroom.Cancel);
        Assert.Empty(outcome.Refusals);
        return outcome.Value!;
    }

    public async Task<Outcome<Restored>> Restore(string connection, MediaStore media, string? file = null, params string[] keys)
    {
        using var backup = WholeBackup.Open(file ?? File);
        await using var db = Database.Open(connection);
        await db.Database.MigrateAsync(Newsroom.Cancel);
        return await RestoreSite.Handle(db, backup, keys.Length > 0 ? keys.ToHashSet() : Seals.Test.Keys, media, Papers(media), Newsroom.Time, Operator, Newsroom.Cancel);
    }

    /// <summary>The folder of papers of the site that has this folder of pictures.</summary>
    public static PaperStore Papers(MediaStore media) => new(media.Folder + "-papers");

    public MediaStore Store(string name) => new(System.IO.Path.Combine(folder.Path, name));

    /// <summary>A row of a part, by the names of its columns; what is not named is as in the first row there.</summary>
    public string Row(string part, Dictionary<string, JsonNode?> values)
    {
        var parts = Parts(File);
        var columns = BackupManifest.Read(parts["manifest.json"]).Tables.Single(t => t.FileName == part).Columns;
        var like = parts[part].Length == 0 ? [] : JsonNode.Parse(System.Text.Encoding.UTF8.GetString(parts[part]).Split('\n')[0])!.AsArray();
        return new JsonArray([.. columns.Select((c, at) => (values.TryGetValue(c.Name, out var value) ? value : like[at])?.DeepClone())]).ToJsonString() + "\n";
    }

    /// <summary>Changes parts and makes every hash right again, and signs it, as somebody would who has the key.</summary>
    public string Reforged(Func<string, string, string> change)
    {
        var parts = Parts(File);
        foreach (var name in parts.Keys.Where(n => n.StartsWith("tables/", StringComparison.Ordinal)).ToList()) parts[name] = System.Text.Encoding.UTF8.GetBytes(change(name, System.Text.Encoding.UTF8.GetString(parts[name])));
        var manifest = BackupManifest.Read(parts["manifest.json"]);
        manifest = manifest with { Tables = [.. manifest.Tables.Select(t => t with { Rows = parts[t.FileName].Count(b => b == '\n'), Bytes = parts[t.FileName].Length, Sha256 = Hashing.Sha256Hex(parts[t.FileName]) })] };
        parts["manifest.json"] = System.Text.Encoding.UTF8.GetBytes(change("manifest.json", System.Text.Encoding.UTF8.GetString(manifest.Write())));
        return Written(parts);
    }

    public string Written(IEnumerable<KeyValuePair<string, byte[]>> parts, RecordKey? by = null)
    {
        using var own = Seals.Test.Current(Newsroom.Time.GetUtcNow());
        var name = System.IO.Path.Combine(folder.Path, System.IO.Path.GetRandomFileName());
        using var file = new FileStream(name, FileMode.CreateNew, FileAccess.ReadWrite);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true) { Comment = BackupSeal.Unset })
            foreach (var (part, bytes) in parts)
            {
                using var entry = zip.CreateEntry(part).Open();
                entry.Write(bytes);
            }
        BackupSeal.Set(file, by ?? own);
        return name;
    }

    public static Dictionary<string, byte[]> Parts(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var bytes = new MemoryStream();
            using var part = e.Open();
            part.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Newsroom.DisposeAsync();
        folder.Dispose();
    }

    private static Topic Topic(string slug, byte first, Guid? parent) => new() { Id = new Guid([first, .. new byte[15]]), Slug = slug, Title = slug, Description = "About " + slug, ParentId = parent };
}
