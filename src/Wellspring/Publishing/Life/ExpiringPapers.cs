using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

public enum Paper { Licence, Declaration }

/// <param name="LastDay">The last day on which the gate takes it.</param>
public sealed record ExpiringPaper(Guid Person, string Slug, string Name, Paper Paper, DateOnly LastDay);

/// <summary>Licences and declarations of interests that the gate will not take any more after a day, or does not take already; the sooner the first.</summary>
public static class ExpiringPapers
{
    /// <param name="person">Of this one alone; null for all.</param>
    public static async Task<IReadOnlyList<ExpiringPaper>> Handle(WellspringDb db, Guid? person, DateOnly today, DateOnly until, CancellationToken cancel)
    {
        var policy = await EditorialPolicy.Current(db, cancel);
        var people = await db.People.AsNoTracking().Where(p => person == null || p.Id == person).ToListAsync(cancel);
        return [.. people.SelectMany(p => Of(p, policy, today)).Where(paper => paper.LastDay <= until).OrderBy(paper => paper.LastDay).ThenBy(paper => paper.Slug, StringComparer.Ordinal)];
    }

    // A renewal stands beside the licence that it renews.
    private static IEnumerable<ExpiringPaper> Of(Person person, EditorialPolicy policy, DateOnly today)
    {
        if (person.Licences.Count > 0 && person.Licences.Max(l => l.ExpiresOn ?? DateOnly.MaxValue) is var lastDay) yield return new(person.Id, person.Slug, person.Name, Paper.Licence, lastDay);
        if (Declarations.Latest(person, today) is { } declared) yield return new(person.Id, person.Slug, person.Name, Paper.Declaration, declared.DeclaredOn.AddMonths(policy.DeclarationMonths));
    }
}
