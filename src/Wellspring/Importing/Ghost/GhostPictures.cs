using System.Text.RegularExpressions;
using Wellspring.Articles;
using Wellspring.Articles.Files;
using Wellspring.Foundation;

namespace Wellspring.Importing.Ghost;

/// <summary>The pictures of one post: by which name its text shows each, and their bytes out of a copy of the old site's content.</summary>
sealed partial class GhostPictures(Place place)
{
    private const string Content = "/content/images/";

    private readonly Dictionary<string, string?> shown = [];

    /// <summary>The name a text has for a picture. One that lies elsewhere keeps its address.</summary>
    /// <exception cref="UnreadableInputException">The name leads out of the folder.</exception>
    public string Name(string address)
    {
        var plain = GhostAddresses.Plain(address);
        var at = plain.IndexOf(Content, StringComparison.Ordinal);
        var file = at < 0 ? null : Size().Replace(Uri.UnescapeDataString(plain[(at + Content.Length)..].Split('?', '#')[0]), "");
        if (file is not null && FileName.Climbs(file)) throw new UnreadableInputException($"the picture \"{Printed.Of(plain)}\" lies outside the folder of the site's content.", place);
        var name = file is null ? plain : $"media/{file}";
        shown.TryAdd(name, file);
        return name;
    }

    /// <param name="folder">A copy of Ghost's content folder, or of the images in it; null when there is none. Nothing is fetched.</param>
    public async Task<IReadOnlyList<EditionMedia>> Bring(string? folder, PictureDesk desk, Losses losses, CancellationToken cancel)
    {
        var media = new List<EditionMedia>();
        foreach (var (name, file) in shown.Where(s => s.Key.Length > 0)) media.Add(new(name, await Hash(name, file, folder, desk, losses, cancel), "", ""));
        return media;
    }

    private static async Task<string?> Hash(string name, string? file, string? folder, PictureDesk desk, Losses losses, CancellationToken cancel)
    {
        var stored = file is null ? Refused("it lies on another site, and nothing is fetched")
            : folder is null ? Refused("an export holds no bytes of it, and no folder of the site's content was given (--media)")
            : Find(folder, file) is { } found ? await desk.Bring(found, null, cancel) : Refused("it is not in the folder of the site's content");
        if (stored.Done) return stored.Value.Hash;
        losses.Name("image", $"{Printed.Of(name)}: {stored.Refusals[0].Sentence}");
        return null;
    }

    private static Finding Refused(string why) => Finding.Refuse("media-missing", why);

    private static string? Find(string folder, string file) =>
        new[] { file, $"images/{file}", $"content/images/{file}" }.Select(path => MediaPath.Find(Path.Combine(folder, "any"), folder, path)).FirstOrDefault(f => f is not null) ?? MediaFolder.Find(folder, file);

    [GeneratedRegex(@"^(?:size/w\d{1,5}(?:h\d{1,5})?/)?(?:format/[a-z]{1,8}/)?", RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
