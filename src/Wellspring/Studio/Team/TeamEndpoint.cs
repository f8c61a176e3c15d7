using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Accounts;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;

namespace Wellspring.Studio.Team;

/// <summary>Who is of the team, and who comes to it.</summary>
sealed class TeamEndpoint(StudioPages pages, Reauthentication again, StudioSettings settings, MailSettings mail, IAntiforgery antiforgery, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context, WellspringDb db) => List(context, db, StatusCodes.Status200OK, [], "", Roles.None);

    public async Task<IResult> BringIn(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var (email, roles) = (form.Text("email"), RoleWords.Read(form.All("role")));
        var shown = await again.Read(context, db, form);
        if (!shown.Done) return await List(context, db, StatusCodes.Status422UnprocessableEntity, shown.Refusals, email, roles);
        var word = SecretWord.New(RandomNumberGenerator.GetBytes);
        var done = await BringIntoTeam.Handle(db, email, roles, word, Letter(word), time, context.Actor(), context.RequestAborted);
        return done.Done ? await Link(context, done.Value, word) : await List(context, db, StatusCodes.Status422UnprocessableEntity, done.Refusals, email, roles);
    }

    /// <summary>A new link for somebody who is of the team; null when they are no more.</summary>
    public async Task<IResult?> NewLink(HttpContext context, WellspringDb db, StaffUser user)
    {
        var word = SecretWord.New(RandomNumberGenerator.GetBytes);
        var done = await InviteStaffUser.Handle(db, user.Email, word, Letter(word), time, context.Actor(), context.RequestAborted);
        return done.Done ? await Link(context, done.Value, word) : null;
    }

    private InvitationLetter? Letter(SecretWord word) => mail.Smtp is null ? null : new(settings.Name, settings.Invitation(word.Shown));

    private Task<IResult> Link(HttpContext context, StaffUser user, SecretWord word) => pages.Ok<LinkPage>(context,
        (nameof(LinkPage.Email), user.Email), (nameof(LinkPage.Link), settings.Invitation(word.Shown)), (nameof(LinkPage.Until), time.GetUtcNow() + InviteStaffUser.GoodFor), (nameof(LinkPage.IsMailed), mail.Smtp is not null));

    private async Task<IResult> List(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems, string email, Roles roles) => await pages.Show<TeamPage>(context, status, problems,
        (nameof(TeamPage.Members), await TeamMember.All(db, time, context.RequestAborted)), (nameof(TeamPage.Email), email), (nameof(TeamPage.Chosen), roles), (nameof(TeamPage.Means), await Reauthentication.Means(context, db)));
}
