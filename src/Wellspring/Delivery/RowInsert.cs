using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>
/// One statement for some rows, prepared once and used for all: a row at a time would cost PostgreSQL a journey each,
/// and SQLite looks each parameter up by its name among all others.
/// </summary>
public static class RowInsert
{
    private const int ParametersAtOnce = 100;

    public static async Task Run(WellspringDb db, string insert, string otherwise, IEnumerable<object[]> rows, CancellationToken cancel)
    {
        DbCommand? command = null;
        foreach (var some in rows.Chunked())
        {
            if (command?.Parameters.Count != some.Length * some[0].Length) command = await Replace(command, db, insert, otherwise, some);
            foreach (var (at, value) in some.SelectMany(row => row).Index()) command!.Parameters[at].Value = value;
            await command!.ExecuteNonQueryAsync(cancel);
        }
        if (command is not null) await command.DisposeAsync();
    }

    private static IEnumerable<object[][]> Chunked(this IEnumerable<object[]> rows)
    {
        using var all = rows.GetEnumerator();
        if (!all.MoveNext()) yield break;
        var atOnce = Math.Max(1, ParametersAtOnce / all.Current.Length);
        foreach (var some in rows.Chunk(atOnce)) yield return some;
    }

    private static async Task<DbCommand> Replace(DbCommand? before, WellspringDb db, string insert, string otherwise, object[][] some)
    {
        if (before is not null) await before.DisposeAsync();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"{insert} VALUES {Places(some.Length, some[0].Length)} {otherwise}";
        foreach (var at in Enumerable.Range(0, some.Length * some[0].Length)) command.Parameters.Add(Parameter(command, at));
        return command;
    }

    private static DbParameter Parameter(DbCommand command, int at)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = Name(at);
        return parameter;
    }

    private static string Places(int rows, int columns) =>
        string.Join(", ", Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", Enumerable.Range(row * columns, columns).Select(Name))})"));

    private static string Name(int at) => $"@p{at}";
}
