using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Wellspring.Foundation;

namespace Wellspring.Importing.Backup;

/// <summary>A statement in the transaction that is open; its text is made of the model's own names only.</summary>
static class RawCommand
{
    public static DbCommand Command(this WellspringDb db, string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = text;
        return command;
    }

    public static async Task<long> Number(this WellspringDb db, string text, CancellationToken cancel)
    {
        await using var command = db.Command(text);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
    }
}
