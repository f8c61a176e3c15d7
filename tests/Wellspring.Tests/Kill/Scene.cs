using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Importing;

namespace Wellspring.Tests.Kill;

/// <summary>A whole installation: database, pictures, keys and mirror, in a folder and a database of its own.</summary>
sealed class Scene : IAsyncDisposable
{
    public static readonly Uri PublicUrl = new("https://kill.example/");

    private readonly TemporaryFolder folder;

    private Scene(TemporaryFolder folder, TestDatabase database) => (this.folder, Database) = (folder, database);

    public TestDatabase Database { get; }
    public string Folder => folder.Path;
    public string Data => Path.Combine(Folder, "data");
    public string Backup => Path.Combine(Folder, "site.backup");
    public string Mirror => Path.Combine(Folder, "mirror");
    public MediaStore Media => new(Path.Combine(Data, "media"));
    public RecordSeal Seal => new(new RecordKeys(Path.Combine(Data, "keys", "records")), PublicUrl);
    public int Port { get; } = Ports.Free();
    public Uri Address => new($"http://127.0.0.1:{Port}/");

    public Dictionary<string, string> Settings => new()
    {
        ["PORT"] = $"{Port}",
        ["Wellspring__DataDirectory"] = Data,
        ["Wellspring__MirrorDirectory"] = Mirror,
        ["Wellspring__PublicUrl"] = PublicUrl.ToString(),
        ["ConnectionStrings__Wellspring"] = Database.ConnectionString,
        // A socket fewer, and nothing left in the temporary folder by those that are killed.
        ["DOTNET_EnableDiagnostics"] = "0",
        // The same code, a tenth sooner at work: its pages of memory are not made writable and executable in turns.
        ["DOTNET_EnableWriteXorExecute"] = "0",
    };

    public static async Task<Scene> Empty()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "data"));
        await using var template = await TestDatabase.Create();
        return new(folder, await TestDatabase.CopyOf(template, Path.Combine(folder.Path, "data")));
    }

    /// <summary>The same again. Nobody may be at work in this one.</summary>
    /// <param name="prepare">What is done to the new folder of data before anything is in it.</param>
    public async Task<Scene> Copy(Func<string, Task>? prepare = null)
    {
        var copy = new TemporaryFolder();
        if (prepare is not null) await prepare(Directory.CreateDirectory(Path.Combine(copy.Path, "data")).FullName);
        foreach (var part in (string[])[Path.Combine("data", "media"), Path.Combine("data", "keys"), Path.Combine("data", "search"), "mirror"]) CopyFolder(Path.Combine(Folder, part), Path.Combine(copy.Path, part));
        if (File.Exists(Backup)) File.Copy(Backup, Path.Combine(copy.Path, Path.GetFileName(Backup)));
        return new(copy, await TestDatabase.CopyOf(Database, Path.Combine(copy.Path, "data")));
    }

    public WellspringDb Open() => Database.Open();

    public Product Start(string[] verb, params string[] before) => Product.Start(Settings, verb, before);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        folder.Dispose();
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        if (!Directory.Exists(from)) return;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
