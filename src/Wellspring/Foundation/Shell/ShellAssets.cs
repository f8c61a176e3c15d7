using System.Reflection;
using System.Text;

namespace Wellspring.Foundation.Shell;

/// <summary>A file every page needs, under a name that changes with its bytes.</summary>
public sealed record Asset(string Path, string ContentType, byte[] Bytes);

/// <summary>The stylesheet, the typeface and the icon. They come with the program and from nowhere else.</summary>
public static class ShellAssets
{
    public static Asset Typeface { get; } = Named("source-serif-4", "woff2", "font/woff2", Read("source-serif-4.woff2"));

    public static Asset Icon { get; } = Named("drop", "svg", "image/svg+xml", Read("drop.svg"));

    public static Asset Stylesheet { get; } = Named("site", "css", "text/css; charset=utf-8", Styles(["tokens.css", "base.css", "shell.css", "article.css", "infographic.css", "parts.css", "lists.css", "fields.css", "home.css", "search.css", "forms.css", "styleguide.css"]));

    /// <summary>For pages with a screening test: no more than they need, and no typeface of ours, so that they are there at once also on a slow line.</summary>
    public static Asset ScreeningStylesheet { get; } = Named("screening", "css", "text/css; charset=utf-8", Styles(["tokens.css", "base.css", "shell.css", "forms.css", "screening.css"]));

    /// <summary>The same with rules behind it: one file for a reader, as before.</summary>
    public static Asset With(this Asset sheet, string rules) => Named(System.IO.Path.GetFileName(sheet.Path).Split('.')[0], "css", sheet.ContentType, [.. sheet.Bytes, (byte)'\n', .. Encoding.UTF8.GetBytes(rules)]);

    /// <summary>The same tokens and forms for the team, without what only readers see.</summary>
    public static Asset StudioStylesheet { get; } = Named("studio", "css", "text/css; charset=utf-8", Styles(["tokens.css", "base.css", "forms.css", "studio.css", "studio-signing-in.css", "studio-drafts.css", "studio-review.css", "studio-editor.css", "studio-writing.css", "studio-inbox.css", "studio-desk.css", "studio-people.css", "studio-topics.css", "studio-site.css", "studio-libraries.css"]));

    public static IReadOnlyList<Asset> All => [Stylesheet, ScreeningStylesheet, StudioStylesheet, Typeface, Icon];

    internal static Asset Named(string name, string extension, string contentType, byte[] bytes) =>
        new($"/assets/{name}.{Hashing.Sha256Hex(bytes)[..12]}.{extension}", contentType, bytes);

    // Tokens first: everything after speaks in their names.
    private static byte[] Styles(string[] parts)
    {
        var css = string.Join('\n', parts.Select(p => Encoding.UTF8.GetString(Read(p))));
        return Encoding.UTF8.GetBytes(css.Replace("/assets/source-serif-4.woff2", Typeface.Path, StringComparison.Ordinal));
    }

    private static byte[] Read(string name) => Resource("Wellspring.Foundation.Shell." + name);

    internal static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is missing from the program.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
