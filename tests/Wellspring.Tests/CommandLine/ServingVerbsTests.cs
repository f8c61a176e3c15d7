using System.Net;
using System.Net.Sockets;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Site;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

public sealed class ServingVerbsTests
{
    [Fact]
    public async Task Rebuild_renders_every_page_and_says_nothing_but_the_count()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        var (exit, output, error) = await Run(["rebuild"], ("ConnectionStrings__Wellspring", press.Newsroom.Database.ConnectionString));
        Assert.Equal(0, exit);
        Assert.Matches("^(\\d+) pages rendered, \\1 changed\n$", output);
        Assert.Empty(error);
        Assert.Contains("/articles/onions", (await press.Stored()).Keys);
        Assert.Matches("^\\d+ pages rendered, 0 changed\n$", (await Run(["rebuild"], ("ConnectionStrings__Wellspring", press.Newsroom.Database.ConnectionString))).Output);
    }

    [Fact]
    public async Task A_port_that_is_taken_gets_one_line_and_no_database()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var (exit, output, error) = await Run(["serve"], ("PORT", $"{port}"), ("ConnectionStrings__Wellspring", "Data Source=/nowhere/at/all.db"));
        Assert.Equal(2, exit);
        Assert.Equal($"wellspring: port {port} is already in use; PORT takes another\n", error);
        Assert.Empty(output);
    }

    private static async Task<(int Exit, string Output, string Error)> Run(string[] args, params (string Name, string Value)[] settings)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var data = Directory.CreateTempSubdirectory("wellspring-verbs-");
        try
        {
            (string Name, string Value)[] all = [.. settings, ("Wellspring__DataDirectory", data.FullName)];
            var exit = await Cli.Run(args, name => all.FirstOrDefault(s => s.Name == name).Value, output, error, Newsroom.Cancel);
            return (exit, output.ToString(), error.ToString());
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
