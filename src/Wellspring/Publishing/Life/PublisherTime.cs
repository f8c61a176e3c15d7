using System.Globalization;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A moment as an editor writes it, in the publisher's time zone (IANA name), across daylight saving.</summary>
public sealed record PublisherTime(DateTimeOffset At, string Chosen)
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>A time that comes twice when clocks go back means the first; one that does not come at all is refused.</summary>
    public static Outcome<PublisherTime> Read(string text, TimeZoneInfo zone)
    {
        if (!DateTime.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return Finding.Refuse("time-unclear", $"\"{text}\" is no time as 2027-03-28T09:00, in {zone.Id}.");
        if (zone.IsInvalidTime(local))
            return Finding.Refuse("time-unclear", $"{local:yyyy-MM-dd HH:mm} does not exist in {zone.Id}: clocks go forward over it. Choose an hour later.");
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        // In Coordinated Universal Time it must be a date of the calendar, too: the first and the last hours of all time are not, in every zone.
        if (local.Ticks - offset.Ticks < DateTime.MinValue.Ticks || local.Ticks - offset.Ticks > DateTime.MaxValue.Ticks)
            return Finding.Refuse("time-unclear", FormattableString.Invariant($"{local:yyyy-MM-dd HH:mm} in {zone.Id} is beyond the calendar. Choose another time."));
        return new PublisherTime(new DateTimeOffset(local, offset), FormattableString.Invariant($"{local:yyyy-MM-dd'T'HH:mm} {zone.Id}"));
    }
}
