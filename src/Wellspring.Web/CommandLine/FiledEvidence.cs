using System.Text;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

/// <summary>A record kept as a file, as a mirror of the site or a reader's own copy has it.</summary>
static class FiledEvidence
{
    private const int Largest = 20_000_000;

    /// <exception cref="UnreadableInputException">A file is missing, too large, or not in UTF-8.</exception>
    public static RecordEvidence Find(string record, string? keys)
    {
        var file = Path.GetFullPath(record);
        var text = Read(file, record);
        return new(text, Read(TextBeside(file) ?? throw Missing(record, $"the text is not beside it: neither {Path.GetDirectoryName(file)}.md nor a single .md file in its folder"), record),
            Read(keys ?? KeysAbove(file) ?? throw Missing(record, "no keys: there is no .well-known/jwks.json in a folder above it; name a key set with --keys"), keys ?? record),
            path => MediaAbove(file, path));
    }

    // As the site's addresses lie: articles/x.md and articles/x/review-record.json; or both in one folder.
    private static string? TextBeside(string record)
    {
        var folder = Path.GetDirectoryName(record)!;
        if (File.Exists(folder + ".md")) return folder + ".md";
        return Directory.Exists(folder) && Directory.GetFiles(folder, "*.md") is [var only] ? only : null;
    }

    private static string? KeysAbove(string record) => Above(record, Path.Combine(".well-known", "jwks.json"));

    private static byte[]? MediaAbove(string record, string path) => Above(record, path.TrimStart('/')) is { } file ? File.ReadAllBytes(file) : null;

    private static string? Above(string record, string name)
    {
        for (var folder = Path.GetDirectoryName(record); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, name)) && !name.Contains("..", StringComparison.Ordinal)) return Path.Combine(folder, name);
        return null;
    }

    private static string Read(string file, string named)
    {
        if (!File.Exists(file)) throw Missing(named, "there is no such file");
        if (new FileInfo(file).Length > Largest) throw Missing(named, $"{Path.GetFileName(file)} is larger than {Largest} bytes");
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file));
        }
        catch (DecoderFallbackException)
        {
            throw Missing(named, $"{Path.GetFileName(file)} is not in UTF-8");
        }
    }

    private static UnreadableInputException Missing(string file, string why) => new(why + ".", new Place(0, 0, file));
}
