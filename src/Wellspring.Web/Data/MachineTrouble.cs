using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Wellspring.Web.Data;

/// <summary>A database, a disk or a port that cannot be used is no bug of ours: what it means, and what to do, in one sentence.</summary>
static class MachineTrouble
{
    internal const string DiskFull = "The disk is full, or a quota or limit is reached. Make room; what was answered with success is kept.";
    private const string Twice = "Somebody else stored the same at that moment. Nothing of this is stored: look what is there now, and do it again.";
    private const string NotWritable = "make it writable for the user that runs Wellspring";

    internal const string NoFile = $"The database file cannot be opened. Look whether it is where ConnectionStrings__Wellspring or Wellspring__DataDirectory says, and {NotWritable}.";

    /// <summary>Null for anything that is not of the machine.</summary>
    public static string? Say(Exception failure) => Chain(failure).Select(Sentence).FirstOrDefault(s => s is not null);

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException) yield return cause;
    }

    private static string? Sentence(Exception cause) => cause switch
    {
        SqliteException sqlite => OfSqlite(sqlite),
        PostgresException refusal => OfPostgres(refusal),
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } => "The database server does not answer. Start it, or correct ConnectionStrings__Wellspring.",
        DbException database => $"The database cannot be used: {Line(database)}",
        SocketException socket => $"The network cannot be used: {Line(socket)}",
        UnauthorizedAccessException denied => $"{Line(denied)} Let the user that runs Wellspring read and write it.",
        IOException io => OfDisk(io),
        _ => null,
    };

    // https://sqlite.org/rescode.html
    private static string OfSqlite(SqliteException failure) => failure.SqliteErrorCode switch
    {
        5 or 6 => "The database is held by another process. Try again when that is done.",
        8 => $"The database is read-only: its file, its folder or the disk. Please {NotWritable}.",
        10 => "The database cannot be read or written: the disk answers with an error. Look at the disk; nothing more is written until it works.",
        11 or 26 => "The database file is damaged. Bring back the last backup.",
        13 => DiskFull,
        14 => NoFile,
        19 when failure.SqliteExtendedErrorCode is 1555 or 2067 => Twice,
        _ => $"The database cannot be used: {Line(failure)}",
    };

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static string OfPostgres(PostgresException refusal) => refusal.SqlState switch
    {
        PostgresErrorCodes.DiskFull => "The disk of the database server is full. Make room; what was answered with success is kept.",
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => Twice,
        PostgresErrorCodes.LockNotAvailable => "Somebody else is storing much at this moment, perhaps an import. Nothing of this is stored; do it again when that is done.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => "The database server is being stopped or started. Wait for it, or start it.",
        _ => $"The database server refuses: {refusal.MessageText}",
    };

    private static string OfDisk(IOException failure) => (failure.HResult & 0xFFFF) switch
    {
        // ENOSPC, EDQUOT, EROFS.
        28 or 122 => DiskFull,
        30 => $"{Line(failure)} The disk is read-only: please {NotWritable}.",
        _ => Line(failure),
    };

    private static string Line(Exception failure) => failure.Message.ReplaceLineEndings(" ").TrimEnd();
}
