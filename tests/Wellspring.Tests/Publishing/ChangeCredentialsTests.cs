using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing;

public sealed class ChangeCredentialsTests
{
    [Fact]
    public async Task Every_live_text_whose_record_says_the_earlier_words_is_named_and_all_proof_still_holds()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        await newsroom.Publish();
        var changed = (await Change(newsroom, "rita-reviewer", " MD, PhD ", newsroom.Editor)).Value!;
        Assert.Equal([Newsroom.Slug], changed.Recorded);
        Assert.Equal("MD, PhD", changed.Person.Credentials);
        Assert.Null((await VerifyAudit.Handle(newsroom.Db, Newsroom.Cancel)).Break);
        Assert.EndsWith("became \"MD, PhD\"", (await newsroom.Db.Audit.SingleAsync(e => e.Act == "changed a person", Newsroom.Cancel)).Details, StringComparison.Ordinal);
        Assert.Contains(await newsroom.Db.Outbox.ToListAsync(Newsroom.Cancel), m => m.Kind == nameof(PeopleChanged));

        newsroom.Time.Advance(TimeSpan.FromDays(1));
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        Assert.Contains("MD, PhD", FlattenedJws.Read((await newsroom.Db.TrustRecords.OrderByDescending(r => r.PublishedAt).FirstAsync(Newsroom.Cancel)).Jws)!.Contents()!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_changes_their_own_and_nothing_else_either()
    {
        await using var newsroom = await Newsroom.Open();
        Assert.Equal(["not-allowed"], Codes(await Change(newsroom, "eddie-editor", "MD", newsroom.Editor)));
        Assert.Equal(["not-allowed"], Codes(await Change(newsroom, "rita-reviewer", "MD", newsroom.Writer)));
        Assert.Equal(["person-unknown"], Codes(await Change(newsroom, "nobody", "MD", newsroom.Editor)));
        Assert.Equal(["credentials-malformed"], Codes(await Change(newsroom, "rita-reviewer", "MD\nPhD", newsroom.Editor)));
        Assert.True((await Change(newsroom, "rita-reviewer", "MD", newsroom.Editor)).Done);
        Assert.Equal(["credentials-unchanged"], Codes(await Change(newsroom, "rita-reviewer", "MD", newsroom.Editor)));
    }

    private static Task<Outcome<ChangedCredentials>> Change(Newsroom newsroom, string slug, string to, Actor actor) => ChangeCredentials.Handle(newsroom.Db, slug, to, newsroom.Time, actor, Newsroom.Cancel);

    private static IEnumerable<string> Codes(Outcome<ChangedCredentials> outcome) => outcome.Refusals.Select(r => r.Code);
}
