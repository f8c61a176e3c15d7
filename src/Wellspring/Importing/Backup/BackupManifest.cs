using System.Text.Json;

namespace Wellspring.Importing.Backup;

/// <summary>What a backup says of itself: what it is, and each of its parts with length and hash.</summary>
/// <param name="Program">The version that made it.</param>
/// <param name="Made">The moment that it shows, but for what was written between the clock's word and the first read.</param>
/// <param name="Migration">The last change of the schema in the database that it came from.</param>
/// <param name="LeftOut">Tables that are not in it, each with its reason.</param>
/// <param name="Papers">Files that show licences.</param>
/// <param name="Missing">Pictures and papers that the database knows and their folder had not, or not as they were.</param>
public sealed record BackupManifest(
    string Format, int Version, string Program, DateTimeOffset Made, string Migration,
    IReadOnlyList<TablePart> Tables, IReadOnlyDictionary<string, string> LeftOut, IReadOnlyList<MediaPart> Media, IReadOnlyList<PaperPart> Papers, IReadOnlyList<string> Missing)
{
    internal const string FormatName = "wellspring-backup";
    internal const int CurrentVersion = 1;
    internal const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Strict);

    /// <summary>What the bytes say they are, before anything else of them is believed.</summary>
    internal static (string? Format, int Version) FormatOf(byte[] bytes)
    {
        try
        {
            var mark = JsonSerializer.Deserialize<Mark>(bytes, JsonSerializerOptions.Web);
            return (mark?.Format, mark?.Version ?? 0);
        }
        catch (JsonException)
        {
            return (null, 0);
        }
    }

    private sealed record Mark(string? Format, int Version);

    /// <exception cref="JsonException">The bytes are no manifest.</exception>
    internal static BackupManifest Read(byte[] bytes)
    {
        var read = JsonSerializer.Deserialize<BackupManifest>(bytes, Strict) ?? throw new JsonException("null");
        return read.Tables.Contains(null!) || read.Media.Contains(null!) || read.Papers.Contains(null!) || read.Missing.Contains(null!) || read.Tables.Any(t => t.Columns.Contains(null!)) ? throw new JsonException("null in a list") : read;
    }
}

/// <param name="Bytes">The length of the part, unpacked.</param>
public sealed record TablePart(string Name, IReadOnlyList<ColumnPart> Columns, long Rows, long Bytes, string Sha256)
{
    internal string FileName => NameOf(Name);

    internal static string NameOf(string table) => $"tables/{table}.ndjson";
}

/// <param name="Kind">See <see cref="ValueKind"/>.</param>
public sealed record ColumnPart(string Name, string Kind, bool Nullable);

/// <param name="File">The hash of its bytes and its extension.</param>
public sealed record MediaPart(string File, long Bytes)
{
    internal string FileName => NameOf(File);

    internal static string NameOf(string file) => $"media/{file}";

    /// <summary>Where it is served.</summary>
    internal static string PathOf(string file) => "/" + NameOf(file);

    internal string Sha256 => File.Split('.')[0];
}

/// <param name="File">The hash of its bytes and its extension.</param>
public sealed record PaperPart(string File, long Bytes)
{
    internal string FileName => NameOf(File);

    internal static string NameOf(string file) => $"papers/{file}";

    internal string Sha256 => File.Split('.')[0];
}
