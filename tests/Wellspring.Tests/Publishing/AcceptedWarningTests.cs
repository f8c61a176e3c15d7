using Microsoft.EntityFrameworkCore;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing;

public sealed class AcceptedWarningTests
{
    [Fact]
    public async Task A_warning_blocks_until_it_is_accepted_with_a_reason_which_is_logged()
    {
        await using var newsroom = await WithUncheckedSource();
        Assert.Equal(["source-unchecked"], (await newsroom.Publish()).Refusals.Select(f => f.Code));
        Assert.False((await newsroom.Publish(accepted: new AcceptedWarning("source-unchecked", " "))).Done);
        Assert.False((await newsroom.Publish(accepted: new AcceptedWarning("source-old", "Wrong code."))).Done);
        Assert.True((await newsroom.Publish(accepted: [new("source-unchecked", "Looked up by hand."), new("title-long", "Not needed.")])).Done);

        var entry = await newsroom.Db.Audit.SingleAsync(e => e.Act == "published", Newsroom.Cancel);
        Assert.Contains("Looked up by hand.", entry.Details, StringComparison.Ordinal);
        Assert.DoesNotContain("Not needed.", entry.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_cannot_be_accepted()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        Assert.Equal(["sign-off-missing"], (await newsroom.Publish(accepted: new AcceptedWarning("sign-off-missing", "We are in a hurry."))).Refusals.Select(f => f.Code));
    }

    [Fact]
    public async Task A_source_retracted_after_the_signing_blocks_the_publication()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        (await newsroom.Db.Sources.SingleAsync(s => s.Key == "cole2022", Newsroom.Cancel)).Standing = Standing.Retracted;
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        var refused = await newsroom.Publish();
        Assert.Equal(["source-retracted", "sources-too-few"], refused.Refusals.Select(f => f.Code));
        Assert.All(refused.Refusals, f => Assert.Equal(Severity.Refuse, f.Severity));
    }

    private static async Task<Newsroom> WithUncheckedSource()
    {
        var newsroom = await Newsroom.Open();
        (await newsroom.Db.Sources.SingleAsync(s => s.Key == "cole2022", Newsroom.Cancel)).Standing = Standing.Unchecked;
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        return newsroom;
    }
}
