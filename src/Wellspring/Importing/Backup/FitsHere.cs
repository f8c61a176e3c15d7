namespace Wellspring.Importing.Backup;

/// <summary>A backup is restored by a program with the very same tables; what differs is named, with what to do.</summary>
static class FitsHere
{
    /// <exception cref="Foundation.UnreadableInputException">The tables differ.</exception>
    public static void Check(WholeBackup backup, IReadOnlyList<BackupTable> tables)
    {
        var theirs = backup.Manifest.Tables.SelectMany(Columns).ToHashSet(StringComparer.Ordinal);
        var ours = tables.SelectMany(Columns).ToHashSet(StringComparer.Ordinal);
        if (ours.Except(theirs).Order(StringComparer.Ordinal).FirstOrDefault() is { } missing) throw Refuse(backup, $"it has no {missing}", "an earlier");
        if (theirs.Except(ours).Order(StringComparer.Ordinal).FirstOrDefault() is { } strange) throw Refuse(backup, $"it has {strange}, which this one does not know", "a later");
    }

    private static IEnumerable<string> Columns(TablePart table) => table.Columns.Select(c => Shown(table.Name, c.Name, c.Kind, c.Nullable)).Prepend(table.Name);

    private static IEnumerable<string> Columns(BackupTable table) => table.Columns.Select(c => Shown(table.Name, c.Name, c.Kind.Name, c.Nullable)).Prepend(table.Name);

    private static string Shown(string table, string column, string kind, bool nullable) => $"{table}.{column} ({kind}{(nullable ? " or nothing" : "")})";

    private static Foundation.UnreadableInputException Refuse(WholeBackup backup, string difference, string when) =>
        backup.Refuse($"was made by {when} version of the program, {backup.Manifest.Program}, with other tables ({difference}): restore it with that version, then start this one on the result.");
}
