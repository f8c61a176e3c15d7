using System.Diagnostics;
using System.Text;

namespace Wellspring.Tests.Kill;

/// <summary>The real executable in a process of its own. It is ended with the test, whatever happens to the test.</summary>
sealed class Product : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly StringBuilder errors = new();

    private Product(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        process.ErrorDataReceived += (_, line) => { lock (errors) errors.AppendLine(line.Data); };
        process.BeginErrorReadLine();
    }

    /// <summary>As operators run it, compiled ahead of time, when `./test` has built that (WELLSPRING_TEST_PROGRAM): it starts in two thirds of the time.</summary>
    private static string Program { get; } = Environment.GetEnvironmentVariable("WELLSPRING_TEST_PROGRAM") ?? Repository.File("artifacts", "bin", "Wellspring.Web", "debug", "Wellspring.Web.dll");

    public int Id => process.Id;

    public bool IsRunning => !process.HasExited;

    /// <summary>What it has said on its second stream so far, line by line.</summary>
    public IReadOnlyList<string> Errors
    {
        get { lock (errors) return errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries); }
    }

    /// <param name="before">A command that runs the program in a world of its choice, as "prlimit --fsize=…"; none for the world as it is.</param>
    public static Product Start(IReadOnlyDictionary<string, string> settings, string[] verb, params string[] before)
    {
        string[] line = [.. before, "dotnet", Program, .. verb];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>Runs to its end.</summary>
    public async Task<(int Exit, string Output, string Error)> End(CancellationToken cancel)
    {
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, await output, string.Join('\n', Errors));
    }

    /// <summary>SIGKILL, now. False when it had come to its end by itself.</summary>
    public async Task<bool> Kill()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        const int killed = 128 + 9;
        return process.ExitCode == killed;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Kill();
        process.Dispose();
    }
}
