using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Web.Data;

namespace Wellspring.Web.CommandLine;

/// <summary>Where a verb runs: its settings, its database, its clock and its two streams.</summary>
public sealed record Surroundings(string ConnectionString, string DataDirectory, Uri PublicUrl, TimeProvider Time, TextWriter Out, TextWriter Error)
{
    /// <summary>Opens the database, made and brought up to date first when it is not.</summary>
    public async Task<WellspringDb> OpenDatabase(CancellationToken cancel)
    {
        var db = Database.Open(ConnectionString);
        await db.Database.MigrateAsync(cancel);
        return db;
    }

    public static Surroundings FromEnvironment(TextWriter output, TextWriter error)
    {
        var port = Environment.GetEnvironmentVariable("PORT") ?? "5080";
        var data = Path.GetFullPath(Environment.GetEnvironmentVariable("Wellspring__DataDirectory") ?? "data");
        var connection = Environment.GetEnvironmentVariable("ConnectionStrings__Wellspring") ?? $"Data Source={Path.Combine(data, "wellspring.db")}";
        var url = Environment.GetEnvironmentVariable("Wellspring__PublicUrl") ?? $"http://localhost:{port}";
        Directory.CreateDirectory(data);
        return new(connection, data, new Uri(url.TrimEnd('/')), TimeProvider.System, output, error);
    }
}
