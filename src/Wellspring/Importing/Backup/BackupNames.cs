using Wellspring.Accounts;
using Wellspring.Articles;

namespace Wellspring.Importing.Backup;

/// <summary>The names of parts: each once, each of a known form, and exactly those that the manifest lists. None ever reaches the file system.</summary>
static class BackupNames
{
    public static void Check(WholeBackup backup, IReadOnlyList<string> names)
    {
        if (names.FirstOrDefault(n => !IsOurs(n)) is { } strange) throw backup.Refuse($"holds \"{Shown(strange)}\", which is no part of a backup.");
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) throw backup.Refuse("is there twice.", twice.Key);
    }

    public static void Check(WholeBackup backup, IReadOnlyList<string> names, BackupManifest manifest)
    {
        List<string> listed = [BackupManifest.FileName, .. manifest.Tables.Select(t => t.FileName), .. manifest.Media.Select(m => m.FileName), .. manifest.Papers.Select(p => p.FileName)];
        if (listed.Except(names, StringComparer.Ordinal).FirstOrDefault() is { } missing) throw backup.Refuse("is missing.", Shown(missing));
        if (names.Except(listed, StringComparer.Ordinal).FirstOrDefault() is { } added) throw backup.Refuse($"is not in the list of {BackupManifest.FileName}.", added);
        if (manifest.Missing.Any(m => !MediaStore.IsName(m) && !PaperStore.IsName(m))) throw backup.Refuse("names a missing picture by no name of one.", BackupManifest.FileName);
        if (manifest.Tables.Any(t => t.Columns.DistinctBy(c => c.Name).Count() != t.Columns.Count)) throw backup.Refuse("lists a column twice.", BackupManifest.FileName);
        if (listed.Count != names.Count) throw backup.Refuse("lists a part twice.", BackupManifest.FileName);
    }

    private static bool IsOurs(string name) => name.Split('/') switch
    {
        [BackupManifest.FileName] => true,
        ["tables", var table] => table.EndsWith(".ndjson", StringComparison.Ordinal) && table[..^7].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'),
        ["media", var file] => MediaStore.IsName(file),
        ["papers", var file] => PaperStore.IsName(file),
        _ => false,
    };

    public static string OneLine(string words) => string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Shown(string name) => name.Length > 80 ? name[..80] + "…" : name;
}
