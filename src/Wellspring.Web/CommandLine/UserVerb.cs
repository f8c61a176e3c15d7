using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Accounts.SigningIn;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class UserVerb
{
    private static readonly Actor Operator = Actor.System("command line");
    private static readonly Argument<string> Email = new("EMAIL") { Description = "The address they sign in with." };
    private static readonly Option<string[]> Role = new("--role") { Description = "writer, editor, reviewer, newsletter-editor, directory-moderator, commercial or administrator; may be given more than once.", Required = true, HelpName = "ROLE" };
    private static readonly Option<string[]> Taken = new("--remove") { Description = "A role to take away; may be given more than once.", Required = true, HelpName = "ROLE" };
    private static readonly Option<string?> Person = new("--person") { Description = "The slug of the public person they are. Default: the person whose slug is the local part of the address." };

    public static Command Create(Surroundings here)
    {
        var add = new Command("add", "Add a member of the team, give one further roles, or bring one back who was removed.") { Email, Role, Person };
        add.SetAction((line, cancel) => Add(here, line, cancel));
        var list = new Command("list", "Who is of the team, in which roles, and who was.");
        list.SetAction((_, cancel) => List(here, cancel));
        var role = new Command("role", "Take a role away from a member of the team.") { Email, Taken };
        role.SetAction((line, cancel) => Take(here, line, cancel));
        var remove = new Command("remove", "Somebody leaves the team: they act no more, and what they wrote and signed stays.") { Email };
        remove.SetAction((line, cancel) => Remove(here, line, cancel));
        return new Command("user", "Members of the team.") { add, list, role, remove, Invite(here), Reset(here) };
    }

    private static Command Invite(Surroundings here)
    {
        var invite = new Command("invite", "Make a link by which a member of the team chooses a password; good once, for a week.") { Email };
        invite.SetAction(async (line, cancel) =>
        {
            var word = SecretWord.New(RandomNumberGenerator.GetBytes);
            await using var db = await here.OpenDatabase(cancel);
            var invited = await InviteStaffUser.Handle(db, line.GetRequiredValue(Email), word, here.Time, Operator, cancel);
            return await here.Answer(invited, user => $"for {user.Email}, once, until {here.Time.GetUtcNow() + InviteStaffUser.GoodFor:yyyy-MM-dd}: {here.Studio.Invitation(word.Shown)}");
        });
        return invite;
    }

    private static Command Reset(Surroundings here)
    {
        var reset = new Command("reset", "Take away passkeys, second factor and recovery codes from a member of the team who lost them, and sign them out everywhere.") { Email };
        reset.SetAction(async (line, cancel) =>
        {
            await using var db = await here.OpenDatabase(cancel);
            var done = await ResetFactors.Handle(db, line.GetRequiredValue(Email), here.Time, Operator, cancel);
            return await here.Answer(done, user => $"{user.Email} signs in with their password alone until they set up something else");
        });
        return reset;
    }

    private static async Task<int> Add(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        var (email, roles) = (line.GetRequiredValue(Email), RolesOf(line.GetRequiredValue(Role)));
        if (!AddStaffUser.IsAddress(email.Trim())) throw new BadUsageException($"\"{email}\" is not an e-mail address");
        await using var db = await here.OpenDatabase(cancel);
        var added = await AddStaffUser.Handle(db, email, roles, line.GetValue(Person), here.Time, Operator, cancel);
        return await here.Answer(added, Sentence);
    }

    private static async Task<int> List(Surroundings here, CancellationToken cancel)
    {
        await using var db = await here.OpenExisting(cancel);
        var people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Slug, cancel);
        foreach (var user in await db.Staff.AsNoTracking().OrderBy(u => u.Email).ToListAsync(cancel))
            await here.Out.WriteLineAsync(string.Join("  ", Parts(user, people)));
        return ExitCode.Done;
    }

    private static IEnumerable<string> Parts(StaffUser user, Dictionary<Guid, string> people)
    {
        yield return user.Email;
        yield return user.Roles.InWords();
        if (user.PersonId is { } person) yield return $"speaks as {people[person]}";
        if (user.IsSample) yield return "(a sample)";
        if (user.RemovedAt is { } at) yield return $"(removed {at.UtcDateTime:yyyy-MM-dd})";
    }

    private static async Task<int> Take(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        var roles = RolesOf(line.GetRequiredValue(Taken));
        await using var db = await here.OpenDatabase(cancel);
        var taken = await TakeRoles.Handle(db, line.GetRequiredValue(Email), roles, here.Time, Operator, cancel);
        return await here.Answer(taken, user => $"{user.Email} is {user.Roles.InWords()}");
    }

    private static async Task<int> Remove(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        await using var db = await here.OpenDatabase(cancel);
        var removed = await RemoveStaffUser.Handle(db, line.GetRequiredValue(Email), here.Time, Operator, cancel);
        var waiting = removed.Done ? await Waiting(db, removed.Value, cancel) : [];
        return await here.Answer(removed, user => string.Join('\n', waiting.Select(slug => $"its time was chosen by them and will be refused: {slug} (an editor chooses it again)").Prepend($"{user.Email} is no longer of the team; what they wrote and signed stays")));
    }

    private static Task<List<string>> Waiting(WellspringDb db, StaffUser user, CancellationToken cancel) =>
        (from schedule in db.Schedules join article in db.Articles on schedule.ArticleId equals article.Id where schedule.ByUser == user.Id && schedule.SettledAt == null orderby article.Slug select article.Slug).ToListAsync(cancel);

    private static Roles RolesOf(string[] names) => names.Select(ParseRole).Aggregate((a, b) => a | b);

    // NewsletterEditor is "newsletter-editor" here.
    private static Roles ParseRole(string name) =>
        Enum.TryParse<Roles>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role) && Enum.IsDefined(role) && role != Roles.None && !char.IsAsciiDigit(name[0])
            ? role
            : throw new BadUsageException($"\"{name}\" is no role: use writer, editor, reviewer, newsletter-editor, directory-moderator, commercial or administrator");

    private static string Sentence(AddedStaffUser added) => $"{added.User.Email} is {added.User.Roles.InWords()}" + (
        added.Person is { } person ? $" and speaks as {person.Name} ({person.Slug})"
        : !added.User.Roles.HasFlag(Roles.Reviewer) ? ""
        : $"\nwarning: no person's page goes with {added.User.Email}, so nothing they sign could say who reviewed it. Import the person, then: user add {added.User.Email} --role reviewer --person SLUG");
}
