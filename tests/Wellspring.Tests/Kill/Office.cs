using Wellspring.Accounts;
using Wellspring.Delivery;
using Wellspring.Delivery.Mirror;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Importing.Backup;
using Wellspring.Importing.Markdown;
using Wellspring.Publishing;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;
using Wellspring.Tests.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Wellspring.Tests.Kill;

/// <summary>The team at work in a scene, through the same use cases as everybody else, on the real clock.</summary>
sealed class Office(Scene scene)
{
    private static readonly TimeProvider Time = TimeProvider.System;
    private static readonly Actor Importer = Actor.System("import markdown");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task Import(TemporaryFolder folder)
    {
        using var held = folder;
        await using var db = scene.Open();
        await ImportMarkdown.Handle(db, folder.Path, Imports.Library, scene.Media, Time, Importer, Cancel);
    }

    public async Task Hire()
    {
        await using var db = scene.Open();
        foreach (var (person, role) in ((string, Roles)[])[("writer", Roles.Writer), ("editor", Roles.Editor), ("reviewer", Roles.Reviewer)])
            Demand(await AddStaffUser.Handle(db, $"{person}@example.org", role, person, Time, Actor.System("command line"), Cancel));
        Demand(await ConfirmLicence.Handle(db, "reviewer", "https://register.example.org/000001", "000001", Time, await As(db, "editor"), Cancel));
    }

    public async Task Sign(int number)
    {
        await using var db = scene.Open();
        Demand(await SignArticle.Handle(db, Folders.Slug(number), Time, await As(db, "reviewer"), Cancel));
    }

    public async Task Publish(int number)
    {
        await using var db = scene.Open();
        Demand(await PublishArticle.Handle(db, Folders.Slug(number), [], scene.Seal, Time, await As(db, "editor"), Cancel));
    }

    public async Task Withdraw(int number)
    {
        await using var db = scene.Open();
        Demand(await WithdrawArticle.Handle(db, Folders.Slug(number), "It is being rewritten from the ground up.", null, Time, await As(db, "editor"), Cancel));
    }

    public async Task Schedule(int number, TimeSpan within)
    {
        await using var db = scene.Open();
        var at = Time.GetUtcNow() + within;
        Demand(await ScheduleArticle.Handle(db, Folders.Slug(number), new(at, $"{at:yyyy-MM-dd'T'HH:mm} UTC"), new([], null), Time, await As(db, "editor"), Cancel));
    }

    /// <summary>Renders every page for this address and puts the mirror in step, as a server would; what the outbox holds stays.</summary>
    public async Task Render(Uri address)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var db = scene.Open();
        await new RenderSite(new SiteSettings(address), new() { MirrorDirectory = scene.Mirror }, Time, services).All(db, _ => { }, Cancel);
        await new MirrorFolder(scene.Mirror).Sync(db, Cancel);
    }

    /// <summary>
    /// The same by the program that is going to be killed. What another build has rendered it would render anew as soon as it starts,
    /// and cover what a kill had left behind.
    /// </summary>
    public async Task Rebuild()
    {
        await using var rebuild = scene.Start(["rebuild"]);
        var (exit, output, error) = await rebuild.End(Cancel);
        Assert.True(exit == 0, output + error);
        await using var db = scene.Open();
        await new MirrorFolder(scene.Mirror).Sync(db, Cancel);
    }

    /// <summary>What a server would do with pages that have stood for a while; otherwise each of those that look after a kill would do it anew.</summary>
    public async Task Recompress()
    {
        await using var db = scene.Open();
        await db.Pages.Where(p => p.BrotliQuality < Compression.Best).ExecuteUpdateAsync(p => p.SetProperty(x => x.ChangedAt, Time.GetUtcNow() - 2 * Wellspring.Delivery.Recompress.Settled), Cancel);
        while (await Wellspring.Delivery.Recompress.Some(db, Time, Cancel) > 0) { }
        await new MirrorFolder(scene.Mirror).Sync(db, Cancel);
    }

    /// <summary>A server was here: the index of its search lies there, as it does wherever a process is killed.</summary>
    public async Task Serve()
    {
        await using var server = scene.Start(["serve"]);
        Assert.True(await Watch.Ready(server, scene), string.Join('\n', server.Errors));
        await server.Kill();
        // The invitation of the first administrator: each server that nobody can sign in to puts another in its place.
        await using var db = scene.Open();
        await db.Database.ExecuteSqlRawAsync("DELETE FROM accounts_invitations", Cancel);
    }

    /// <summary>A backup of this scene for one that is empty, with the keys that it is known by.</summary>
    public async Task BackUp(Scene bare)
    {
        await using var db = scene.Open();
        Demand(await BackUpSite.Handle(db, bare.Backup, replace: false, scene.Media, new Wellspring.Accounts.PaperStore(Path.Combine(scene.Data, "papers")), scene.Seal, Time, Actor.System("backup"), Cancel));
        var keys = Directory.CreateDirectory(Path.Combine(bare.Data, "keys", "records")).FullName;
        foreach (var key in Directory.GetFiles(Path.Combine(scene.Data, "keys", "records"))) File.Copy(key, Path.Combine(keys, Path.GetFileName(key)));
    }

    /// <summary>What has been rendered above needs no event any more.</summary>
    public async Task SettleEvents()
    {
        await using var db = scene.Open();
        var now = Time.GetUtcNow();
        await db.Outbox.Where(m => m.DueAt <= now && m.HandledAt == null).ExecuteUpdateAsync(m => m.SetProperty(x => x.HandledAt, now), Cancel);
    }

    private static async Task<Actor> As(WellspringDb db, string person) => (await db.Staff.AsNoTracking().SingleAsync(u => u.Email == $"{person}@example.org", Cancel)).AsActor();

    private static void Demand<T>(Outcome<T> outcome) where T : class => Assert.True(outcome.Done, string.Join('\n', outcome.Refusals.Select(r => $"{r.Code}: {r.Sentence}")));
}
