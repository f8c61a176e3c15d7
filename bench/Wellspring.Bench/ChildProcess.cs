using System.Diagnostics;
using System.Globalization;

namespace Wellspring.Bench;

/// <summary>A program of its own, timed as a whole, with the most memory it ever held.</summary>
sealed class ChildProcess(string file, string[] arguments, string folder, params (string Name, string Value)[] settings)
{
    public sealed record Run(TimeSpan Wall, double PeakMegabytes);

    /// <summary>Runs it to its end; its output is thrown away unless it fails.</summary>
    public async Task<Run> ToEnd()
    {
        var clock = Stopwatch.StartNew();
        using var process = Start();
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        var peak = 0.0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, Memory(process, "VmHWM:"));
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(50));
        }
        return process.ExitCode == 0 ? new(clock.Elapsed, peak) : throw new InvalidOperationException($"{file} ended with {process.ExitCode}: {await said}{await complained}");
    }

    public Process Start()
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Megabytes of a line of /proc/PID/status; 0 when the process is gone.</summary>
    public static double Memory(Process process, string line)
    {
        var status = $"/proc/{process.Id}/status";
        if (!File.Exists(status)) return 0;
        var found = File.ReadLines(status).FirstOrDefault(l => l.StartsWith(line, StringComparison.Ordinal));
        return found is null ? 0 : double.Parse(found.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
