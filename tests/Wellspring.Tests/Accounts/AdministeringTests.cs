using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Accounts;

/// <summary>The rule stands below the door: a use case that a page called by mistake refuses all the same.</summary>
public sealed class AdministeringTests
{
    private const string Someone = "some-one@example.org";

    [Theory]
    [InlineData(Roles.Writer | Roles.Editor | Roles.Reviewer)]
    [InlineData(Roles.Commercial | Roles.NewsletterEditor | Roles.DirectoryModerator)]
    public async Task Whoever_is_no_administrator_changes_nothing_in_the_team(Roles roles)
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Join("some-one", Roles.Writer, licensed: false);
        var (before, actor) = (await newsroom.Db.Audit.CountAsync(Newsroom.Cancel), new Actor(Guid.Parse("0198a1f0-0000-7000-8000-000000000001"), "eve@example.org", roles));
        Assert.All(await Acts(newsroom, actor), codes => Assert.Equal(["not-allowed"], codes));
        Assert.Equal(before, await newsroom.Db.Audit.CountAsync(Newsroom.Cancel));
    }

    private static async Task<List<List<string>>> Acts(Newsroom newsroom, Actor actor)
    {
        var (db, time, word, cancel) = (newsroom.Db, newsroom.Time, SecretWord.Read("word"), Newsroom.Cancel);
        return
        [
            Codes(await AddStaffUser.Handle(db, "new@example.org", Roles.Administrator, null, time, actor, cancel)),
            Codes(await BringIntoTeam.Handle(db, "new@example.org", Roles.Writer, word, null, time, actor, cancel)),
            Codes(await ChangeRoles.Handle(db, Someone, Roles.Administrator, time, actor, cancel)),
            Codes(await TakeRoles.Handle(db, Someone, Roles.Writer, time, actor, cancel)),
            Codes(await RemoveStaffUser.Handle(db, Someone, time, actor, cancel)),
            Codes(await InviteStaffUser.Handle(db, Someone, word, time, actor, cancel)),
            Codes(await WithdrawInvitation.Handle(db, Someone, time, actor, cancel)),
            Codes(await ResetFactors.Handle(db, Someone, time, actor, cancel)),
        ];
    }

    private static List<string> Codes<T>(Outcome<T> outcome) where T : class => [.. outcome.Refusals.Select(r => r.Code)];
}
