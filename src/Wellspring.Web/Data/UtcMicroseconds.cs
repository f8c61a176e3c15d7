using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Wellspring.Web.Data;

/// <summary>Both databases keep times in UTC to the microsecond, so that a time read back equals the time compared with.</summary>
static class UtcMicroseconds
{
    public sealed class AsTicks() : ValueConverter<DateTimeOffset, long>(
        time => Truncate(time).Ticks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    public sealed class AsUtc() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        time => Truncate(time),
        time => time);

    private static DateTimeOffset Truncate(DateTimeOffset time)
    {
        var utc = time.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
