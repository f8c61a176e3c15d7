using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Markdown;

/// <summary>
/// Brings people of files in. A declaration or licence that is new, or that says something else than before (a renewal,
/// a corrected interest), is added; none is ever taken away or altered: they may be what a sign-off rests on.
/// </summary>
static class AddPeople
{
    public static async Task Handle(WellspringDb db, IReadOnlyList<PersonFile> files, ImportReport report, DateTimeOffset now, CancellationToken cancel)
    {
        var slugs = files.Select(f => f.Slug).ToList();
        var known = await db.People.Where(p => slugs.Contains(p.Slug)).ToDictionaryAsync(p => p.Slug, cancel);
        var changed = new List<string>();
        foreach (var file in files)
        {
            if (file.UnknownKeys.Count > 0) report.Drop("front-matter", file.Path, $"no key of a person: {string.Join(", ", file.UnknownKeys.Select(Printed.Of))}");
            var change = Bring(known.GetValueOrDefault(file.Slug), file, report, now, db);
            if (change != Change.Unchanged) changed.Add(file.Slug);
            report.People.Count(change);
        }
        if (changed.Count > 0) db.Announce(new PeopleChanged(changed), now);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static Person New(PersonFile file, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), Slug = file.Slug, Name = file.Name, IsSample = file.Sample };

    private static Change Bring(Person? known, PersonFile file, ImportReport report, DateTimeOffset now, WellspringDb db)
    {
        if (known is null)
        {
            var person = New(file, now);
            db.People.Add(person);
            Update(person, file, now, db);
            return Change.Created;
        }
        if (known.IsSample == file.Sample) return Update(known, file, now, db) ? Change.Updated : Change.Unchanged;
        report.Drop("person", file.Path, $"the slug {file.Slug} is that of {(known.IsSample ? "an invented sample person" : "a person of this site")}; name another slug");
        return Change.Unchanged;
    }

    private static bool Update(Person person, PersonFile file, DateTimeOffset now, WellspringDb db)
    {
        var same = (person.Name, person.Credentials, person.Biography) == (file.Name, file.Credentials, file.Biography);
        (person.Name, person.Credentials, person.Biography) = (file.Name, file.Credentials, file.Biography);
        var added = AddDeclarations(person, file, now, db) + AddLicences(person, file, now, db);
        return !same || added > 0;
    }

    private static int AddDeclarations(Person person, PersonFile file, DateTimeOffset now, WellspringDb db)
    {
        var news = file.Declarations.Where(line => !person.Declarations.Exists(line.Says)).ToList();
        foreach (var line in news)
        {
            var declaration = new Declaration { Id = Guid.CreateVersion7(now), DeclaredOn = line.Date, Statement = line.Statement, Interests = line.Interests };
            person.Declarations.Add(declaration);
            db.Entry(declaration).State = EntityState.Added;
        }
        return news.Count;
    }

    private static int AddLicences(Person person, PersonFile file, DateTimeOffset now, WellspringDb db)
    {
        var news = file.Licences.Where(line => !person.Licences.Exists(line.Says)).ToList();
        foreach (var line in news)
        {
            var licence = new Licence { Id = Guid.CreateVersion7(now), Jurisdiction = line.Jurisdiction, Number = line.Number, Profession = line.Profession, ExpiresOn = line.Expires };
            person.Licences.Add(licence);
            db.Entry(licence).State = EntityState.Added;
        }
        return news.Count;
    }
}
