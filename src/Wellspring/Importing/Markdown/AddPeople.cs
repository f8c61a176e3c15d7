using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;

namespace Wellspring.Importing.Markdown;

/// <summary>
/// Brings people of files in. A declaration or licence that is new, or that says something else than before (a renewal,
/// a corrected interest), is added; none is ever taken away or altered: they may be what a sign-off rests on. Nor are the
/// credentials of somebody whose sign-off is live.
/// </summary>
sealed class AddPeople
{
    private readonly WellspringDb db;
    private readonly ImportReport report;
    private readonly DateTimeOffset now;
    private readonly Actor actor;
    private readonly HashSet<Guid> vouching;
    private readonly IReadOnlyDictionary<string, string> portraits;

    private AddPeople(WellspringDb db, IReadOnlyDictionary<string, string> portraits, ImportReport report, DateTimeOffset now, Actor actor, HashSet<Guid> vouching) =>
        (this.db, this.portraits, this.report, this.now, this.actor, this.vouching) = (db, portraits, report, now, actor, vouching);

    /// <param name="portraits">By slug: files of the media folder.</param>
    public static async Task Handle(WellspringDb db, IReadOnlyList<PersonFile> files, IReadOnlyDictionary<string, string> portraits, ImportReport report, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var slugs = files.Select(f => f.Slug).ToList();
        var known = await db.People.Where(p => slugs.Contains(p.Slug)).ToDictionaryAsync(p => p.Slug, cancel);
        var adding = new AddPeople(db, portraits, report, now, actor, await Vouching(db, cancel));
        var changed = new List<string>();
        foreach (var file in files)
        {
            if (file.UnknownKeys.Count > 0) report.Drop("front-matter", file.Path, $"no key of a person: {string.Join(", ", file.UnknownKeys.Select(Printed.Of))}");
            var change = adding.Bring(known.GetValueOrDefault(file.Slug), file);
            if (change != Change.Unchanged) changed.Add(file.Slug);
            report.People.Count(change);
        }
        if (changed.Count > 0) db.Announce(new PeopleChanged(changed), now);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static async Task<HashSet<Guid>> Vouching(WellspringDb db, CancellationToken cancel)
    {
        var live = db.Publications.Select(p => p.SignOffId);
        return [.. await db.SignOffs.Where(s => s.PersonId != null && live.Contains(s.Id)).Select(s => s.PersonId!.Value).Distinct().ToListAsync(cancel)];
    }

    private Change Bring(Person? known, PersonFile file)
    {
        if (known is null) return Create(file);
        if (known.IsSample == file.Sample) return Update(known, file) ? Change.Updated : Change.Unchanged;
        report.Drop("person", file.Path, $"the slug {file.Slug} is that of {(known.IsSample ? "an invented sample person" : "a person of this site")}; name another slug");
        return Change.Unchanged;
    }

    private Change Create(PersonFile file)
    {
        var person = new Person { Id = Guid.CreateVersion7(now), Slug = file.Slug, Name = file.Name, Credentials = file.Credentials, Biography = file.Biography, Portrait = portraits.GetValueOrDefault(file.Slug), IsSample = file.Sample };
        db.People.Add(person);
        AddDeclarations(person, file);
        AddLicences(person, file);
        return Change.Created;
    }

    private bool Update(Person person, PersonFile file)
    {
        var credentials = Credentials(person, file);
        var portrait = portraits.GetValueOrDefault(file.Slug) ?? person.Portrait;
        var changes = OldAndNew.Of(
            ("name", person.Name, file.Name), ("credentials", person.Credentials, credentials), ("biography", person.Biography, file.Biography), ("portrait", person.Portrait ?? "", portrait ?? ""),
            ("declarations added", null, AddDeclarations(person, file)), ("licenses added", null, AddLicences(person, file)));
        if (changes.Length == 0) return false;
        (person.Name, person.Credentials, person.Biography, person.Portrait) = (file.Name, credentials, file.Biography, portrait);
        db.Record(actor, "changed a person", $"person/{person.Slug}", now, changes);
        return true;
    }

    // They stand beside a signature on live pages, which the signed records name with them.
    private string Credentials(Person person, PersonFile file)
    {
        if (person.Credentials == file.Credentials || !vouching.Contains(person.Id)) return file.Credentials;
        report.Drop("credentials", file.Path, $"{person.Slug} has a live sign-off as \"{Printed.Of(person.Credentials)}\": the file's \"{Printed.Of(file.Credentials)}\" was not taken, an editor decides that (person credentials)");
        return person.Credentials;
    }

    private string? AddDeclarations(Person person, PersonFile file)
    {
        var news = file.Declarations.Where(line => !person.Declarations.Exists(line.Says)).ToList();
        foreach (var line in news)
        {
            var declaration = new Declaration { Id = Guid.CreateVersion7(now), DeclaredOn = line.Date, Statement = line.Statement, Interests = line.Interests };
            person.Declarations.Add(declaration);
            db.Entry(declaration).State = EntityState.Added;
        }
        return news.Count == 0 ? null : string.Join("; ", news.Select(n => n.Statement));
    }

    private string? AddLicences(Person person, PersonFile file)
    {
        var news = file.Licences.Where(line => !person.Licences.Exists(line.Says)).ToList();
        foreach (var line in news)
        {
            var licence = new Licence { Id = Guid.CreateVersion7(now), Jurisdiction = line.Jurisdiction, Number = line.Number, Profession = line.Profession, ExpiresOn = line.Expires };
            person.Licences.Add(licence);
            db.Entry(licence).State = EntityState.Added;
        }
        return news.Count == 0 ? null : string.Join("; ", news.Select(n => $"{n.Jurisdiction} {n.Number}"));
    }
}
