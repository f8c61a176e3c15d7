namespace Wellspring.Tests.Kill;

/// <summary>What the acts begin from, each made once: a small, real site, and two states of it.</summary>
sealed class Scenes : IAsyncLifetime
{
    public const int Signed = 18;

    /// <summary>Everything rendered, nothing waiting. Articles from <see cref="Signed"/> on are signed and not published yet.</summary>
    public Scene Quiet { get; private set; } = null!;

    /// <summary>Pages of another address: each of them has to be rendered again.</summary>
    public Scene Stale { get; private set; } = null!;

    /// <summary>Many acts were done while no server ran: their events wait.</summary>
    public Scene Waiting { get; private set; } = null!;

    /// <summary>Nothing but the keys, and a backup of <see cref="Quiet"/> beside them.</summary>
    public Scene Bare { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Quiet = await Found();
        Bare = await Scene.Empty();
        await new Office(Quiet).BackUp(Bare);
        await Quiet.Database.Rest();
        Stale = await Quiet.Copy();
        await new Office(Stale).Render(new("https://before.example/"));
        await new Office(Stale).Recompress();
        Waiting = await Quiet.Copy();
        await Accumulate(new(Waiting));
        foreach (var scene in (Scene[])[Quiet, Stale, Waiting, Bare]) await scene.Database.Rest();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var scene in (Scene[])[Quiet, Stale, Waiting, Bare]) await scene.DisposeAsync();
    }

    private static async Task<Scene> Found()
    {
        var scene = await Scene.Empty();
        var office = new Office(scene);
        await office.Import(Folders.Site());
        await office.Hire();
        for (var number = 0; number < Folders.Articles; number++) await office.Sign(number);
        for (var number = 0; number < Signed; number++) await office.Publish(number);
        await office.Withdraw(15);
        await office.Import(Folders.Corrected(14));
        await office.Sign(14);
        await office.Publish(14);
        await office.Rebuild();
        await office.Recompress();
        // In this order: what a server that is killed was just handling stays leased for a while, and is not due.
        await office.SettleEvents();
        await office.Serve();
        await scene.Database.Rest();
        return scene;
    }

    private static async Task Accumulate(Office office)
    {
        for (var number = Signed; number < Signed + 4; number++) await office.Publish(number);
        await office.Withdraw(7);
        await office.Import(Folders.Renamed());
        await office.Import(Folders.Corrected(8));
        await office.Sign(8);
        await office.Publish(8);
        await office.Schedule(Signed + 5, TimeSpan.FromMilliseconds(300));
    }
}

/// <summary>The scenes of one class of tests.</summary>
public sealed class SceneFixture : IAsyncLifetime
{
    internal Scenes Scenes { get; } = new();

    public ValueTask InitializeAsync() => Scenes.InitializeAsync();

    public ValueTask DisposeAsync() => Scenes.DisposeAsync();
}
