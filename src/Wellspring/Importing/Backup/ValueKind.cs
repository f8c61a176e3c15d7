using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Wellspring.Importing.Backup;

/// <summary>A kind of value with one spelling, whatever the database makes of it: the same data give the same bytes.</summary>
/// <param name="Write">To JSON; never asked for null.</param>
/// <param name="Read">From JSON; null for what is no such value.</param>
sealed record ValueKind(string Name, Func<DbDataReader, int, object> Fetch, Action<Utf8JsonWriter, object> Write, Func<JsonElement, object?> Read)
{
    private const string Microseconds = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static readonly ValueKind Text = new("text", (row, at) => row.GetString(at), (json, value) => json.WriteStringValue((string)value), AsText);
    public static readonly ValueKind Integer = new("integer", (row, at) => row.GetInt64(at), (json, value) => json.WriteNumberValue((long)value), json => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var number) ? number : null);
    public static readonly ValueKind Truth = new("boolean", (row, at) => row.GetBoolean(at), (json, value) => json.WriteBooleanValue((bool)value), json => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : null);
    public static readonly ValueKind Id = new("uuid", (row, at) => row.GetGuid(at), (json, value) => json.WriteStringValue((Guid)value), json => Guid.TryParseExact(AsText(json), "D", out var id) ? id : null);
    public static readonly ValueKind Date = new("date", (row, at) => row.GetFieldValue<DateOnly>(at), (json, value) => json.WriteStringValue(((DateOnly)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), json => AsDate(json));
    public static readonly ValueKind Number = new("decimal", (row, at) => row.GetDecimal(at), (json, value) => json.WriteStringValue(Shortest((decimal)value)), json => AsDecimal(json));
    public static readonly ValueKind Real = new("double", (row, at) => row.GetDouble(at), (json, value) => json.WriteStringValue(((double)value).ToString("R", CultureInfo.InvariantCulture)), json => AsDouble(json));
    public static readonly ValueKind Bytes = new("bytes", (row, at) => row.GetFieldValue<byte[]>(at), (json, value) => json.WriteBase64StringValue((byte[])value), json => AsText(json) is not null && json.TryGetBytesFromBase64(out var bytes) ? bytes : null);

    /// <summary>How a database stores a time is its own affair: the column knows (see <see cref="BackupColumn"/>).</summary>
    public static readonly ValueKind Time = new("time", (row, at) => row.GetFieldValue<DateTimeOffset>(at), (json, value) => json.WriteStringValue(((DateTimeOffset)value).UtcDateTime.ToString(Microseconds, CultureInfo.InvariantCulture)), json => AsTime(json));

    /// <exception cref="InvalidOperationException">A column of a kind that no backup can carry yet.</exception>
    public static ValueKind Of(Type type) => type switch
    {
        _ when type == typeof(string) => Text,
        _ when type == typeof(bool) => Truth,
        _ when type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(byte) => Integer,
        _ when type == typeof(Guid) => Id,
        _ when type == typeof(DateOnly) => Date,
        _ when type == typeof(decimal) => Number,
        _ when type == typeof(double) => Real,
        _ when type == typeof(byte[]) => Bytes,
        _ when type == typeof(DateTimeOffset) => Time,
        _ => throw new InvalidOperationException($"A backup has no spelling for {type.Name}."),
    };

    private static string? AsText(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate: no database could hold it.
            return null;
        }
    }

    // 1.50 and 1.5 are the same number; PostgreSQL would keep the zero and SQLite not.
    private static string Shortest(decimal value) => (value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static DateOnly? AsDate(JsonElement json) => DateOnly.TryParseExact(AsText(json), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static decimal? AsDecimal(JsonElement json) => decimal.TryParse(AsText(json), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? AsDouble(JsonElement json) => double.TryParse(AsText(json), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? AsTime(JsonElement json) => DateTimeOffset.TryParseExact(AsText(json), Microseconds, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
