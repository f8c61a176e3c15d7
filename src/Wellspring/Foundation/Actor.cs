namespace Wellspring.Foundation;

/// <summary>What a member of the team may do. A person may hold several.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Writer = 1,
    Editor = 2,
    Reviewer = 4,
    Administrator = 8,
    NewsletterEditor = 16,
    DirectoryModerator = 32,
    Commercial = 64,
}

/// <summary>Who does something: a member of the team, or the system itself (the clock, an import) under a name of its own.</summary>
/// <param name="UserId">The staff user, or null for the system.</param>
/// <param name="PersonId">The public person (author or reviewer) this user is, if any.</param>
/// <param name="IsSample">Invented for the sample site: acts on samples only.</param>
public sealed record Actor(Guid? UserId, string Name, Roles Roles, Guid? PersonId = null, bool IsSample = false)
{
    public static Actor System(string name) => new(null, name, Roles.None);

    public bool May(Roles role) => (Roles & role) != 0;
}
