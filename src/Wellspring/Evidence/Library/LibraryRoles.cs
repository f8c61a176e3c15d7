using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>Who may do what with the library.</summary>
public static class LibraryRoles
{
    /// <summary>Those who look things up in it and add to it.</summary>
    public const Roles Writers = Roles.Writer | Roles.Editor | Roles.Administrator;

    /// <summary>Those who change and merge what is there.</summary>
    public const Roles Keepers = Roles.Editor | Roles.Administrator;

    /// <summary>Null when whoever acts may: a member of the team with one of the roles, or the system itself, which has none and no user.</summary>
    public static Finding? AgainstAdding(Actor actor) => actor.UserId is null || actor.May(Writers) ? null
        : Finding.Refuse("not-allowed", "Only a writer, an editor or an administrator adds to the library.");

    internal static Finding? AgainstChanging(Actor actor, params IEnumerable<Source> sources) =>
        !actor.May(Keepers) ? Finding.Refuse("not-allowed", "Only an editor or an administrator changes the source library.")
        : actor.IsSample && sources.Any(s => !s.IsSample) ? Finding.Refuse("not-allowed", $"{actor.Name} is an invented sample user and can change sample sources only.")
        : null;
}
