using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>A source that stands otherwise than before.</summary>
public sealed record StandingChange(string Key, Standing From, Standing To);

/// <summary>What is said of these sources changed: pages that cite them are out of date.</summary>
public sealed record SourcesChanged(IReadOnlyList<string> Keys);

/// <summary>Handed out by the outbox when readers are to be told, by policy, that a page still rests on such a source.</summary>
public sealed record GraceForSourcesOver(IReadOnlyList<string> Keys);

static class StandingNews
{
    extension(WellspringDb db)
    {
        /// <summary>Pages follow at once, and once more when the days of grace are over.</summary>
        /// <param name="seen">What was looked at and may now say another day, whether it changed or not.</param>
        public void AnnounceStandings(IReadOnlyList<StandingChange> changes, TimeSpan grace, DateTimeOffset now, params IReadOnlyList<string> seen)
        {
            IReadOnlyList<string> changed = [.. changes.Select(c => c.Key)];
            if (changed.Count + seen.Count > 0) db.Announce(new SourcesChanged([.. changed.Union(seen)]), now);
            if (changed.Count > 0) db.AnnounceFor(new GraceForSourcesOver(changed), now, now + grace);
        }
    }
}
