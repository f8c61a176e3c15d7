using Microsoft.Playwright;

namespace Wellspring.BrowserTests;

/// <summary>One headless Chromium of the system for all tests; each test gets a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Root has no sandbox; the rest keeps the browser from calling home, which would be counted as our request.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable(), Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>The same engine without a window and its toolbars, where the system has it: those are pages too, and took more time than ours.</summary>
    internal static string Executable() =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium-headless-shell" }.FirstOrDefault(File.Exists) ?? "/usr/bin/chromium";
}
