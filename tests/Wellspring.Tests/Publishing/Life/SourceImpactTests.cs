using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Life;

public sealed class SourceImpactTests
{
    [Fact]
    public async Task A_fallen_source_names_every_live_page_and_claim_that_rests_on_it()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        await newsroom.Publish();
        var edition = await newsroom.Db.Editions.SingleAsync(Newsroom.Cancel);
        var key = edition.Sources[0].Key;
        Assert.Empty(await SourceImpact.Of(newsroom.Db, [key], Newsroom.Cancel));
        await newsroom.Db.Sources.Where(s => s.Key == key).ExecuteUpdateAsync(s => s.SetProperty(x => x.Standing, Standing.Retracted), Newsroom.Cancel);
        var impact = Assert.Single(await SourceImpact.Of(newsroom.Db, [key, "unknown"], Newsroom.Cancel));
        var page = Assert.Single(impact.Pages);
        Assert.Equal("/articles/why-we-cry", page.Path);
        Assert.NotEmpty(page.Claims);
        Assert.All(page.Claims, c => Assert.True(c.Line > 0 && c.Text.Length > 0));
    }
}
