using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Studio.Desk;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Readers;

namespace Wellspring.Tests.Studio.Desk;

/// <summary>A newsroom with somebody in every role, and more than one where it matters: each looks at their own desk.</summary>
sealed class WholeTeam : IAsyncDisposable
{
    private WholeTeam(ReadersDesk readers) => Readers = readers;

    public ReadersDesk Readers { get; }
    public Newsroom Newsroom => Readers.Newsroom;
    public Actor Admin { get; private set; } = null!;

    public static async Task<WholeTeam> Open()
    {
        var team = new WholeTeam(await ReadersDesk.Open());
        team.Admin = await team.Newsroom.Join("ada-admin", Roles.Administrator, licensed: false);
        await team.Newsroom.Join("will-writer", Roles.Writer, licensed: false);
        await team.Newsroom.Join("rob-reviewer", Roles.Reviewer, licensed: true);
        foreach (var role in new[] { Roles.NewsletterEditor, Roles.DirectoryModerator, Roles.Commercial }) await team.Newsroom.Join($"other-{(int)role}", role, licensed: false);
        return team;
    }

    /// <summary>Who has such a pile on their desk, by the first part of their address.</summary>
    public async Task<string> WhoSees(string pile)
    {
        await using var db = Newsroom.AnotherConnection();
        var seen = new List<string>();
        foreach (var user in await db.Staff.OrderBy(u => u.Email).ToListAsync(Newsroom.Cancel))
            if ((await LayDesk.For(new(db, user, Newsroom.Time, TimeZoneInfo.Utc, Newsroom.Cancel))).Any(p => p.Name == pile)) seen.Add(user.Email.Split('-')[0]);
        return string.Join(' ', seen);
    }

    public async Task<IReadOnlyList<Pile>> DeskOf(Actor actor)
    {
        await using var db = Newsroom.AnotherConnection();
        var user = await db.Staff.SingleAsync(u => u.Id == actor.UserId, Newsroom.Cancel);
        return await LayDesk.For(new(db, user, Newsroom.Time, TimeZoneInfo.Utc, Newsroom.Cancel));
    }

    public async Task<Duty> OnlyDuty(Actor actor, string pile) => Assert.Single((await DeskOf(actor)).Single(p => p.Name == pile).Duties.Rows);

    public async Task<Guid> Ask(params Actor[] reviewers)
    {
        await using var db = Newsroom.AnotherConnection();
        var round = await OpenRound.Handle(db, Newsroom.Slug, new([.. reviewers.Select(r => r.UserId!.Value)], new(2026, 12, 1), ""), id => new($"https://well.example/studio/reviews/{id}"), Newsroom.Time, Newsroom.Editor, Newsroom.Cancel);
        Assert.Empty(round.Refusals);
        return round.Value!.Id;
    }

    public async Task Live()
    {
        await Newsroom.Write(Newsroom.Draft);
        Assert.Empty((await Newsroom.Sign()).Refusals);
        Assert.Empty((await Newsroom.Publish()).Refusals);
    }

    public ValueTask DisposeAsync() => Readers.DisposeAsync();
}
