using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Accounts;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;
using Wellspring.Studio.SigningIn;

namespace Wellspring.Studio.Team;

/// <summary>One member of the team. Whatever would let somebody else in, or lock them out, asks the administrator who they are.</summary>
sealed class MemberEndpoint(StudioPages pages, TeamEndpoint team, Reauthentication again, StudioSettings settings, IAntiforgery antiforgery, TimeProvider time)
{
    public async Task<IResult> Show(HttpContext context, Guid id, WellspringDb db) =>
        await TeamMember.One(db, id, time, context.RequestAborted) is { } member ? await Page(context, db, member, StatusCodes.Status200OK, [], member.User.Roles) : Gone(context);

    public async Task<IResult> ChangeRoles(HttpContext context, Guid id, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        if (await TeamMember.One(db, id, time, context.RequestAborted) is not { } member) return Gone(context);
        var roles = RoleWords.Read(form.All("role"));
        var shown = await again.Read(context, db, form);
        if (!shown.Done) return await Page(context, db, member, StatusCodes.Status422UnprocessableEntity, shown.Refusals, roles);
        await using var alone = await db.ActAlone(context.RequestAborted);
        var done = await Keep(context, db, member.User, roles, form.Text("person"));
        if (done.Done) await alone.Commit(context.RequestAborted);
        return done.Done ? StudioPages.SeeOther(context, StudioPaths.Team) : await Page(context, db, member, StatusCodes.Status422UnprocessableEntity, done.Refusals, roles);
    }

    // Joined to the public person that they are, their licence and their declarations count.
    private async Task<Outcome<StaffUser>> Keep(HttpContext context, WellspringDb db, StaffUser user, Roles roles, string person)
    {
        var done = await Accounts.ChangeRoles.Handle(db, user.Email, roles, time, context.Actor(), context.RequestAborted);
        if (!done.Done || person.Length == 0) return done;
        var joined = await AddStaffUser.Handle(db, user.Email, done.Value.Roles, person, time, context.Actor(), context.RequestAborted);
        return joined.Done ? joined.Value.User : joined.Refusals.ToArray();
    }

    public async Task<IResult> WithdrawLink(HttpContext context, Guid id, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is null) return StudioPages.NotOurs;
        // One that was used or withdrawn meanwhile is just as gone.
        if (await TeamMember.One(db, id, time, context.RequestAborted) is { } member) await WithdrawInvitation.Handle(db, member.User.Email, time, context.Actor(), context.RequestAborted);
        return StudioPages.SeeOther(context, PathOf(id));
    }

    public Task<IResult> AskLink(HttpContext context, Guid id, WellspringDb db) => Ask(context, id, db, ANewLink);

    public Task<IResult> AskReset(HttpContext context, Guid id, WellspringDb db) => Ask(context, id, db, Reset);

    public Task<IResult> AskSignOut(HttpContext context, Guid id, WellspringDb db) => Ask(context, id, db, Out);

    public Task<IResult> AskLetGo(HttpContext context, Guid id, WellspringDb db) => Ask(context, id, db, AtProvider);

    public Task<IResult> AskRemoval(HttpContext context, Guid id, WellspringDb db) => Ask(context, id, db, Removal);

    public Task<IResult> MakeLink(HttpContext context, Guid id, WellspringDb db) =>
        Do(context, id, db, ANewLink, async user => (await team.NewLink(context, db, user) ?? Gone(context), []));

    public Task<IResult> ResetFactors(HttpContext context, Guid id, WellspringDb db) =>
        Do(context, id, db, Reset, async user => Or(context, PathOf(id), await Accounts.SigningIn.ResetFactors.Handle(db, user.Email, time, context.Actor(), context.RequestAborted)));

    public Task<IResult> SignOut(HttpContext context, Guid id, WellspringDb db) =>
        Do(context, id, db, Out, async user => Or(context, PathOf(id), await EndAllSessions.Handle(db, user.Email, time, context.Actor(), context.RequestAborted)));

    public Task<IResult> LetGo(HttpContext context, Guid id, WellspringDb db) =>
        Do(context, id, db, AtProvider, async user => Or(context, PathOf(id), await ForgetElsewhere.Handle(db, user.Email, time, context.Actor(), context.RequestAborted)));

    public Task<IResult> Remove(HttpContext context, Guid id, WellspringDb db) =>
        Do(context, id, db, Removal, async user => Or(context, StudioPaths.Team, await RemoveStaffUser.Handle(db, user.Email, time, context.Actor(), context.RequestAborted)));

    private async Task<IResult> Ask(HttpContext context, Guid id, WellspringDb db, Func<StaffUser, Confirmation> asked) =>
        await TeamMember.One(db, id, time, context.RequestAborted) is { } member ? await Confirm(context, db, asked(member.User), StatusCodes.Status200OK, []) : Gone(context);

    private async Task<IResult> Do(HttpContext context, Guid id, WellspringDb db, Func<StaffUser, Confirmation> asked, Func<StaffUser, Task<(IResult? Done, IReadOnlyList<Finding> Refusals)>> act)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        if (await TeamMember.One(db, id, time, context.RequestAborted) is not { } member) return Gone(context);
        var shown = await again.Read(context, db, form);
        if (!shown.Done) return await Confirm(context, db, asked(member.User), StatusCodes.Status422UnprocessableEntity, shown.Refusals);
        var (done, refusals) = await act(member.User);
        return done ?? await Confirm(context, db, asked(member.User), StatusCodes.Status422UnprocessableEntity, refusals);
    }

    private static (IResult?, IReadOnlyList<Finding>) Or(HttpContext context, string path, Outcome<StaffUser> done) => done.Done ? (StudioPages.SeeOther(context, path), []) : (null, done.Refusals);

    private static Confirmation ANewLink(StaffUser user) => About(user, "invitation", $"New link for {user.Email}", "It lets them choose another password. An earlier link is good no more; the password they have stays good until the link is used.", "Make a link");

    private static Confirmation Reset(StaffUser user) => About(user, "second-factor/removal", $"Reset what {user.Email} signs in with", "For whoever lost their phone or their keys: their passkeys, second factor and recovery codes go, and they are signed out everywhere. Their password alone lets them in until they set up others. Be sure that it is they who ask.", "Reset it");

    private static Confirmation Out(StaffUser user) => About(user, "sessions/removal", $"Sign {user.Email} out everywhere", "In every browser, at once. What they sign in with stays good: make them a new link as well if somebody else may know their password.", "Sign them out");

    private static Confirmation AtProvider(StaffUser user) => About(user, "provider/removal", $"Let go of the provider's account of {user.Email}", "For whoever has a new account there. They are signed out everywhere, and the next account at the provider that has their address is taken for theirs. Be sure that the address still is theirs.", "Let go of it");

    private static Confirmation Removal(StaffUser user) => About(user, "removal", $"Remove {user.Email} from the team", "They are signed out at once and can act no more. What they wrote and signed stays, and keeps their name.", "Remove them");

    private static Confirmation About(StaffUser user, string act, string title, string lead, string button) => new(title, lead, $"{PathOf(user.Id)}/{act}", button) { BackTo = PathOf(user.Id), BackName = user.Email };

    private static string PathOf(Guid id) => $"{StudioPaths.Team}/{id}";

    private static IResult Gone(HttpContext context) => StudioPages.SeeOther(context, StudioPaths.Team);

    private async Task<IResult> Confirm(HttpContext context, WellspringDb db, Confirmation asked, int status, IReadOnlyList<Finding> problems) =>
        await pages.Show<ConfirmationPage>(context, status, problems, (nameof(ConfirmationPage.Asked), asked), (nameof(ConfirmationPage.Means), await Reauthentication.Means(context, db)));

    private async Task<IResult> Page(HttpContext context, WellspringDb db, TeamMember member, int status, IReadOnlyList<Finding> problems, Roles chosen) => await pages.Show<MemberPage>(context, status, problems,
        (nameof(MemberPage.Member), member), (nameof(MemberPage.Chosen), chosen), (nameof(MemberPage.People), await PersonChoice.Of(db, member.User, context.RequestAborted)), (nameof(MemberPage.Means), await Reauthentication.Means(context, db)));
}
