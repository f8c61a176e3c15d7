using System.Globalization;
using Wellspring.Foundation;

namespace Wellspring.Studio.Room;

/// <summary>Days, moments and counts as the pages of the studio say them.</summary>
static class Say
{
    public static string Day(DateTimeOffset at) => Day(DateOnly.FromDateTime(at.UtcDateTime));

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>In the publisher's time zone.</summary>
    public static string Moment(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    public static string Count(int count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");

    public static string Weight(Severity severity) => severity switch
    {
        Severity.Refuse => "Must be put right",
        Severity.Warn => "Needs a reason",
        _ => "Advice",
    };

    /// <summary>The local part of an address: enough for a team, and short.</summary>
    public static string Who(string email) => email.Split('@')[0];
}
