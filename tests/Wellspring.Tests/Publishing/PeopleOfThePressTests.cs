using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing;

public sealed class PeopleOfThePressTests
{
    private static readonly PersonWords Words = new("Nora Newcomer", "LCSW", "Nora writes about grief.");

    [Fact]
    public async Task A_new_person_has_the_address_that_their_name_makes_and_is_in_the_log()
    {
        await using var newsroom = await Newsroom.Open();
        var added = (await AddPerson.Handle(newsroom.Db, Words, "", newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Value!;
        Assert.Equal("nora-newcomer", added.Slug);
        Assert.Contains(await newsroom.Db.Audit.ToListAsync(Newsroom.Cancel), e => (e.Act, e.Subject) == ("added a person", "person/nora-newcomer"));
        Assert.Contains(await newsroom.Db.Outbox.ToListAsync(Newsroom.Cancel), m => m.Kind == nameof(PeopleChanged));
        Assert.Equal(["slug-taken"], Codes(await AddPerson.Handle(newsroom.Db, Words, "", newsroom.Time, newsroom.Editor, Newsroom.Cancel)));
    }

    [Fact]
    public async Task Everything_against_a_new_person_is_said_at_once()
    {
        await using var newsroom = await Newsroom.Open();
        var words = new PersonWords("", "MD\nPhD", "Studies show that crying cures depression in 80 % of people.");
        Assert.Equal(["not-allowed", "name-malformed", "credentials-malformed", "claim-uncited", "slug-malformed"], Codes(await AddPerson.Handle(newsroom.Db, words, "No Slug", newsroom.Time, newsroom.Writer, Newsroom.Cancel)));
    }

    [Fact]
    public async Task A_biography_is_kept_and_one_that_claims_something_is_refused_as_the_gate_refuses_it()
    {
        await using var newsroom = await Newsroom.Open();
        Assert.True((await Change(newsroom, "wanda-writer", new("Wanda Writer", "", "Wanda has written for ten years."))).Done);
        Assert.Equal(["claim-uncited"], Codes(await Change(newsroom, "wanda-writer", new("Wanda", "", "Studies show that tears lower stress by 30 %."))));
        await using var reader = newsroom.AnotherConnection();
        var wanda = await reader.People.SingleAsync(p => p.Slug == "wanda-writer", Newsroom.Cancel);
        Assert.Equal(("Wanda Writer", "Wanda has written for ten years."), (wanda.Name, wanda.Biography));
    }

    [Fact]
    public async Task Credentials_that_may_not_be_changed_keep_the_rest_as_it_was_too()
    {
        await using var newsroom = await Newsroom.Open();
        Assert.Equal(["not-allowed"], Codes(await Change(newsroom, "eddie-editor", new("Edward", "MD", ""))));
        await using var reader = newsroom.AnotherConnection();
        Assert.Equal("Name of eddie-editor", (await reader.People.SingleAsync(p => p.Slug == "eddie-editor", Newsroom.Cancel)).Name);
        Assert.True((await Change(newsroom, "eddie-editor", new("Edward", "", ""))).Done);
    }

    [Fact]
    public async Task Everybody_declares_their_own_interests_and_an_editor_those_that_were_given_to_them()
    {
        await using var newsroom = await Newsroom.Open();
        var own = new DeclarationWords("I own shares of Example Pharma.", ["Example Pharma"], null, "");
        Assert.True((await Declare(newsroom, "wanda-writer", own, newsroom.Writer)).Done);
        Assert.Equal(["not-allowed", "given-missing"], Codes(await Declare(newsroom, "rita-reviewer", own, newsroom.Writer)));
        Assert.Equal(["given-missing"], Codes(await Declare(newsroom, "rita-reviewer", own, newsroom.Editor)));
        Assert.True((await Declare(newsroom, "rita-reviewer", own with { GivenBy = "letter of 1 May", On = new(2026, 5, 1) }, newsroom.Editor)).Done);
        await using var reader = newsroom.AnotherConnection();
        Assert.Equal(2, (await reader.People.SingleAsync(p => p.Slug == "rita-reviewer", Newsroom.Cancel)).Declarations.Count);
        Assert.Contains(await reader.Audit.ToListAsync(Newsroom.Cancel), e => e.Details.Contains("given by letter of 1 May", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_declaration_is_no_empty_one_none_of_tomorrow_and_none_twice()
    {
        await using var newsroom = await Newsroom.Open();
        Assert.Equal(["statement-malformed", "date-ahead"], Codes(await Declare(newsroom, "wanda-writer", new("", [], new(2026, 11, 21), ""), newsroom.Writer)));
        var nothing = new DeclarationWords("Nothing to declare.", [], null, "");
        Assert.True((await Declare(newsroom, "wanda-writer", nothing, newsroom.Writer)).Done);
        Assert.Equal(["statement-known"], Codes(await Declare(newsroom, "wanda-writer", nothing, newsroom.Writer)));
    }

    [Fact]
    public async Task A_page_from_before_brings_back_no_credentials_that_somebody_took_away()
    {
        await using var newsroom = await Newsroom.Open();
        var person = await newsroom.Db.People.SingleAsync(p => p.Slug == "rita-reviewer", Newsroom.Cancel);
        var seen = ChangePerson.Mark(person);
        Assert.True((await Change(newsroom, "rita-reviewer", new(person.Name, "MD", ""))).Done);
        var late = await ChangePerson.Handle(newsroom.Db, "rita-reviewer", new("Name", "MD, PhD", "She reads."), seen, newsroom.Time, newsroom.Editor, Newsroom.Cancel);
        Assert.Equal(["person-newer"], Codes(late));
        Assert.Equal("MD", (await newsroom.Db.People.AsNoTracking().SingleAsync(p => p.Slug == "rita-reviewer", Newsroom.Cancel)).Credentials);
    }

    [Fact]
    public async Task What_a_filter_finds_is_what_the_marks_say_over_many_dates()
    {
        await using var newsroom = await Newsroom.Open();
        var today = new DateOnly(2026, 11, 20);
        foreach (var (days, at) in new[] { -400, -366, -365, -1, 0, 1, 89, 90, 91, 500 }.Select((d, at) => (d, at)))
            newsroom.Db.Add(Somebody($"person-{at}", today.AddDays(days), confirmed: at % 2 == 0));
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        var all = (await List(newsroom, PeopleFilter.All)).People;
        Assert.Equal(13, all.Count);
        foreach (var (filter, says) in new (PeopleFilter, Func<PersonPapers, bool>)[] { (PeopleFilter.Expiring, p => p.Expiring), (PeopleFilter.Unconfirmed, p => p.Unconfirmed), (PeopleFilter.Undeclared, p => p.Undeclared) })
        {
            var found = await List(newsroom, filter);
            Assert.Equal(all.Where(p => says(p.Papers)).Select(p => p.Person.Slug), found.People.Select(p => p.Person.Slug));
            Assert.NotEmpty(found.People);
        }
        await newsroom.Write(Newsroom.Draft);
        Assert.Equal(["wanda-writer"], (await List(newsroom, PeopleFilter.Authors)).People.Select(p => p.Person.Slug));
        Assert.Equal(["rita-reviewer"], (await List(newsroom, PeopleFilter.Reviewers)).People.Select(p => p.Person.Slug));
        Assert.Equal(["rita-reviewer"], (await List(newsroom, PeopleFilter.All, "RITA name")).People.Select(p => p.Person.Slug));
    }

    [Fact]
    public async Task Fifty_stand_on_a_page_and_the_rest_on_the_next()
    {
        await using var newsroom = await Newsroom.Open();
        for (var at = 0; at < 60; at++) newsroom.Db.Add(People.With($"person-{at:00}", licensed: false));
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        var (first, second) = (await List(newsroom, PeopleFilter.All), await ListPeople.Handle(newsroom.Db, new("", PeopleFilter.All, 1), newsroom.Time, Newsroom.Cancel));
        Assert.Equal((50, 13, 63), (first.People.Count, second.People.Count, second.Matching));
        Assert.Empty(first.People.Select(p => p.Person.Slug).Intersect(second.People.Select(p => p.Person.Slug)));
    }

    // Declared as long ago as the licence ends ahead.
    private static Person Somebody(string slug, DateOnly day, bool confirmed)
    {
        var person = new Person { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Slug = slug, Name = slug };
        person.Declarations.Add(People.Declared(day));
        person.Licences.Add(People.Licence(day, confirmed));
        return person;
    }

    private static Task<ListedPeople> List(Newsroom newsroom, PeopleFilter filter, string find = "") => ListPeople.Handle(newsroom.Db, new(find, filter, 0), newsroom.Time, Newsroom.Cancel);

    private static Task<Outcome<ChangedPerson>> Change(Newsroom newsroom, string slug, PersonWords words) => ChangePerson.Handle(newsroom.Db, slug, words, null, newsroom.Time, newsroom.Editor, Newsroom.Cancel);

    private static Task<Outcome<Declaration>> Declare(Newsroom newsroom, string slug, DeclarationWords words, Actor actor) => AddDeclaration.Handle(newsroom.Db, slug, words, newsroom.Time, actor, Newsroom.Cancel);

    private static IEnumerable<string> Codes<T>(Outcome<T> outcome) where T : class => outcome.Refusals.Select(f => f.Code);
}
