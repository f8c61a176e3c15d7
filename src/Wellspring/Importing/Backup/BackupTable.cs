using Microsoft.EntityFrameworkCore.Metadata;
using Wellspring.Foundation;

namespace Wellspring.Importing.Backup;

/// <summary>A table of the model, with the statements that read it whole and in a fixed order.</summary>
sealed class BackupTable(ITable table)
{
    private readonly BackupColumn[] key = [.. table.PrimaryKey!.Columns.Select(c => new BackupColumn(c))];

    public string Name => table.Name;

    /// <summary>By name, so that the order is that of every database and every later version.</summary>
    public IReadOnlyList<BackupColumn> Columns { get; } = [.. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => new BackupColumn(c))];

    public string Insert => $"INSERT INTO {Quoted(Name)} ({List(Columns)})";

    /// <summary>Of the rows that go along.</summary>
    public string Count => $"SELECT COUNT(*) FROM {Quoted(Name)} {Where}";

    /// <summary>All rows by their key; where rows refer to others of the same table, those come first.</summary>
    public string Select(WellspringDb db)
    {
        if (table.ForeignKeyConstraints.SingleOrDefault(f => f.PrincipalTable == table) is not { } own)
            return $"SELECT {List(Columns)} FROM {Quoted(Name)} {Where} ORDER BY {Order(db, "")}";
        var (to, from) = (own.PrincipalColumns.Select(c => Quoted(c.Name)).ToList(), own.Columns.Select(c => Quoted(c.Name)).ToList());
        var parent = string.Join(" AND ", from.Zip(to, (child, up) => $"t.{child} = l.{up}"));
        return $"""
            WITH RECURSIVE levels AS (
                SELECT {string.Join(", ", to)}, 0 AS level FROM {Quoted(Name)} WHERE {string.Join(" OR ", from.Select(c => $"{c} IS NULL"))}
                UNION ALL SELECT {string.Join(", ", to.Select(c => $"t.{c}"))}, l.level + 1 FROM {Quoted(Name)} t JOIN levels l ON {parent})
            SELECT {string.Join(", ", Columns.Select(c => $"t.{Quoted(c.Name)}"))} FROM {Quoted(Name)} t JOIN levels l ON {string.Join(" AND ", to.Select(c => $"t.{c} = l.{c}"))}
            ORDER BY l.level, {Order(db, "t.")}
            """;
    }

    private string Where => BackupTables.Only.TryGetValue(Name, out var rows) ? $"WHERE {rows}" : "";

    private string Order(WellspringDb db, string prefix) => string.Join(", ", key.Select(c => prefix + Quoted(c.Name) + (c.Kind == ValueKind.Text ? " " + db.ByteOrder : "")));

    private static string List(IEnumerable<BackupColumn> columns) => string.Join(", ", columns.Select(c => Quoted(c.Name)));

    private static string Quoted(string name) => $"\"{name}\"";
}
