using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>The picture that stands beside a person's name: the middle of a photograph, cut square and made small.</summary>
public static class GivePortrait
{
    public static async Task<Outcome<Person>> Handle(WellspringDb db, string slug, byte[] bytes, string name, MediaStore store, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var found = await Changeable(db, slug, actor, cancel);
        if (!found.Done) return found;
        var cut = CropPicture.Portrait(bytes, name);
        if (!cut.Done) return cut.Refusals.ToArray();
        var stored = await StoreMedia.Handle(db, time, actor, store, cut.Value, name, cancel);
        if (!stored.Done) return stored.Refusals.ToArray();
        await Show(db, found.Value, Path.GetFileName(stored.Value.Path), time.GetUtcNow(), actor, cancel);
        await alone.Commit(cancel);
        return found;
    }

    /// <summary>Initials stand there again. The picture stays in the library.</summary>
    public static async Task<Outcome<Person>> Take(WellspringDb db, string slug, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var found = await Changeable(db, slug, actor, cancel);
        if (!found.Done) return found;
        await Show(db, found.Value, null, time.GetUtcNow(), actor, cancel);
        await alone.Commit(cancel);
        return found;
    }

    private static async Task<Outcome<Person>> Changeable(WellspringDb db, string slug, Actor actor, CancellationToken cancel)
    {
        if (await db.People.SingleOrDefaultAsync(p => p.Slug == slug, cancel) is not { } person) return PeopleDesk.Unknown(slug);
        return PeopleDesk.Against(actor, person).ToArray() is { Length: > 0 } refusals ? refusals : person;
    }

    private static Task<int> Show(WellspringDb db, Person person, string? portrait, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        db.Record(actor, "changed a person", $"person/{person.Slug}", now, OldAndNew.Of(("portrait", person.Portrait ?? "", portrait ?? "")));
        person.Portrait = portrait;
        db.Announce(new PeopleChanged([person.Slug]), now);
        return db.SaveChangesAsync(cancel);
    }
}
