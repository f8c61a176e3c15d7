using System.Diagnostics;

namespace Wellspring.BrowserTests.Quality;

/// <summary>The checkers of tests/tools, as npm laid them on the disk: a page under test asks nobody for them.</summary>
static class TestTools
{
    public static string File(params string[] path) => Path.Combine([RunningSite.Root, "tests", "tools", "node_modules", .. path]);

    /// <summary>Runs a program to its end and gives what it wrote; a program that fails is a failure of the test.</summary>
    public static async Task<(string Output, string Error)> Run(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}:\n{await output}\n{await error}");
        return (await output, await error);
    }
}
