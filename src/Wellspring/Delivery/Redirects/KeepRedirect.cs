using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>One old address and where it leads.</summary>
/// <param name="Line">Where it stands in what was pasted, counted from 1; 0 for a form.</param>
public sealed record TypedRedirect(string From, string To, int Line = 0);

/// <summary>How many were kept.</summary>
public sealed record KeptRedirects(int Count);

/// <summary>Adds, changes and removes redirects. A reader is led on from the next request.</summary>
public static class KeepRedirect
{
    public const int MostAtOnce = 2000;

    private const string Added = "added a redirect";
    private const string Changed = "changed a redirect";
    private const string Removed = "removed a redirect";

    /// <summary>As the audit log names what is done here.</summary>
    internal static readonly string[] Acts = [Added, Changed, Removed];

    /// <param name="was">The old address of the one that is changed; null for a new one.</param>
    public static Task<Outcome<KeptRedirects>> Handle(WellspringDb db, TypedRedirect typed, string? was, Uri site, TimeProvider time, Actor actor, CancellationToken cancel) =>
        Keep(db, [typed], was, site, time, actor, cancel);

    /// <summary>All of them, or none.</summary>
    public static Task<Outcome<KeptRedirects>> Many(WellspringDb db, IReadOnlyList<TypedRedirect> typed, Uri site, TimeProvider time, Actor actor, CancellationToken cancel) =>
        typed.Count is 0 or > MostAtOnce
            ? Task.FromResult<Outcome<KeptRedirects>>(Finding.Refuse("lines", $"Paste between one and {MostAtOnce:N0} lines, each an old address, a blank and a new one."))
            : Keep(db, typed, null, site, time, actor, cancel);

    public static async Task<Outcome<KeptRedirects>> Remove(WellspringDb db, string from, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (!May(actor)) return NotAllowed;
        if (await db.Redirects.SingleOrDefaultAsync(r => r.From == from, cancel) is not { } known) return Gone;
        db.Remove(known);
        db.Record(actor, Removed, Subject(from), time.GetUtcNow(), $"to {known.To}");
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return new KeptRedirects(1);
    }

    private static async Task<Outcome<KeptRedirects>> Keep(WellspringDb db, IReadOnlyList<TypedRedirect> typed, string? was, Uri site, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (!May(actor)) return NotAllowed;
        var known = was is null ? null : await db.Redirects.SingleOrDefaultAsync(r => r.From == was, cancel);
        if (was is not null && known is null) return Gone;
        var problems = new List<Finding>();
        foreach (var one in typed)
        {
            var plain = one with { From = RedirectRules.Plain(one.From, site), To = RedirectRules.Plain(one.To, site) };
            var wrong = await RedirectRules.Problems(db, plain.From, plain.To, was, cancel);
            problems.AddRange(one.Line == 0 ? wrong : wrong.Select(w => w with { Sentence = $"Line {one.Line}: {w.Sentence}", Place = new(one.Line, 0) }));
            // Those before stand in the way of those after, as if they were stored: so they are, until the whole is given up.
            if (wrong.Count == 0) await Put(db, plain, known, time.GetUtcNow(), actor, cancel);
        }
        if (problems.Count > 0) { db.ChangeTracker.Clear(); return problems; }
        await alone.Commit(cancel);
        return new KeptRedirects(typed.Count);
    }

    private static async Task Put(WellspringDb db, TypedRedirect typed, Redirect? known, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        LeadOn.Put(db, known, typed.From, typed.To);
        db.Record(actor, known is null ? Added : Changed, Subject(typed.From), now, $"to {typed.To}");
        await db.SaveChangesAsync(cancel);
    }

    private static bool May(Actor actor) => actor.May(Roles.Editor | Roles.Administrator);

    private static string Subject(string from) => $"redirect{from}";

    private static Finding NotAllowed => Finding.Refuse("not-allowed", "Only an editor or an administrator looks after redirects.");

    private static Finding Gone => Finding.Refuse("redirect-unknown", "This redirect is there no more: somebody removed it meanwhile.");
}
