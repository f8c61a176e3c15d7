using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Wellspring.Foundation;

namespace Wellspring.Tests.Kill;

/// <summary>What stands in the database at one moment: how many rows each table has, and every row of those whose rows are never changed.</summary>
sealed record Ledger(IReadOnlyDictionary<string, int> Counts, IReadOnlySet<string> Kept)
{
    /// <summary>Rows that change while an act is done about, by a server or by the next act.</summary>
    private static readonly string[] Changing = ["foundation_outbox", "publishing_publications", "publishing_schedules", "articles_articles", "articles_topics", "accounts_people", "evidence_sources"];

    // Derived from the rest: compared with a clean rebuild instead.
    private const string Derived = "delivery_";

    public static async Task<Ledger> Read(WellspringDb db, CancellationToken cancel)
    {
        var (counts, kept) = (new Dictionary<string, int>(), new HashSet<string>());
        await db.Database.OpenConnectionAsync(cancel);
        foreach (var table in db.Model.GetEntityTypes().Where(IsActs).Select(e => e.GetTableName()!).Distinct().Order())
        {
            var rows = await Rows(db, table, cancel);
            counts[table] = rows.Count;
            if (!Changing.Contains(table)) kept.UnionWith(rows);
        }
        await db.Database.CloseConnectionAsync();
        return new(counts, kept);
    }

    /// <summary>Rows that were there once and are not there as they were.</summary>
    public IEnumerable<string> LostIn(Ledger later) => Kept.Except(later.Kept).Select(row => $"A row is lost or changed: {(row.Length > 160 ? row[..160] : row)}");

    /// <summary>What is wrong with an act that was killed: acknowledged and not there, or there by half. Null when nothing is.</summary>
    /// <param name="now">After the kill.</param>
    /// <param name="done">After the same act came to its end.</param>
    public static string? Judge(bool isAcknowledged, Ledger before, Ledger now, Ledger done)
    {
        if (now.HoldsAsMuchAs(done)) return null;
        if (isAcknowledged) return $"It was acknowledged and is not there: {now.DifferenceTo(done)}.";
        return now.HoldsAsMuchAs(before) ? null : $"It is there by half: {now.DifferenceTo(done)}.";
    }

    public bool HoldsAsMuchAs(Ledger other) => Counts.All(c => other.Counts[c.Key] == c.Value);

    private string DifferenceTo(Ledger other) => string.Join(", ", Counts.Where(c => other.Counts[c.Key] != c.Value).Select(c => $"{c.Key} {c.Value} instead of {other.Counts[c.Key]}"));

    private static bool IsActs(IEntityType entity) => entity.GetTableName() is { } table && (!table.StartsWith(Derived, StringComparison.Ordinal) || table == "delivery_redirects");

    private static async Task<List<string>> Rows(WellspringDb db, string table, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancel)) rows.Add(table + " " + string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader[i], CultureInfo.InvariantCulture))));
        return rows;
    }
}
