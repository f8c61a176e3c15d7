using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Markdown;

/// <summary>
/// Brings people of files in. A declaration or licence that is new is added, none is ever taken away or altered:
/// they may be what a sign-off rests on.
/// </summary>
static class AddPeople
{
    public static async Task Handle(WellspringDb db, IReadOnlyList<PersonFile> files, ImportReport report, DateTimeOffset now, CancellationToken cancel)
    {
        var slugs = files.Select(f => f.Slug).ToList();
        var known = await db.People.Where(p => slugs.Contains(p.Slug)).ToDictionaryAsync(p => p.Slug, cancel);
        var changedSlugs = new List<string>();
        var touched = new List<string>();
        foreach (var file in files)
        {
            var isNew = !known.TryGetValue(file.Slug, out var person);
            if (isNew) db.People.Add(person = New(file, now));
            var changed = Bring(person!, file, now, db);
            if (isNew || changed) changedSlugs.Add(file.Slug);
            if (isNew || changed) touched.Add(file.Slug);
            report.People.Count(isNew ? Change.Created : changed ? Change.Updated : Change.Unchanged);
        }
        if (changedSlugs.Count > 0) db.Announce(new PeopleChanged(changedSlugs), now);
        if (touched.Count > 0) db.Announce(new PeopleChanged(touched), now);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static Person New(PersonFile file, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), Slug = file.Slug, Name = file.Name, IsSample = file.Sample };

    private static bool Bring(Person person, PersonFile file, DateTimeOffset now, WellspringDb db)
    {
        var same = (person.Name, person.Credentials, person.Biography) == (file.Name, file.Credentials, file.Biography);
        (person.Name, person.Credentials, person.Biography) = (file.Name, file.Credentials, file.Biography);
        var added = AddDeclarations(person, file, now, db) + AddLicences(person, file, now, db);
        return !same || added > 0;
    }

    private static int AddDeclarations(Person person, PersonFile file, DateTimeOffset now, WellspringDb db)
    {
        var news = file.Declarations.Where(line => !person.Declarations.Exists(d => (d.DeclaredOn, d.Statement) == (line.Date, line.Statement))).ToList();
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
        var news = file.Licences.Where(line => !person.Licences.Exists(l => (l.Jurisdiction, l.Number) == (line.Jurisdiction, line.Number))).ToList();
        foreach (var line in news)
        {
            var licence = new Licence { Id = Guid.CreateVersion7(now), Jurisdiction = line.Jurisdiction, Number = line.Number, Profession = line.Profession, ExpiresOn = line.Expires };
            person.Licences.Add(licence);
            db.Entry(licence).State = EntityState.Added;
        }
        return news.Count;
    }
}
