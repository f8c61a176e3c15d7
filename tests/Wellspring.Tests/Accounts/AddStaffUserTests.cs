using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Accounts;

public sealed class AddStaffUserTests
{
    [Fact]
    public async Task A_user_is_linked_to_the_person_whose_slug_is_the_local_part()
    {
        await using var newsroom = await Newsroom.Open();
        newsroom.Db.Add(People.With("ann-author", licensed: false));
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        var added = await Add(newsroom, " Ann-Author@Example.org ", Roles.Writer);
        Assert.Equal("ann-author@example.org", added.Value!.User.Email);
        Assert.Equal("ann-author", added.Value.Person!.Slug);
        Assert.Equal(added.Value.Person.Id, added.Value.User.AsActor().PersonId);
    }

    [Fact]
    public async Task A_user_may_be_nobody_in_public() =>
        Assert.Null((await Add(await Newsroom.Open(), "office@example.org", Roles.Administrator)).Value!.Person);

    [Fact]
    public async Task A_user_who_is_there_gets_further_roles()
    {
        await using var newsroom = await Newsroom.Open();
        var added = await Add(newsroom, "eddie-editor@example.org", Roles.Administrator);
        Assert.Equal(Roles.Editor | Roles.Administrator, added.Value!.User.Roles);
        Assert.Equal(3, await newsroom.Db.Staff.CountAsync(Newsroom.Cancel));
    }

    [Theory]
    [InlineData(Roles.Commercial, Roles.Reviewer)]
    [InlineData(Roles.Commercial, Roles.Editor)]
    [InlineData(Roles.Reviewer, Roles.Commercial)]
    [InlineData(Roles.None, Roles.Commercial | Roles.Editor)]
    public async Task Whoever_deals_with_partners_neither_edits_nor_reviews(Roles first, Roles then)
    {
        await using var newsroom = await Newsroom.Open();
        if (first != Roles.None) Assert.True((await Add(newsroom, "pat@example.org", first)).Done);
        Assert.Equal(["role-conflict"], Codes(await Add(newsroom, "pat@example.org", then)));
    }

    [Fact]
    public async Task A_user_who_speaks_as_a_sample_person_is_a_sample()
    {
        await using var newsroom = await Newsroom.Open();
        newsroom.Db.Add(People.With("sally-sample", licensed: true, sample: true));
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        Assert.True((await Add(newsroom, "sally@example.org", Roles.Reviewer, "sally-sample")).Value!.User.IsSample);
    }

    [Fact]
    public async Task A_user_never_becomes_another_person_and_a_person_has_one_user()
    {
        await using var newsroom = await Newsroom.Open();
        Assert.Equal(["person-linked"], Codes(await Add(newsroom, "wanda-writer@example.org", Roles.Reviewer, "rita-reviewer")));
        Assert.Equal(["person-linked"], Codes(await Add(newsroom, "second@example.org", Roles.Reviewer, "rita-reviewer")));
        Assert.Equal("wanda-writer", (await Add(newsroom, "wanda-writer@example.org", Roles.Editor)).Value!.Person!.Slug);
    }

    [Fact]
    public async Task A_member_of_the_team_who_is_there_does_not_become_a_sample_nor_a_sample_one_of_the_team()
    {
        await using var newsroom = await Newsroom.Open();
        newsroom.Db.Add(People.With("sally-sample", licensed: true, sample: true));
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        await Add(newsroom, "boss@example.org", Roles.Editor);
        Assert.Equal(["person-linked"], Codes(await Add(newsroom, "boss@example.org", Roles.Editor, "sally-sample")));
    }

    [Theory]
    [InlineData("no address", Roles.Writer, null, "email-malformed")]
    [InlineData("@example.org", Roles.Writer, null, "email-malformed")]
    [InlineData("a@", Roles.Writer, null, "email-malformed")]
    [InlineData("a@b@c", Roles.Writer, null, "email-malformed")]
    [InlineData("a@example.org", Roles.None, null, "role-missing")]
    [InlineData("a@example.org", Roles.Writer, "nobody", "person-unknown")]
    public async Task What_cannot_be_added_is_refused(string email, Roles roles, string? person, string code)
    {
        await using var newsroom = await Newsroom.Open();
        Assert.Equal([code], (await Add(newsroom, email, roles, person)).Refusals.Select(f => f.Code));
        Assert.Equal(3, await newsroom.Db.Staff.CountAsync(Newsroom.Cancel));
    }

    private static IEnumerable<string> Codes(Outcome<AddedStaffUser> outcome) => outcome.Refusals.Select(f => f.Code);

    private static Task<Outcome<AddedStaffUser>> Add(Newsroom newsroom, string email, Roles roles, string? person = null) =>
        AddStaffUser.Handle(newsroom.Db, email, roles, person, newsroom.Time, Actor.System("test"), Newsroom.Cancel);
}
