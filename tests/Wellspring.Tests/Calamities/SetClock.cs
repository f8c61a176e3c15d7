using System.Globalization;
using Wellspring.Tests.Importing;

namespace Wellspring.Tests.Calamities;

/// <summary>A clock for one process that a test sets, by libfaketime (Debian's package faketime; eng/install-test-servers brings it).</summary>
sealed class SetClock : IDisposable
{
    private readonly TemporaryFile offset = new(".clock");

    public SetClock() => SetRight();

    /// <summary>The command before the program. Only the time of day is set: what is measured goes on as it is.</summary>
    public string[] World =>
    [
        "env", $"LD_PRELOAD={Library}", $"FAKETIME_TIMESTAMP_FILE={offset.Path}", "FAKETIME_NO_CACHE=1", "FAKETIME_DONT_FAKE_MONOTONIC=1", "FAKETIME_DONT_RESET=1",
    ];

    public void SetBack(TimeSpan by) => File.WriteAllText(offset.Path, string.Create(CultureInfo.InvariantCulture, $"-{by.TotalSeconds:0}"));

    public void SetRight() => File.WriteAllText(offset.Path, "+0");

    public void Dispose() => offset.Dispose();

    private static string Library => Directory.EnumerateFiles("/usr/lib", "libfaketimeMT.so.1", SearchOption.AllDirectories).FirstOrDefault()
        ?? throw new InvalidOperationException("The library libfaketime is not installed: eng/install-test-servers brings it.");
}
