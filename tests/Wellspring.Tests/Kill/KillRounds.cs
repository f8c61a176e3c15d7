using System.Diagnostics;
using System.Globalization;
using Wellspring.Tests.Importing;

namespace Wellspring.Tests.Kill;

/// <summary>
/// One act, killed again and again, each time in a fresh copy of the site; after each kill the server is started and everything is looked at.
/// </summary>
sealed class KillRounds(Act act, Scenes scenes) : IDisposable
{
    /// <summary>WELLSPRING_TEST_KILLS takes another number.</summary>
    public static int Wanted { get; } = int.TryParse(Environment.GetEnvironmentVariable("WELLSPRING_TEST_KILLS"), out var rounds) ? rounds : 20;

    private const int AtOnce = 2;

    private int Rounds { get; } = act.Kills(Wanted);

    private readonly TemporaryFolder arrivals = Folders.Arrivals();
    private readonly Tally tally = new();
    private Ledger before = null!;

    /// <summary>What is there when the act was done; the server's acts are told by their events instead.</summary>
    private Ledger? done;

    private Pace pace = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<Tally> Run()
    {
        before = await Read(act.From(scenes));
        await act.From(scenes).Database.Rest();
        // The first run finds the program not yet in memory.
        var (cold, warm) = (await Length(), await Length());
        pace = new(cold < warm ? cold : warm, await Appearance());
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, 2 * Rounds), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancel }, async (round, _) =>
        {
            // A machine that was busy while the act was measured makes kills come late: then there are more of them.
            if (round < Rounds || tally.IsHollow(Rounds)) await Round(round);
        });
        tally.Seconds = clock.Elapsed.TotalSeconds;
        return tally;
    }

    public void Dispose() => arrivals.Dispose();

    /// <summary>How long the act takes to its end, with nobody killed and nobody looking on.</summary>
    private Task<TimeSpan> Length() => Undisturbed(async (product, scene, clock) =>
    {
        await using var db = scene.Open();
        if (act.IsServer) await Watch.Until(async () => clock.Elapsed > TimeSpan.FromMilliseconds(400) && await Watch.DueEvents(db) == 0);
        else await product.End(Cancel);
        var length = clock.Elapsed;
        if (!act.IsServer) await Done(product, scene);
        return length;
    });

    /// <summary>After how long others can see what it did, or the first of it.</summary>
    private Task<TimeSpan> Appearance() => Undisturbed(async (product, scene, clock) =>
    {
        await using var db = scene.Open();
        var old = await Watch.Mark(db);
        await Watch.Until(async () => await Watch.Mark(db) != old || !product.IsRunning);
        return clock.Elapsed;
    });

    private async Task<TimeSpan> Undisturbed(Func<Product, Scene, Stopwatch, Task<TimeSpan>> measure)
    {
        await using var scene = await act.From(scenes).Copy();
        await using var product = scene.Start(act.Verb(arrivals, scene));
        await Watch.AtWork(product, scene);
        return await measure(product, scene, Stopwatch.StartNew());
    }

    private async Task Done(Product product, Scene scene)
    {
        var (exit, _, error) = await product.End(Cancel);
        Assert.True(exit == 0, error);
        done = await Read(scene);
    }

    private async Task Round(int round)
    {
        await using var scene = await act.From(scenes).Copy();
        var at = pace.Draw(round, Stream(round));
        var complaints = new List<string>();
        var acknowledged = await Strike(scene, at, complaints);
        complaints.AddRange(PageInspection.OfMirrorFiles(scene));
        await Restart(scene, complaints);
        complaints.AddRange(await Inspection.OfStores(scene, before));
        complaints.AddRange(await PageInspection.AgainstCleanRebuild(scene));
        tally.Add(complaints.Select(c => string.Create(CultureInfo.InvariantCulture, $"round {round} ({act}, seed {FixedSeeds.Seed}, killed {at.TotalMilliseconds:0} ms after it had opened the database{(acknowledged ? ", acknowledged" : "")}): {c}")));
    }

    /// <summary>The kill, and what the act left behind.</summary>
    private async Task<bool> Strike(Scene scene, TimeSpan at, List<string> complaints)
    {
        await using var product = scene.Start(act.Verb(arrivals, scene));
        await Watch.AtWork(product, scene);
        await Task.Delay(at, Cancel);
        var alive = await product.Kill();
        if (!alive && (await product.End(Cancel)) is { Exit: not 0 } failed) complaints.Add($"It ended by itself with {failed.Exit}: {failed.Error}");
        await using var db = scene.Open();
        var now = await Ledger.Read(db, Cancel);
        var isThere = done is not null && now.HoldsAsMuchAs(done);
        var isHit = act.IsServer ? await Watch.DueEvents(db) > 0 : alive;
        if (!isHit) pace = pace.Sooner();
        tally.Count(isHit, isThere && !before.HoldsAsMuchAs(done!));
        if (done is not null && Ledger.Judge(!alive, before, now, done) is { } verdict) complaints.Add(verdict);
        if (act.Written(scene, !alive) is { } written) complaints.Add(written);
        if (act.Again is { } again && await again(scene, isThere) is { } refused) complaints.Add(refused);
        return !alive;
    }

    private static async Task Restart(Scene scene, List<string> complaints)
    {
        await using var server = scene.Start(["serve"]);
        if (!await Watch.Ready(server, scene))
        {
            complaints.Add("The server does not become ready again: " + string.Join('\n', server.Errors));
            return;
        }
        complaints.AddRange(await PageInspection.OfServed(scene));
        complaints.AddRange(await PageInspection.OfMirror(scene));
        await server.Kill();
    }

    private static async Task<Ledger> Read(Scene scene)
    {
        await using var db = scene.Open();
        return await Ledger.Read(db, Cancel);
    }

    // Acts, rounds and databases walk their own numbers.
    private uint Stream(int round) => (uint)(round + 1000 * Act.All.Select(a => a.Name).ToList().IndexOf(act.Name) + (TestDatabase.IsPostgres ? 100_000 : 0));
}

/// <summary>What became of the kills of one act.</summary>
sealed class Tally
{
    private readonly List<string> complaints = [];

    public int Kills { get; private set; }

    /// <summary>The act was in progress: begun, and not acknowledged.</summary>
    public int Hits { get; private set; }

    /// <summary>Of the hits, those that found the act done and not acknowledged yet.</summary>
    public int Done { get; private set; }

    public double Seconds { get; set; }

    /// <summary>A kill that comes when the act is over proves nothing: three in five of the wanted number must hit.</summary>
    public bool IsHollow(int wanted) => Hits < wanted * 0.6;

    public IReadOnlyList<string> Complaints => complaints;

    public void Count(bool isHit, bool isThere)
    {
        lock (complaints)
        {
            Kills++;
            if (isHit) Hits++;
            if (isHit && isThere) Done++;
        }
    }

    public void Add(IEnumerable<string> more)
    {
        lock (complaints) complaints.AddRange(more);
    }
}
