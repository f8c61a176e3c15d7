using System.Diagnostics;
using System.Net;

namespace Wellspring.Bench;

/// <summary>The program serving a site, until this is disposed of.</summary>
sealed class RunningServer : IDisposable
{
    private readonly Process process;

    private RunningServer(Process process) => this.process = process;

    /// <summary>Comes back when every page can be served.</summary>
    /// <param name="through">A program that starts it in its place, as taskset does.</param>
    public static async Task<RunningServer> Start(BenchSite site, int port, string[]? through = null, (string, string)[]? more = null)
    {
        string[] command = [.. through ?? [], BenchSite.Program, "serve"];
        var process = new ChildProcess(command[0], command[1..], site.Folder, [.. site.Settings(port), .. more ?? []]).Start();
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await Ready(process, port);
        return new(process);
    }

    /// <summary>Resident megabytes now.</summary>
    public double Memory => ChildProcess.Memory(process, "VmRSS:");

    /// <summary>User and system time so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task Ready(Process server, int port)
    {
        using var client = new HttpClient();
        while (!server.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/readyz"));
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet; ask again.
            }
            await Task.Delay(5);
        }
        throw new InvalidOperationException("The server ended before it was ready.");
    }
}
