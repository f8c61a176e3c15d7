using System.Globalization;

namespace Wellspring.Evidence;

/// <summary>Dates as lists of retractions write them: Retraction Watch as month/day/year, at times with an hour; others after ISO 8601.</summary>
static class NoticeDate
{
    private static readonly string[] Formats =
    [
        "M/d/yyyy", "M/d/yyyy H:mm", "M/d/yyyy H:mm:ss", "M/d/yyyy h:mm tt", "M/d/yyyy h:mm:ss tt",
        "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>The day as it is written, in whatever time zone; null when it is none. "13/06/2024" is none, for it could only be guessed.</summary>
    public static DateOnly? Find(string text) =>
        DateTimeOffset.TryParseExact(text.Replace('\u202f', ' '), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date) ? DateOnly.FromDateTime(date.DateTime) : null;
}
