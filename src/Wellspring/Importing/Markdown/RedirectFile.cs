using Wellspring.Articles.Files;
using Wellspring.Foundation;

namespace Wellspring.Importing.Markdown;

/// <summary>One line of <c>redirects.yml</c>: an older address and where its content is now.</summary>
sealed record RedirectLine(string From, string To, string Path);

/// <summary><c>redirects.yml</c>: older addresses that lead to any page of a site.</summary>
static class RedirectFile
{
    public const string Name = "redirects.yml";

    /// <exception cref="UnreadableInputException">The file is broken, or a line lacks one of its two addresses.</exception>
    public static IReadOnlyList<RedirectLine> Read(string file) =>
        [.. (YamlText.Read(InputText.Load(file), file).Map()["redirects"]?.Items() ?? []).Select(item => Line(item.Map(), file))];

    private static RedirectLine Line(YamlMap yaml, string file) =>
        new(Cleaned.Text(yaml.RequiredText("from")), Cleaned.Text(yaml.RequiredText("to")), file);
}
