using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>A source that stands otherwise than before.</summary>
public sealed record StandingChange(string Key, Standing From, Standing To);

/// <summary>What is said of these sources changed: pages that cite them are out of date.</summary>
public sealed record SourcesChanged(IReadOnlyList<string> Keys);

/// <summary>Handed out by the outbox when readers are to be told, by policy, that a page still rests on such a source.</summary>
public sealed record GraceForSourcesOver(IReadOnlyList<string> Keys);

/// <summary>What follows when sources stand otherwise than before; the module that publishes knows.</summary>
/// <param name="Grace">How long the team has before readers are told on every page that cites a fallen source.</param>
/// <param name="Reopen">Called with the keys before the change is committed: what it adds is stored with the change, or not at all.</param>
/// <param name="Vouched">Of these keys, those that signed texts hold a copy under: a notice reaches such a text through the library's record only, which has to stay that of the same work.</param>
public sealed record WhenSourcesTurn(TimeSpan Grace, Func<WellspringDb, IReadOnlyList<string>, DateTimeOffset, Actor, CancellationToken, Task> Reopen, Func<WellspringDb, IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlySet<string>>> Vouched);

static class StandingNews
{
    extension(WellspringDb db)
    {
        /// <summary>Live texts are reopened, pages follow at once, and once more when the days of grace are over.</summary>
        /// <param name="seen">What was looked at and may now say another day, whether it changed or not.</param>
        public async Task TellStandings(IReadOnlyList<StandingChange> changes, WhenSourcesTurn then, DateTimeOffset now, Actor actor, CancellationToken cancel, params IReadOnlyList<string> seen)
        {
            IReadOnlyList<string> changed = [.. changes.Select(c => c.Key)];
            if (changed.Count + seen.Count == 0) return;
            // Pages know a source by the key that their text cites.
            var library = await LibraryKeys.Load(db, cancel);
            db.Announce(new SourcesChanged(library.WithRetired(changed.Union(seen))), now);
            if (changed.Count == 0) return;
            db.AnnounceFor(new GraceForSourcesOver(library.WithRetired(changed)), now, now + then.Grace);
            await then.Reopen(db, changed, now, actor, cancel);
        }
    }
}
