using System.CommandLine;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Web.CommandLine;

static class UserVerb
{
    private static readonly Argument<string> Email = new("email") { Description = "The address they sign in with." };
    private static readonly Option<string[]> Role = new("--role") { Description = "writer, editor, reviewer or administrator; may be given more than once.", Required = true };
    private static readonly Option<string?> Person = new("--person") { Description = "The slug of the public person they are. Default: the person whose slug is the local part of the address." };

    public static Command Create(Surroundings here)
    {
        var add = new Command("add", "Add a member of the team, or give one further roles.") { Email, Role, Person };
        add.SetAction((line, cancel) => Add(here, line, cancel));
        return new Command("user", "Members of the team.") { add };
    }

    private static async Task<int> Add(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        var roles = line.GetRequiredValue(Role).Select(ParseRole).Aggregate((a, b) => a | b);
        await using var db = await here.OpenDatabase(cancel);
        var added = await AddStaffUser.Handle(db, line.GetRequiredValue(Email), roles, line.GetValue(Person), here.Time, Actor.System("command line"), cancel);
        return await here.Answer(added, Sentence);
    }

    // NewsletterEditor is "newsletter-editor" here.
    private static Roles ParseRole(string name) =>
        Enum.TryParse<Roles>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role) && Enum.IsDefined(role) && role != Roles.None && !char.IsAsciiDigit(name[0])
            ? role
            : throw new BadUsageException($"\"{name}\" is no role: use writer, editor, reviewer or administrator");

    private static string Sentence(AddedStaffUser added) =>
        $"{added.User.Email} is {added.User.Roles.ToString().ToLowerInvariant()}" + (added.Person is null ? "" : $" and speaks as {added.Person.Name} ({added.Person.Slug})");
}
