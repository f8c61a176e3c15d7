using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wellspring.Tests.Architecture;

/// <summary>What the operator is shown keeps what docs/asvs.md says of it.</summary>
public sealed partial class HardeningTests
{
    /// <summary>For a year, and for whatever lives under the domain.</summary>
    [Fact]
    public void Every_web_server_in_the_guide_that_ends_TLS_makes_browsers_stay_with_it()
    {
        var shown = Fence().Matches(File.ReadAllText(Repository.File("docs/guides/operator.md"))).Select(f => f.Value).Where(EndsTls).ToList();
        Assert.Equal(2, shown.Count);
        Assert.All(shown, server => Assert.Matches("Strict-Transport-Security \"max-age=31536000; includeSubDomains\"", server));
    }

    [Fact]
    public void The_list_of_components_is_made_by_a_tool_whose_version_is_pinned()
    {
        var tools = JsonDocument.Parse(File.ReadAllText(Repository.File(".config/dotnet-tools.json"))).RootElement.GetProperty("tools");
        Assert.True(tools.TryGetProperty("cyclonedx", out _));
        Assert.Contains("dotnet CycloneDX ", File.ReadAllText(Repository.File("eng/bill-of-materials")), StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Repository.File("eng/bill-of-materials")).HasFlag(UnixFileMode.UserExecute));
    }

    private static bool EndsTls(string server) => server.Contains("listen 443 ssl", StringComparison.Ordinal) || server.Contains("reverse_proxy", StringComparison.Ordinal);

    [GeneratedRegex("```[a-z]*\n.*?\n```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
