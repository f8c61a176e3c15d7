using Microsoft.EntityFrameworkCore;

namespace Wellspring.Foundation.Mail;

/// <summary>What becomes of a letter that is held is for an administrator to say: send it again, or let it go.</summary>
public static class SettleLetter
{
    public static async Task<Outcome<Letter>> SendAgain(WellspringDb db, Guid id, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (Against(actor) is { } refused) return refused;
        if (await Held(db, id, cancel) is not { } letter) return Unknown(id);
        (letter.BegunAt, letter.Refusal) = (null, null);
        db.Announce(new LetterWritten(id), time.GetUtcNow());
        return await Settle(db, letter, "had letter sent again", time, actor, cancel);
    }

    public static async Task<Outcome<Letter>> LetGo(WellspringDb db, Guid id, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (Against(actor) is { } refused) return refused;
        if (await Held(db, id, cancel) is not { } letter) return Unknown(id);
        db.Remove(letter);
        return await Settle(db, letter, "let letter go", time, actor, cancel);
    }

    private static Task<Letter?> Held(WellspringDb db, Guid id, CancellationToken cancel) =>
        db.HeldLetters.SingleOrDefaultAsync(l => l.Id == id, cancel);

    private static async Task<Letter> Settle(WellspringDb db, Letter letter, string act, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        db.Record(actor, act, $"letter/{letter.Id}", time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return letter;
    }

    private static Finding? Against(Actor actor) =>
        actor.May(Roles.Administrator) ? null : Finding.Refuse("not-allowed", "Only an administrator decides about letters that are held.");

    private static Finding Unknown(Guid id) => Finding.Refuse("letter-unknown", $"No letter {id} is held; \"mail list\" names those that are.");
}
