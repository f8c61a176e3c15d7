using System.Diagnostics;
using System.Globalization;

namespace Wellspring.Bench;

/// <summary>Times something several times after warming it, and prints minimum, median and maximum.</summary>
static class Figures
{
    public static double Milliseconds(string what, int warm, int runs, Action once)
    {
        for (var i = 0; i < warm; i++) once();
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var clock = Stopwatch.GetTimestamp();
            once();
            times[i] = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        }
        Array.Sort(times);
        Print(what, times[0], times[runs / 2], times[^1]);
        return times[runs / 2];
    }

    public static void Line(string what, string figure) => Console.WriteLine($"{what,-48} {figure}");

    private static void Print(string what, double min, double median, double max) =>
        Line(what, string.Create(CultureInfo.InvariantCulture, $"min {min:0.000} ms   median {median:0.000} ms   max {max:0.000} ms"));
}
