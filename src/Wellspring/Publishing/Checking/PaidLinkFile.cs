using Wellspring.Articles.Files;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary><c>paid-links.yml</c>: hosts we are paid to link to, with what a reader must be told.</summary>
public static class PaidLinkFile
{
    public const string Name = "paid-links.yml";

    /// <exception cref="UnreadableInputException">The file is broken, or a host is missing, is none, or occurs twice.</exception>
    public static IReadOnlyList<PaidLink> Read(string file)
    {
        var yaml = YamlText.Read(InputText.Load(file), file).Map();
        var links = (yaml["paid-links"]?.Items() ?? []).Select(item => Link(item.Map(), yaml.IsTrue("sample"))).ToList();
        if (links.CountBy(l => l.Host).FirstOrDefault(h => h.Value > 1) is { Key: { } twice }) throw yaml.Unreadable($"the host {twice} occurs twice");
        return links;
    }

    private static PaidLink Link(YamlMap yaml, bool sample) => new()
    {
        Host = Host(yaml),
        Relationship = Words(yaml, "relationship"),
        Sponsor = Words(yaml, "sponsor"),
        IsSample = sample || yaml.IsTrue("sample"),
    };

    private static string Host(YamlMap yaml)
    {
        var host = yaml.RequiredText("host").Trim().ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        return Uri.CheckHostName(host) == UriHostNameType.Dns ? host : throw yaml["host"]!.Unreadable("this is no host name");
    }

    private static string Words(YamlMap yaml, string key)
    {
        var words = yaml.RequiredText(key).Trim();
        return words.EnumerateRunes().Any(System.Text.Rune.IsControl) ? throw yaml[key]!.Unreadable($"\"{key}\" holds a control character") : words;
    }
}
