using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Tests.Importing.Ghost;

/// <summary>Every cell of every table as words, to look for what must not be there.</summary>
static class WholeDatabase
{
    public static async Task<string> Text(WellspringDb db, CancellationToken cancel)
    {
        var (text, connection) = (new StringBuilder(), db.Database.GetDbConnection());
        await db.Database.OpenConnectionAsync(cancel);
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
                for (var i = 0; i < rows.FieldCount; i++) text.AppendLine(rows.GetValue(i) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }
}
