using System.Diagnostics;
using Wellspring.Foundation.Shell;

namespace Wellspring.Tests.Site;

/// <summary>Pages are compiled here, under the rules of this repository, that forget what every page must have.</summary>
public sealed class PageShellTests
{
    private const string Crisis = "<CrisisHelp Context=\"place\">988</CrisisHelp>";
    private const string Navigation = "<Navigation>home</Navigation>";
    private const string Content = "<ChildContent>words</ChildContent>";

    [Theory, Trait("slow", "yes")]
    [InlineData(Crisis + Navigation + Content, null)]
    [InlineData(Navigation + Content, "CrisisHelp")]
    [InlineData(Crisis + Content, "Navigation")]
    public async Task A_page_without_crisis_help_or_navigation_does_not_compile(string slots, string? missing)
    {
        var (exit, output) = await Build($"<PageShell Title=\"A page\">{slots}</PageShell>");
        if (missing is null)
        {
            Assert.True(exit == 0, output);
            return;
        }
        Assert.NotEqual(0, exit);
        Assert.Matches($"error RZ2012: .*'PageShell'.*'{missing}'", output);
    }

    private static async Task<(int Exit, string Output)> Build(string page)
    {
        var folder = Directory.CreateTempSubdirectory("wellspring-seeded-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "Seeded.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk.Razor">
                  <ItemGroup>
                    <FrameworkReference Include="Microsoft.AspNetCore.App" />
                    <Reference Include="{typeof(PageShell).Assembly.Location}" />
                  </ItemGroup>
                </Project>
                """, TestContext.Current.CancellationToken);
            foreach (var rules in (string[])["Directory.Build.props", "Directory.Packages.props"])
                await File.WriteAllTextAsync(Path.Combine(folder, rules), $"<Project><Import Project=\"{Repository.File(rules)}\" /></Project>", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "SeededPage.razor"), "@using Wellspring.Foundation.Shell\n" + page, TestContext.Current.CancellationToken);
            return await Run(folder, "build", "-v", "q", "--nologo", "-nodeReuse:false");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(int Exit, string Output)> Run(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
