using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;

namespace Wellspring.Studio.Log;

/// <summary>Who did what: the audit log to look through, and to take away.</summary>
sealed class LogEndpoint(StudioPages pages, StudioSettings settings)
{
    private const int PageLength = 50;

    public async Task<IResult> Show(HttpContext context, WellspringDb db)
    {
        var asked = LogQuery.Read(context.Request.Query, settings.Zone);
        var entries = await ListAudit.Handle(db, asked.Filter, asked.Before, PageLength + 1, context.RequestAborted);
        return await pages.Ok<LogPage>(context,
            (nameof(LogPage.Asked), asked), (nameof(LogPage.Entries), entries.Take(PageLength).ToList()), (nameof(LogPage.IsMore), entries.Count > PageLength), (nameof(LogPage.Zone), settings.Zone));
    }

    public IResult Csv(HttpContext context, WellspringDb db) => Export(context, db, "csv", "text/csv; charset=utf-8", "number,at,who,act,subject,details,hash\r\n", LogLines.Csv);

    public IResult JsonLines(HttpContext context, WellspringDb db) => Export(context, db, "jsonl", "application/jsonl; charset=utf-8", "", LogLines.Json);

    // Written as it is read: a log of years fits in no memory.
    private IResult Export(HttpContext context, WellspringDb db, string extension, string type, string head, Func<AuditEntry, string> line)
    {
        var filter = LogQuery.Read(context.Request.Query, settings.Zone).Filter;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"audit.{extension}\"";
        return Results.Stream(async stream =>
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
            await writer.WriteAsync(head);
            await foreach (var entry in ListAudit.All(db, filter).WithCancellation(context.RequestAborted)) await writer.WriteAsync(line(entry));
        }, type);
    }
}

/// <summary>What is looked for, as the address says it.</summary>
/// <param name="From">As it was typed.</param>
public sealed record LogQuery(AuditFilter Filter, long? Before, string From, string Until)
{
    public static LogQuery Read(IQueryCollection query, TimeZoneInfo zone)
    {
        var (from, until) = (query["from"].ToString(), query["until"].ToString());
        var filter = new AuditFilter(query["who"].ToString().Trim(), query["act"].ToString().Trim(), query["subject"].ToString().Trim(), Beginning(from, 0, zone), Beginning(until, 1, zone));
        return new(filter, long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null, from, until);
    }

    public string Address(string path, long? before = null) => path + QueryString.Create(
        new (string Name, string Value)[] { ("who", Filter.Who), ("act", Filter.Act), ("subject", Filter.Subject), ("from", From), ("until", Until), ("before", before?.ToString(CultureInfo.InvariantCulture) ?? "") }
            .Where(p => p.Value.Length > 0).Select(p => KeyValuePair.Create(p.Name, (string?)p.Value)));

    // When a day begins in the publisher's time zone; a day that none is, is not asked for.
    private static DateTimeOffset? Beginning(string day, int later, TimeZoneInfo zone) =>
        DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1 and < 9999
            ? new DateTimeOffset(date.AddDays(later), zone.GetUtcOffset(date.AddDays(later))).ToUniversalTime() : null;
}

/// <summary>An entry of the log as a line of a file.</summary>
public static class LogLines
{
    public static string Csv(AuditEntry entry) => string.Join(',', new[]
    {
        entry.Id.ToString(CultureInfo.InvariantCulture), Moment(entry), Cell(entry.ActorName), Cell(entry.Act), Cell(entry.Subject), Cell(entry.Details), entry.Hash,
    }) + "\r\n";

    public static string Json(AuditEntry entry) => JsonSerializer.Serialize(new
    {
        number = entry.Id, at = Moment(entry), user = entry.UserId, who = entry.ActorName, act = entry.Act, subject = entry.Subject, details = entry.Details, previous = entry.Previous, hash = entry.Hash,
    }, JsonSerializerOptions.Web) + "\n";

    private static string Moment(AuditEntry entry) => entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    // A sheet takes what begins with one of these for a formula, whoever wrote it (OWASP, CSV Injection).
    private static string Cell(string text) => $"\"{(text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
