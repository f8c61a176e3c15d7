using System.Diagnostics;
using System.Globalization;

namespace Wellspring.Bench;

/// <summary>A program of its own, timed as a whole, with the most memory it ever held.</summary>
sealed class ChildProcess(string file, string[] arguments, string folder, params (string Name, string Value)[] settings)
{
    public sealed record Run(TimeSpan Wall, TimeSpan Processor, double PeakMegabytes);

    /// <summary>Runs it to its end; its output is thrown away unless it fails.</summary>
    public async Task<Run> ToEnd()
    {
        var clock = Stopwatch.StartNew();
        using var process = Start();
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        var (peak, used) = (0.0, TimeSpan.Zero);
        while (!process.HasExited)
        {
            used = Processor(process, used);
            peak = Math.Max(peak, Memory(process, "VmHWM:"));
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(50));
        }
        return process.ExitCode == 0 ? new(clock.Elapsed, used, peak) : throw new InvalidOperationException($"{file} ended with {process.ExitCode}: {await said}{await complained}");
    }

    public Process Start()
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>User and system time of all its threads; what was known before when the process is gone.</summary>
    private static TimeSpan Processor(Process process, TimeSpan before)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return before;
        }
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
