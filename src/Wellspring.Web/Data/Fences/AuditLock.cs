using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Web.Data.Fences;

/// <summary>One writer at a time adds to the audit log: two would both follow the same entry.</summary>
static class AuditLock
{
    /// <summary>Held to the end of the transaction. The number means nothing but this.</summary>
    public static Task TakeInPostgres(WellspringDb db, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7216104)", cancel);
}
