using System.Net;
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
        Assert.Matches("^\\d+ rows of \\d+ tables and 0 pictures in .*site\\.backup, \\d+ KB, sealed [0-9a-f]{64}\n$", output);

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
