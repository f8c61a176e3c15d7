using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <param name="Interests">Names or hosts of those the person is tied to.</param>
/// <param name="On">The day it was made; null for today.</param>
/// <param name="GivenBy">How whoever writes it down came by it, as "e-mail of 3 May 2026"; not needed of one's own.</param>
public sealed record DeclarationWords(string Statement, IReadOnlyList<string> Interests, DateOnly? On, string GivenBy);

/// <summary>A dated declaration of interests: one's own, or one that a person gave to an editor. It stands beside those before it, of which none is ever deleted.</summary>
public static class AddDeclaration
{
    private const int LongestStatement = 2000;
    private const int LongestLine = 200;
    private const int MostInterests = 50;

    public static async Task<Outcome<Declaration>> Handle(WellspringDb db, string slug, DeclarationWords words, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await db.People.SingleOrDefaultAsync(p => p.Slug == slug, cancel) is not { } person) return PeopleDesk.Unknown(slug);
        var now = time.GetUtcNow();
        var declaration = new Declaration { Id = Guid.CreateVersion7(now), DeclaredOn = words.On ?? DateOnly.FromDateTime(now.UtcDateTime), Statement = words.Statement, Interests = words.Interests };
        var refusals = Who(person, words, actor).Concat(What(person, declaration, DateOnly.FromDateTime(now.UtcDateTime))).ToList();
        if (refusals.Count > 0) return refusals;

        person.Declarations.Add(declaration);
        db.Entry(declaration).State = EntityState.Added;
        db.Record(actor, "added a declaration", $"person/{slug}", now, $"{declaration.DeclaredOn:yyyy-MM-dd}: {declaration.Statement}{(IsOwn(person, actor) ? "" : $" (given by {words.GivenBy})")}");
        db.Announce(new PeopleChanged([slug]), now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return declaration;
    }

    public static bool IsOwn(Person person, Actor actor) => actor.PersonId == person.Id;

    private static IEnumerable<Finding> Who(Person person, DeclarationWords words, Actor actor)
    {
        if (!IsOwn(person, actor) && !PeopleDesk.LooksAfter(actor)) yield return Finding.Refuse("not-allowed", "Everybody declares their own interests; only an editor or an administrator writes down those of somebody else.");
        if (PeopleDesk.OfSamples(actor, person) is { } sample) yield return sample;
        if (!IsOwn(person, actor) && words.GivenBy.Length is 0 or > LongestLine) yield return Finding.Refuse("given-missing", $"Say how {person.Name} gave you this statement, as \"e-mail of 3 May 2026\": these are their words, not yours.");
    }

    private static IEnumerable<Finding> What(Person person, Declaration declaration, DateOnly today)
    {
        if (declaration.Statement.Length is 0 or > LongestStatement) yield return Finding.Refuse("statement-malformed", $"A declaration says in at most {LongestStatement} characters what somebody is tied to, or that there is nothing to declare.");
        if (declaration.Interests.Count > MostInterests || declaration.Interests.Any(i => i.Length > LongestLine)) yield return Finding.Refuse("interests-malformed", $"Name at most {MostInterests} organisations or hosts, each on a line of at most {LongestLine} characters.");
        if (declaration.DeclaredOn > today) yield return Finding.Refuse("date-ahead", "A declaration is made today or earlier.");
        if (person.Declarations.Exists(d => (d.DeclaredOn, d.Statement) == (declaration.DeclaredOn, declaration.Statement) && d.Interests.SequenceEqual(declaration.Interests))) yield return Finding.Refuse("statement-known", "This declaration is on record already, in the same words and of the same day.");
    }
}
