using System.Buffers;
using System.Data.Common;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Importing.Backup;

/// <summary>A table as lines of JSON, a row each; never more than one row in memory.</summary>
static class PackTable
{
    private static readonly JsonWriterOptions Spelling = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<TablePart> Handle(WellspringDb db, BackupTable table, BackupWriter to, CancellationToken cancel)
    {
        var (rows, bytes) = (0L, 0L);
        var hash = await to.Add(TablePart.NameOf(table.Name), CompressionLevel.Optimal, async part => (rows, bytes) = await Write(db, table, part, cancel));
        return new(table.Name, [.. table.Columns.Select(c => new ColumnPart(c.Name, c.Kind.Name, c.Nullable))], rows, bytes, hash);
    }

    /// <summary>The rows as they are written, for the few of a fresh database.</summary>
    public static async Task<IReadOnlyList<string>> Lines(WellspringDb db, BackupTable table, CancellationToken cancel)
    {
        using var lines = new MemoryStream();
        await Write(db, table, lines, cancel);
        return System.Text.Encoding.UTF8.GetString(lines.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<(long Rows, long Bytes)> Write(WellspringDb db, BackupTable table, Stream part, CancellationToken cancel)
    {
        var (rows, bytes) = (0L, 0L);
        var line = new ArrayBufferWriter<byte>();
        await using var command = db.Command(table.Select(db));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            line.ResetWrittenCount();
            WriteRow(line, table.Columns, reader);
            if (line.WrittenCount > BackupPart.LongestLine) throw new UnreadableInputException($"row {rows + 1} has {line.WrittenCount >> 20} MB; {BackupPart.LongestLine >> 20} MB is the most.", new Place(0, 0, table.Name));
            await part.WriteAsync(line.WrittenMemory, cancel);
            (rows, bytes) = (rows + 1, bytes + line.WrittenCount);
        }
        return (rows, bytes);
    }

    private static void WriteRow(ArrayBufferWriter<byte> line, IReadOnlyList<BackupColumn> columns, DbDataReader row)
    {
        using var json = new Utf8JsonWriter(line, Spelling);
        json.WriteStartArray();
        foreach (var (at, column) in columns.Index()) column.Write(json, row, at);
        json.WriteEndArray();
        json.Flush();
        line.Write("\n"u8);
    }
}
