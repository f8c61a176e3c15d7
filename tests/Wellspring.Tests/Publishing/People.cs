using Wellspring.Accounts;

namespace Wellspring.Tests.Publishing;

static class People
{
    private static readonly DateTimeOffset Born = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

    public static Person With(string slug, bool licensed, bool sample = false)
    {
        var person = new Person { Id = Guid.CreateVersion7(Born), Slug = slug, Name = $"Name of {slug}", IsSample = sample };
        person.Declarations.Add(Declared(new DateOnly(2026, 9, 1)));
        if (licensed) person.Licences.Add(Licence(new DateOnly(2027, 12, 31)));
        return person;
    }

    public static Declaration Declared(DateOnly on, params string[] interests) =>
        new() { Id = Guid.CreateVersion7(Born), DeclaredOn = on, Statement = "As listed.", Interests = interests };

    public static Licence Licence(DateOnly? expires, bool confirmed = true) => new()
    {
        Id = Guid.CreateVersion7(Born),
        Jurisdiction = "US-NY",
        Number = "000001",
        Profession = "psychologist",
        ExpiresOn = expires,
        CheckedOn = confirmed ? new DateOnly(2026, 9, 2) : null,
        CheckedBy = confirmed ? "eddie-editor@example.org" : null,
        Evidence = confirmed ? "https://register.example.org/000001" : null,
    };
}
