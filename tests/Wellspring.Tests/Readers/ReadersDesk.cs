using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Readers;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Readers;

/// <summary>A newsroom whose readers write.</summary>
sealed class ReadersDesk : IAsyncDisposable
{
    private int proofs;

    private ReadersDesk(Newsroom newsroom) => Newsroom = newsroom;

    public Newsroom Newsroom { get; }
    public WellspringDb Db => Newsroom.Db;
    public ReadersSettings Settings { get; } = new("Our site");
    public CancellationToken Cancel { get; } = TestContext.Current.CancellationToken;

    public static async Task<ReadersDesk> Open() => new(await Newsroom.Open());

    public string NextProof() => Hashing.Sha256Hex($"proof {proofs++}");

    public async Task<Message> Receive(Incoming incoming, string trap = "", string? proof = null)
    {
        var used = proof ?? NextProof();
        await using var db = Newsroom.AnotherConnection();
        Assert.Equal(Reception.Stored, await ReceiveMessage.Handle(db, incoming, new(used, trap), Newsroom.Time, Cancel));
        return await db.ReaderMessages.AsNoTracking().SingleAsync(m => m.Proof == used, Cancel);
    }

    public Task<Message> Ask(string words, string address = "") => Receive(new(MessageKind.Request) { Words = words, Address = address });

    /// <summary>An article that readers can open.</summary>
    public async Task<Answer> Publish()
    {
        await Newsroom.Write(Newsroom.Draft);
        Assert.Empty((await Newsroom.Sign()).Refusals);
        Assert.Empty((await Newsroom.Publish()).Refusals);
        return (await Wellspring.Site.Forms.LiveAnswer.To(Db, Newsroom.Slug, new("https://site.example"), Cancel))!;
    }

    public async Task<Outcome<TriageAct>> Answer(long number, Answer? answer)
    {
        await using var db = Newsroom.AnotherConnection();
        return await TriageMessage.Answer(db, number, answer, "", Settings, Newsroom.Time, Newsroom.Editor, Cancel);
    }

    public async Task<IReadOnlyList<string>> Addresses() => await Db.ReplyAddresses.AsNoTracking().OrderBy(a => a.Message).Select(a => a.Address).ToListAsync(Cancel);

    public ValueTask DisposeAsync() => Newsroom.DisposeAsync();
}
