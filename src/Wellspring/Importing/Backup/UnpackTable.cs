using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Foundation;

namespace Wellspring.Importing.Backup;

/// <summary>The rows of one part into their table, a few at a time.</summary>
static class UnpackTable
{
    public static async Task Handle(WellspringDb db, BackupTable table, WholeBackup backup, CancellationToken cancel)
    {
        var part = backup.Manifest.Tables.Single(t => t.Name == table.Name);
        // Rows that every fresh database has: they are the same, or the key is refused.
        var fresh = (await PackTable.Lines(db, table, cancel)).ToHashSet(StringComparer.Ordinal);
        var unpacked = new Rows(backup, part, Ordered(table, part), fresh);
        try
        {
            await RowInsert.Run(db, table.Insert, "", unpacked.Read(), cancel);
        }
        catch (DbException refused)
        {
            throw backup.Refuse($"the database refuses a row at or before this one: {refused.Message}", part.FileName, unpacked.Line);
        }
        foreach (var column in table.Columns.Where(c => c.CountsUp)) await db.CountOn(table.Name, column.Name, cancel);
    }

    // In the order of the part: columns are known by name.
    private static List<(BackupColumn Column, int At)> Ordered(BackupTable table, TablePart part) =>
        [.. table.Columns.Select(c => (c, part.Columns.Index().Single(p => p.Item.Name == c.Name).Index))];

    private sealed class Rows(WholeBackup backup, TablePart part, List<(BackupColumn Column, int At)> columns, HashSet<string> fresh)
    {
        public int Line { get; private set; }

        public IEnumerable<object[]> Read()
        {
            Line = 0;
            foreach (var line in backup.Part(part).Lines())
            {
                Line++;
                if (fresh.Count == 0 || !fresh.Contains(System.Text.Encoding.UTF8.GetString(line.Span))) yield return Row(line);
            }
            if (Line != part.Rows) throw backup.Refuse($"has {Line} rows; {part.Rows} were written.", part.FileName);
        }

        private object[] Row(ReadOnlyMemory<byte> line)
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                if (json.RootElement.ValueKind != JsonValueKind.Array || json.RootElement.GetArrayLength() != part.Columns.Count) throw Refuse($"has not the {part.Columns.Count} values of a row");
                return [.. columns.Select(c => c.Column.Read(json.RootElement[c.At]) ?? throw Refuse($"has no {c.Column.Kind.Name} for {c.Column.Name}"))];
            }
            catch (JsonException)
            {
                throw Refuse("is no JSON");
            }
        }

        private UnreadableInputException Refuse(string what) => backup.Refuse($"the line {what}.", part.FileName, Line);
    }
}
