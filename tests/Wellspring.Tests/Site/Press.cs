using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site;

/// <summary>A newsroom that publishes through the gate, with two topics, and the renderer of its site.</summary>
sealed class Press : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddLogging().BuildServiceProvider();

    private Press(Newsroom newsroom, string? mirror)
    {
        Newsroom = newsroom;
        Site = new(new(new("https://press.example")), new() { MirrorDirectory = mirror }, newsroom.Time, services);
    }

    public Newsroom Newsroom { get; }
    public RenderSite Site { get; }
    public WellspringDb Db => Newsroom.Db;

    public static async Task<Press> Start(string? mirror = null)
    {
        var press = new Press(await Newsroom.Open(), mirror);
        var (tears, sleep) = (Topic("tears", "Tears", null), Topic("sleep", "Sleep", null));
        press.Db.AddRange(tears, sleep, Topic("sad-films", "Sad films", tears.Id), new Audience { Slug = "teens", Title = "Teens", Description = "Reading for teenagers." });
        await press.Db.SaveChangesAsync(Newsroom.Cancel);
        return press;
    }

    public async Task Publish(string slug, string? topic = null, string title = "", string[]? audiences = null)
    {
        var draft = Newsroom.Draft with { Slug = slug, Title = title.Length > 0 ? title : "About " + slug, Topic = topic, Audiences = audiences ?? [] };
        await Newsroom.Write(draft);
        Assert.Empty((await Newsroom.Sign(slug: slug)).Refusals);
        Assert.Empty((await Newsroom.Publish(slug: slug)).Refusals);
        Newsroom.Time.Advance(TimeSpan.FromMinutes(5));
    }

    /// <summary>What the outbox makes of a publication.</summary>
    public async Task<IReadOnlyList<string>> RenderPublished(string slug)
    {
        await using var db = Newsroom.AnotherConnection();
        return await Site.Published(db, [slug], Newsroom.Cancel);
    }

    /// <summary>What a reader's first question for a seldom page does.</summary>
    public async Task<bool> OnDemand(string path)
    {
        await using var db = Newsroom.AnotherConnection();
        return await Site.OnDemand(db, path, Newsroom.Cancel);
    }

    public async Task<IReadOnlyList<string>> RenderAll()
    {
        await using var db = Newsroom.AnotherConnection();
        return await Site.All(db, _ => { }, Newsroom.Cancel);
    }

    public async Task<Dictionary<string, (string Hash, long Version)>> Stored()
    {
        await using var db = Newsroom.AnotherConnection();
        return await db.Pages.Where(p => p.RemovedAt == null).ToDictionaryAsync(p => p.Path, p => (p.Hash, p.Version), Newsroom.Cancel);
    }

    public async Task<string> Text(string path)
    {
        await using var db = Newsroom.AnotherConnection();
        var page = await db.Pages.SingleAsync(p => p.Path == path, Newsroom.Cancel);
        using var reader = new StreamReader(Compression.Inflate(page.Gzip));
        return await reader.ReadToEndAsync(Newsroom.Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Newsroom.DisposeAsync();
    }

    private static Topic Topic(string slug, string title, Guid? parent) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)), Slug = slug, Title = title, ParentId = parent, Description = $"About {slug}.",
    };
}
