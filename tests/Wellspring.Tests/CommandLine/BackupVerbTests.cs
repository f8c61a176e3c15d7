using System.Net;
using Microsoft.EntityFrameworkCore;
using Wellspring.Tests.Importing;
using Wellspring.Tests.Importing.Backup;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Site;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

public sealed class BackupVerbTests
{
    [Fact]
    public async Task From_one_site_to_another_that_serves_everything()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "site.backup");
        var (exit, output, error) = await Run(press.Newsroom.ConnectionString, folder, "backup", file);
        Assert.Equal((0, ""), (exit, error));
        Assert.Matches("^\\d+ rows of \\d+ tables and 0 pictures in .*site\\.backup, \\d+ KB, sealed [0-9a-f]{64}, signed with the key [A-Za-z0-9_-]{43}\n$", output);

        var target = TestDatabase.Missing();
        (exit, output, error) = await Run(target.ConnectionString, folder, "restore", file);
        Assert.Equal((0, ""), (exit, error));
        Assert.Matches("^restored \\d+ rows of \\d+ tables and 0 pictures, as they were at [-0-9]+ [:0-9]+ UTC; pages are made when the server starts\n$", output);
        Assert.Equal(0, (await Run(target.ConnectionString, folder, "verify", "--audit")).Exit);
        Assert.Equal(1, (await Run(target.ConnectionString, folder, "restore", file)).Exit);
        await using var site = await RunningSite.Start(target);
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/articles/onions")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/articles/onions/review-record.json")).StatusCode);
    }

    [Fact]
    public async Task On_another_machine_the_key_is_named()
    {
        await using var press = await Press.Start();
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "site.backup");
        var key = (await Run(press.Newsroom.ConnectionString, folder, "backup", file)).Output.TrimEnd().Split(' ')[^1];
        var database = $"Data Source={Path.Combine(elsewhere.Path, "new.db")}";
        var (exit, output, error) = await Run(database, elsewhere, "restore", file);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("is signed with a key that is not in keys/records here", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(elsewhere.Path));
        Assert.Equal(2, (await Run(database, elsewhere, "restore", file, "--key", "another")).Exit);
        Assert.Equal(0, (await Run(database, elsewhere, "restore", file, "--key", key)).Exit);
    }

    [Theory]
    [InlineData("backup", "good.backup", "--force")]
    [InlineData("export", "out")]
    [InlineData("verify", "--audit")]
    [InlineData("record", "list", "onions")]
    [InlineData("key", "list")]
    public async Task Where_no_site_is_none_is_made_and_no_backup_is_replaced(params string[] args)
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.backup", "good");
        var target = TestDatabase.Missing();
        var (exit, output, error) = await Run(target.ConnectionString, folder, [.. args.Select(a => a is "good.backup" or "out" ? Path.Combine(folder.Path, a) : a)]);
        Assert.Equal((2, ""), (exit, output));
        Assert.Equal("wellspring: there is no site in the database that ConnectionStrings__Wellspring or Wellspring__DataDirectory names; look whether they are set as for the server\n", error);
        Assert.Equal([good], Directory.GetFileSystemEntries(folder.Path));
        Assert.Equal("good", await File.ReadAllTextAsync(good, Newsroom.Cancel));
        await using var db = target.Open();
        Assert.False(await db.Database.CanConnectAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task A_database_of_an_earlier_version_is_not_changed_by_a_backup()
    {
        await using var press = await Press.Start();
        using var folder = new TemporaryFolder();
        await using (var db = press.Newsroom.AnotherConnection())
            await db.Database.ExecuteSqlRawAsync("UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = 'earlier_' || \"MigrationId\"", Newsroom.Cancel);
        var (exit, output, error) = await Run(press.Newsroom.ConnectionString, folder, "backup", Path.Combine(folder.Path, "site.backup"));
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("is of an earlier version of the program", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_file_that_is_no_backup_gets_one_line_and_no_database()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("site.backup", "no backup");
        var database = Path.Combine(folder.Path, "new.db");
        var (exit, output, error) = await Run($"Data Source={database}", folder, "restore", file);
        Assert.Equal((2, ""), (exit, output));
        Assert.Equal($"wellspring: {file}: is no backup of this program, or its end is missing.\n", error);
        Assert.False(File.Exists(database));
    }

    [Theory]
    [InlineData("missing/site.backup: lies in a folder that is not there; make the folder first, or name another place.", "backup", "missing/site.backup")]
    [InlineData("data: is a folder; a backup is one file.", "backup", "data")]
    [InlineData("missing.backup: there is no such file; name the one that backup made.", "restore", "missing.backup")]
    [InlineData("data: this is a folder; name the one file that backup made. A folder that export made is brought in with import markdown.", "restore", "data")]
    [InlineData("a-file: this is a file; an export makes a folder. Name one that is not there yet.", "export", "a-file")]
    [InlineData("a-file/out: lies below a file; name a folder that is not there yet.", "export", "a-file/out")]
    [InlineData("a-file: this is a file; name the folder that it is in", "import", "markdown", "a-file")]
    [InlineData("data: this is a folder; a Ghost export is one .json file, name that. A folder of Markdown is brought in with import markdown", "import", "ghost", "data")]
    [InlineData("data: this is a folder; a WordPress export is one .xml file, name that. A folder of Markdown is brought in with import markdown", "import", "wordpress", "data")]
    [InlineData("a-file: this is a file; --media names a folder", "import", "ghost", "a-file", "--media", "a-file")]
    public async Task What_a_newcomer_mistakes_is_told_in_one_line_that_says_what_to_do(string line, params string[] args)
    {
        await using var database = await TestDatabase.Create();
        using var folder = new TemporaryFolder();
        folder.Write("a-file", "words");
        Directory.CreateDirectory(Path.Combine(folder.Path, "data"));
        var (exit, output, error) = await Run(database.ConnectionString, folder, [.. args.Select(a => a.Contains("a-file", StringComparison.Ordinal) || a.Contains("missing", StringComparison.Ordinal) || a == "data" ? Path.Combine(folder.Path, a) : a)]);
        Assert.Equal((2, "", $"wellspring: {Path.Combine(folder.Path, line)}\n"), (exit, output, error));
        Assert.Equal("words", await File.ReadAllTextAsync(Path.Combine(folder.Path, "a-file"), Newsroom.Cancel));
        Assert.Equal(["a-file", "data"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("restore", "/nowhere/at/all.backup")]
    [InlineData("backup", "/nowhere/at/all.backup")]
    [InlineData("backup", "/tmp")]
    [InlineData("backup", "a", "b")]
    public async Task Bad_usage_exits_2_with_one_line(params string[] args)
    {
        using var folder = new TemporaryFolder();
        var (exit, output, error) = await Run($"Data Source={Path.Combine(folder.Path, "new.db")}", folder, args);
        Assert.Equal((2, ""), (exit, output));
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private static async Task<(int Exit, string Output, string Error)> Run(string connection, TemporaryFolder data, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await Cli.Run(args, name => name switch { "ConnectionStrings__Wellspring" => connection, "Wellspring__DataDirectory" => data.Path, _ => null }, output, error, Newsroom.Cancel);
        return (exit, output.ToString(), error.ToString());
    }
}
