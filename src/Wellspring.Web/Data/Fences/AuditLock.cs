using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Web.Data.Fences;

/// <summary>One writer at a time adds to the audit log: two would both follow the same entry.</summary>
static class AuditLock
{
    /// <summary>
    /// Held to the end of the transaction. The number means nothing but this. Who waits long, behind a large import, is told so by the server:
    /// before the client gives the server up for dead.
    /// </summary>
    public static Task TakeInPostgres(WellspringDb db, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = '20s'; SELECT pg_advisory_xact_lock(7216104)", cancel);
}
