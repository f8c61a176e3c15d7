namespace Wellspring.BrowserTests.Studio;

public sealed class SoundnessTests(Chromium chromium)
{
    [Fact]
    public async Task It_finds_what_is_wrong_in_the_dark_alone_and_what_is_too_wide_for_a_phone_alone()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync("""
            <!doctype html><html lang="en"><head><title>Seeded</title><style>:root { color-scheme: light dark } main { background: light-dark(#fff, #222); color: #333 } div { width: 400px }</style></head>
            <body><main><h1>Seeded</h1><p>Grey on black.</p><div>A wide one.</div></main></body></html>
            """);
        var faults = await page.FaultsAtEveryWidth();
        Assert.All(faults, fault => Assert.True(fault.Contains("in the dark: color-contrast", StringComparison.Ordinal) || fault.EndsWith("at 320: wider than the window", StringComparison.Ordinal), fault));
        Assert.Contains(faults, fault => fault.Contains("color-contrast", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.EndsWith("wider than the window", StringComparison.Ordinal));
    }
}
