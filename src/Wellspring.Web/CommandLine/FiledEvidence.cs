using System.Security.Cryptography;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

/// <summary>A record kept as a file, as a mirror of the site or a reader's own copy has it.</summary>
static class FiledEvidence
{
    /// <exception cref="UnreadableInputException">A file is missing, too large, or not in UTF-8.</exception>
    public static RecordEvidence Find(string record, string? keys)
    {
        var file = Path.GetFullPath(record);
        if (Path.GetExtension(file) is ".md") throw Missing(record, "this is a text, and what vouches for it is its review-record.json: verify takes that file, with the text beside it, or the article's address");
        var json = Read(file, record, PublicEvidence.LargestRecord);
        var text = Read(TextBeside(file) ?? throw Missing(record, $"the text is not beside it: neither {Path.GetDirectoryName(file)}.md nor a single .md file in its folder"), record, PublicEvidence.LargestText);
        return new(json, text, keys is not null ? Keys(keys) : Read(KeysAbove(file) ?? throw Missing(record, "no keys: there is no .well-known/jwks.json in a folder above it; name a key set with --keys"), record, PublicEvidence.LargestKeySet));
    }

    public static string Keys(string file) => Read(file, file, PublicEvidence.LargestKeySet);

    /// <summary>SHA-256 of a picture in a folder above the record, in lower-case hex; null when it is in none.</summary>
    public static async Task<string?> PictureHash(string record, string path, CancellationToken cancel)
    {
        if (Above(Path.GetFullPath(record), path.TrimStart('/')) is not { } file) return null;
        await using var picture = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(picture, cancel));
    }

    // As the site's addresses lie: articles/x.md and articles/x/review-record.json; or both in one folder.
    private static string? TextBeside(string record)
    {
        var folder = Path.GetDirectoryName(record)!;
        if (File.Exists(folder + ".md")) return folder + ".md";
        return Directory.Exists(folder) && Directory.GetFiles(folder, "*.md") is [var only] ? only : null;
    }

    private static string? KeysAbove(string record) => Above(record, Path.Combine(".well-known", "jwks.json"));

    private static string? Above(string record, string name)
    {
        for (var folder = Path.GetDirectoryName(record); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, name)) && !name.Contains("..", StringComparison.Ordinal)) return Path.Combine(folder, name);
        return null;
    }

    // Of several files that belong together, the one that was named is said to be wrong only when it is.
    private static string Read(string file, string named, long most)
    {
        try
        {
            return InputText.Load(file, most);
        }
        catch (UnreadableInputException unreadable) when (Path.GetFullPath(named) == file)
        {
            throw new UnreadableInputException(unreadable.Message, unreadable.Place with { File = named });
        }
    }

    private static UnreadableInputException Missing(string file, string why) => new(why + ".", new Place(0, 0, file));
}
