using System.IO.Compression;
using System.Text.Json;
using Wellspring.Foundation;

namespace Wellspring.Importing.Backup;

/// <summary>A backup that was read once from end to end and is as it was written. There is no other way to have one.</summary>
public sealed class WholeBackup : IDisposable
{
    private readonly FileStream file;
    private readonly ZipArchive zip;
    private readonly string name;

    private WholeBackup(FileStream file, ZipArchive zip, string name) => (this.file, this.zip, this.name) = (file, zip, name);

    public BackupManifest Manifest { get; private set; } = null!;

    /// <summary>The hash over the file.</summary>
    public string Seal { get; private set; } = "";

    /// <summary>The thumbprint of the key that signed it. Whose key that is the file cannot say: see <see cref="DemandKey"/>.</summary>
    public string Key { get; private set; } = "";

    /// <exception cref="UnreadableInputException">The file is no backup, or not as it was written; the sentence names what.</exception>
    public static WholeBackup Open(string name)
    {
        if (Directory.Exists(name)) throw new UnreadableInputException("this is a folder; name the one file that backup made. A folder that export made is brought in with import markdown.", new Place(0, 0, name));
        if (!File.Exists(name)) throw new UnreadableInputException("there is no such file; name the one that backup made.", new Place(0, 0, name));
        var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return new WholeBackup(file, new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true), name).Checked();
        }
        catch (InvalidDataException)
        {
            file.Dispose();
            throw new UnreadableInputException("is no backup of this program, or its end is missing.", new Place(0, 0, name));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <exception cref="UnreadableInputException">The file was signed with another key than one of these.</exception>
    public void DemandKey(IReadOnlySet<string> known)
    {
        if (!known.Contains(Key)) throw Refuse("is signed with a key that is not in keys/records here and was not named with --key. When it was made, backup printed the name of the key: compare that one, or put keys/records back.");
    }

    public void Dispose()
    {
        zip.Dispose();
        file.Dispose();
    }

    /// <summary>What the file says of itself may stand in the sentence: it stays one line.</summary>
    internal UnreadableInputException Refuse(string sentence, string? part = null, int line = 0) =>
        new(BackupNames.OneLine(sentence), new Place(line, 0, part is null ? name : $"{name}: {part}"));

    internal BackupPart Part(TablePart table) => new(this, zip.GetEntry(table.FileName)!, table.Bytes, table.Sha256);

    internal BackupPart Part(MediaPart media) => new(this, zip.GetEntry(media.FileName)!, media.Bytes, media.Sha256);

    internal BackupPart Part(PaperPart paper) => new(this, zip.GetEntry(paper.FileName)!, paper.Bytes, paper.Sha256);

    private WholeBackup Checked()
    {
        BackupNames.Check(this, [.. zip.Entries.Select(e => e.FullName)]);
        Manifest = ReadManifest();
        BackupNames.Check(this, [.. zip.Entries.Select(e => e.FullName)], Manifest);
        foreach (var table in Manifest.Tables) Part(table).Check();
        foreach (var media in Manifest.Media) Part(media).Check();
        foreach (var paper in Manifest.Papers) Part(paper).Check();
        (Seal, Key) = BackupSeal.Check(file) is { } seal ? (seal.Hash, seal.Key.Id) : throw Refuse(BackupSeal.IsUnsigned(zip.Comment)
            ? "is not signed: only a backup that a key of its site has signed is restored."
            : "was changed after it was made: its bytes are not those that it was sealed with.");
        return this;
    }

    private BackupManifest ReadManifest()
    {
        var entry = zip.GetEntry(BackupManifest.FileName) ?? throw Refuse($"is no backup of this program: it has no {BackupManifest.FileName}.");
        var bytes = new BackupPart(this, entry, entry.Length, null).Read();
        return BackupManifest.FormatOf(bytes) switch
        {
            (BackupManifest.FormatName, BackupManifest.CurrentVersion) => Read(bytes),
            (BackupManifest.FormatName, > BackupManifest.CurrentVersion and var version) => throw Refuse($"has version {version} of the format, and this program reads version {BackupManifest.CurrentVersion}: restore it with the version of the program that made it, or a later one."),
            _ => throw Refuse($"is no backup of this program: its {BackupManifest.FileName} cannot be read as one."),
        };
    }

    private BackupManifest Read(byte[] bytes)
    {
        try
        {
            return BackupManifest.Read(bytes);
        }
        catch (JsonException broken)
        {
            throw Refuse($"cannot be read as a list of parts: {broken.Message}", BackupManifest.FileName);
        }
    }
}
