using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

public enum PeopleFilter { All, Expiring, Unconfirmed, Undeclared, Authors, Reviewers }

/// <param name="Find">Words of the name, the credentials or the address, all of them.</param>
/// <param name="Page">Counts from 0.</param>
public sealed record PeopleQuestion(string Find, PeopleFilter Filter, int Page)
{
    public const int PageLength = 50;
}

public sealed record ListedPerson(Person Person, PersonPapers Papers);

/// <param name="Matching">How many there are on all pages.</param>
public sealed record ListedPeople(IReadOnlyList<ListedPerson> People, int Matching);

/// <summary>Authors and reviewers, by name, some at a time.</summary>
public static class ListPeople
{
    public static async Task<ListedPeople> Handle(WellspringDb db, PeopleQuestion question, TimeProvider time, CancellationToken cancel)
    {
        var (today, policy) = (DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), await EditorialPolicy.Current(db, cancel));
        var matching = await Filtered(db, Named(db.People.AsNoTracking(), question.Find), question.Filter, today, policy, cancel);
        var count = await matching.CountAsync(cancel);
        var people = await matching.OrderBy(p => p.Name).ThenBy(p => p.Slug).Skip(question.Page * PeopleQuestion.PageLength).Take(PeopleQuestion.PageLength).ToListAsync(cancel);
        return new(people.ConvertAll(p => new ListedPerson(p, PersonPapers.Of(p, policy, today))), count);
    }

    private static IQueryable<Person> Named(IQueryable<Person> people, string find)
    {
        foreach (var word in SoughtWords.In(find))
        {
            var slug = Slug.From(word);
#pragma warning disable CA1304, CA1311, CA1862 // the database folds the letters
            people = people.Where(p => p.Name.ToLower().Contains(word) || p.Credentials.ToLower().Contains(word) || p.Slug.Contains(slug));
#pragma warning restore CA1304, CA1311, CA1862
        }
        return people;
    }

    private static async Task<IQueryable<Person>> Filtered(WellspringDb db, IQueryable<Person> people, PeopleFilter filter, DateOnly today, EditorialPolicy policy, CancellationToken cancel)
    {
        var (soon, declared) = (today.AddDays(PersonPapers.DaysAhead), PersonPapers.OldestDeclaration(today, policy));
        var (staff, signOffs) = (db.Staff.Where(u => u.RemovedAt == null && (u.Roles & Roles.Reviewer) != 0), db.SignOffs.AsQueryable());
        var authors = filter == PeopleFilter.Authors ? await Authors(db, cancel) : [];
        return filter switch
        {
            PeopleFilter.Expiring => people.Where(p => p.Licences.Any() && !p.Licences.Any(l => l.ExpiresOn == null || l.ExpiresOn > soon)),
            PeopleFilter.Unconfirmed => people.Where(p => p.Licences.Any(l => l.CheckedOn == null && (l.ExpiresOn == null || l.ExpiresOn >= today))),
            PeopleFilter.Undeclared => people.Where(p => !p.Declarations.Any(d => d.DeclaredOn >= declared && d.DeclaredOn <= today)),
            PeopleFilter.Authors => people.Where(p => authors.Contains(p.Slug)),
            PeopleFilter.Reviewers => people.Where(p => staff.Any(u => u.PersonId == p.Id) || signOffs.Any(s => s.PersonId == p.Id)),
            _ => people,
        };
    }

    // Many articles have the same few authors.
    private static async Task<HashSet<string>> Authors(WellspringDb db, CancellationToken cancel) =>
        [.. (await db.Articles.Select(a => a.ListAuthors).Distinct().ToListAsync(cancel)).SelectMany(names => names.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}

/// <summary>What of a person's papers wants somebody's hand.</summary>
/// <param name="Expiring">No licence runs longer than 90 days from now.</param>
/// <param name="Unconfirmed">A licence that is in force has no confirmation.</param>
/// <param name="Undeclared">No declaration is as young as the policy asks.</param>
public sealed record PersonPapers(bool Expiring, bool Unconfirmed, bool Undeclared)
{
    public const int DaysAhead = 90;

    public static PersonPapers Of(Person person, EditorialPolicy policy, DateOnly today) => new(
        person.Licences.Count > 0 && !person.Licences.Exists(l => l.ExpiresOn is null || l.ExpiresOn > today.AddDays(DaysAhead)),
        person.Licences.Exists(l => l.CheckedOn is null && (l.ExpiresOn is null || l.ExpiresOn >= today)),
        Declarations.Latest(person, today) is not { } latest || latest.DeclaredOn < OldestDeclaration(today, policy));

    /// <summary>The first day whose declarations the gate still takes.</summary>
    internal static DateOnly OldestDeclaration(DateOnly today, EditorialPolicy policy)
    {
        var oldest = today.AddMonths(-policy.DeclarationMonths);
        // Months are not equally long: back and forth may end before today.
        while (oldest.AddMonths(policy.DeclarationMonths) < today) oldest = oldest.AddDays(1);
        return oldest;
    }
}
