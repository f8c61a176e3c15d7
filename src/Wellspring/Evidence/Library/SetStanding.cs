using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <param name="Seen">The mark of the standing as it was before whoever says another; null where nobody looked at a page.</param>
/// <param name="Address">Where the publisher's notice, or what speaks against it, can be read.</param>
public sealed record TypedStanding(Standing? To, string Address, string Note, string? Seen = null);

/// <summary>
/// Says by hand how a source stands, on evidence that others can look at. Whoever keeps the library may say worse of a source, for waiting
/// for a list costs readers more than a mistake; better only an administrator may, or a check of a list or a register, for it lets texts
/// go live that could not.
/// </summary>
public static class SetStanding
{
    private const int LongestNote = 1_000;
    private const int LongestAddress = 500;

    public static async Task<Outcome<StandingWord>> Handle(WellspringDb db, string key, TypedStanding typed, WhenSourcesTurn then, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await db.Sources.SingleOrDefaultAsync(s => s.Key == key, cancel) is not { } source) return SourceUnknown.With(key);
        if (Against(source, typed, actor) is { Count: > 0 } refusals) return refusals;
        var word = Say(source, typed, time.GetUtcNow(), actor);
        db.Add(word);
        db.Record(actor, "set standing", $"source/{key}", word.At, $"{word.From.Name()} to {word.To.Name()}: {word.Address}");
        await db.TellStandings([new(key, word.From, word.To)], then, word.At, actor, cancel);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return word;
    }

    /// <summary>The standings that somebody may give this source by hand; empty when there is none.</summary>
    public static IReadOnlyList<Standing> Choices(Source source, Actor actor) =>
        [.. new[] { Standing.Sound, Standing.Corrected, Standing.Concern, Standing.Retracted }.Where(to => to != source.Standing && IsOpen(source, to, actor))];

    /// <summary>Another once the source stands otherwise, or fell again.</summary>
    public static string Mark(Source source) => FormattableString.Invariant($"{source.Standing} {source.StandingSince:O}");

    private static bool IsOpen(Source source, Standing to, Actor actor) =>
        LibraryRoles.AgainstChanging(actor, source) is null && (actor.May(Roles.Administrator) || (to != Standing.Sound && to.IsWorseThan(source.Standing)));

    private static List<Finding> Against(Source source, TypedStanding typed, Actor actor)
    {
        if (LibraryRoles.AgainstChanging(actor, source) is { } refusal) return [refusal];
        var refusals = new List<Finding>();
        if (typed.To is not { } to || to == Standing.Unchecked) refusals.Add(Finding.Refuse("standing-missing", "Choose how the source stands."));
        else if (typed.Seen is { } seen && seen != Mark(source)) refusals.Add(Finding.Refuse("standing-newer", $"It was said to stand otherwise after you opened this page: it stands as {source.Standing.Name()} now. What you typed is below; look at it again before you say another."));
        else if (to == source.Standing) refusals.Add(Finding.Refuse("standing-same", $"It stands as {to.Name()} already."));
        else if (!IsOpen(source, to, actor)) refusals.Add(Finding.Refuse("standing-better", "Only an administrator, or a check of a list or a register, says better of a source than it stands."));
        if (!Uri.TryCreate(typed.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || typed.Address.Length > LongestAddress) refusals.Add(Finding.Refuse("evidence-address", "Give the address at which the notice can be read, beginning with https://."));
        if (typed.Note.Length == 0) refusals.Add(Finding.Refuse("evidence-note", "Say in a sentence what the notice says, and why it is to be believed."));
        if (typed.Note.Length > LongestNote) refusals.Add(Finding.Refuse("evidence-note", $"The note has {typed.Note.Length} characters; {LongestNote} are the most."));
        return refusals;
    }

    private static StandingWord Say(Source source, TypedStanding typed, DateTimeOffset now, Actor actor)
    {
        var from = source.Standing;
        source.Turn(typed.To!.Value, null, now);
        return new() { Id = Guid.CreateVersion7(now), SourceId = source.Id, From = from, To = source.Standing, Address = typed.Address, Note = typed.Note, At = now, By = actor.Name };
    }
}
