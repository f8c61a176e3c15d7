using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;

namespace Wellspring.BrowserTests;

/// <summary>The real program as an operator runs it: verbs in processes of their own, the server in another, all on one data directory.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Samples = new(MakeSamples);
    private readonly string folder = Directory.CreateTempSubdirectory("wellspring-browser-").FullName;
    private readonly int port = Ports.Free();
    private Process? server;
    private Task<string>[] said = [];

    public Uri Address => new($"http://localhost:{port}");

    public string Folder => folder;

    /// <summary>Whether every page is kept as a file too.</summary>
    public bool HasMirror { get; init; }

    /// <summary>Of whom two factors are demanded, as the operator sets it, from the next start on.</summary>
    public string SecondFactorFor { get; set; } = "";

    /// <summary>Plays Crossref and PubMed; null for a site that asks no register.</summary>
    public Uri? Register { get; init; }

    public string Mirror => Path.Combine(folder, "mirror");

    private string Data => Path.Combine(folder, "data");

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    // As operators have it, compiled ahead of time, where ./test made it: a start takes a third of the time.
    private static string Program => Environment.GetEnvironmentVariable("WELLSPRING_TEST_PROGRAM") ?? Path.Combine(Root, "artifacts", "bin", "Wellspring.Web", "debug", "Wellspring.Web.dll");

    /// <summary>Runs a verb to its end. A verb that is not done is a failure of the test, with what it said.</summary>
    public async Task<string> Do(params string[] verb)
    {
        var (code, output, error) = await Try(verb);
        Assert.True(code == 0, $"wellspring {string.Join(' ', verb)} ended with {code}:\n{output}\n{error}");
        return output;
    }

    /// <summary>The same in this process: a process begins in a second, and together the tests run hundreds of verbs.</summary>
    public async Task<string> Within(params string[] verb)
    {
        using var output = new StringWriter();
        var code = await Web.CommandLine.Cli.Run(verb, name => Settings().GetValueOrDefault(name), output, output, TestContext.Current.CancellationToken);
        Assert.True(code == 0, $"wellspring {string.Join(' ', verb)} ended with {code}:\n{output}");
        return $"{output}";
    }

    /// <summary>The sample site as "samples load" makes it. That takes ten seconds, so it is done once, and copied.</summary>
    public async Task LoadSamples()
    {
        var from = await Samples.Value;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Data, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public async Task<(int Code, string Output, string Error)> Try(params string[] verb)
    {
        using var process = Start(verb, TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts the server and comes back when it is ready to serve every page.</summary>
    public async Task Serve()
    {
        server = Start(["serve"], CancellationToken.None);
        said = [server.StandardOutput.ReadToEndAsync(), server.StandardError.ReadToEndAsync()];
        using var client = new HttpClient();
        for (var tries = 0; tries < 1200 && !server.HasExited; tries++)
        {
            if (await IsReady(client)) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail("The server did not become ready within two minutes.");
    }

    /// <summary>SIGKILL, as a machine without memory would send it.</summary>
    public async Task Kill()
    {
        if (server is not { HasExited: false }) return;
        server.Kill();
        await server.WaitForExitAsync();
    }

    /// <summary>All that the server wrote out while it ran; it is ended for that.</summary>
    public async Task<string> Said()
    {
        await Kill();
        return string.Concat(await Task.WhenAll(said));
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> MakeSamples()
    {
        var site = new RunningSite();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(site.folder, recursive: true);
        await site.Do("samples", "load");
        return site.Data;
    }

    private async Task<bool> IsReady(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(Address, "/readyz"), TestContext.Current.CancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Process Start(string[] verb, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var start = new ProcessStartInfo("dotnet", [Program, .. verb]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var (name, value) in Settings()) start.Environment[name] = value;
        start.Environment.Remove("ConnectionStrings__Wellspring");
        start.Environment.Remove("Wellspring__PublicUrl");
        return Process.Start(start)!;
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["PORT"] = $"{port}",
        ["Wellspring__DataDirectory"] = Data,
        ["Wellspring__MirrorDirectory"] = HasMirror ? Mirror : "",
        ["Wellspring__SecondFactorFor"] = SecondFactorFor,
        ["Wellspring__CrossrefUrl"] = $"{Register}",
        ["Wellspring__PubMedUrl"] = $"{Register}",
    };

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
