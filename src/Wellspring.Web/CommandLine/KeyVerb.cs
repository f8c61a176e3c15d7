using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class KeyVerb
{
    private static readonly Argument<string> KeySet = new("FILE") { Description = "A JSON Web Key Set, as review-keys.json of an export or /.well-known/jwks.json of a site." };
    private static readonly Option<string?> Chosen = new("--key") { Description = "The thumbprint of the key, when the file holds more than one." };
    private static readonly Argument<string> Thumbprint = new("THUMBPRINT") { Description = "The key's name." };

    public static Command Create(Surroundings here)
    {
        var trust = new Command("trust", "Believe the records that a key has signed. Compare its thumbprint first with what its publisher tells you by another way.") { KeySet, Chosen, StaffOption.As };
        trust.SetAction((line, cancel) => Trust(here, line, cancel));
        var distrust = new Command("distrust", "Believe them no more. What went live on them is named and stays until you act.") { Thumbprint, StaffOption.As };
        distrust.SetAction((line, cancel) => Distrust(here, line, cancel));
        var list = new Command("list", "The keys that are trusted.");
        list.SetAction((_, cancel) => List(here, cancel));
        return new Command("key", "Keys of other installations whose review records this site believes.") { trust, distrust, list };
    }

    private static async Task<int> Trust(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        var key = Choose(line.GetRequiredValue(KeySet), line.GetValue(Chosen));
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        return await here.Answer(await TrustKey.Handle(db, key, here.Time, actor.Value, cancel), trusted => $"trusted {trusted.Id}");
    }

    private static PublicRecordKey Choose(string file, string? thumbprint)
    {
        var keys = PublicRecordKey.Read(InputText.Load(file, 1 << 20)) ?? throw new UnreadableInputException("this is no JSON Web Key Set with P-256 keys.", new Place(0, 0, file));
        if (thumbprint is not null) return keys.FirstOrDefault(k => k.Id == thumbprint) ?? throw new UnreadableInputException($"the key {thumbprint} is not in it; it holds {Names(keys)}.", new Place(0, 0, file));
        return keys is [var only] ? only : throw new UnreadableInputException($"it holds {keys.Count} keys; say which with --key: {Names(keys)}.", new Place(0, 0, file));
    }

    private static string Names(IReadOnlyList<PublicRecordKey> keys) => keys.Count == 0 ? "none" : string.Join(", ", keys.Select(k => k.Id));

    private static async Task<int> Distrust(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        var distrusted = await DistrustKey.Handle(db, line.GetRequiredValue(Thumbprint), here.Time, actor.Value, cancel);
        return await here.Answer(distrusted, d => string.Join('\n', d.Live.Select(slug => $"live on its word: {slug}").Prepend($"distrusted {d.Id}")));
    }

    private static async Task<int> List(Surroundings here, CancellationToken cancel)
    {
        await using var db = await here.OpenExisting(cancel);
        foreach (var key in await db.TrustedKeys.AsNoTracking().OrderBy(k => k.TrustedAt).ToListAsync(cancel)) await here.Out.WriteLineAsync($"{key.Id}  since {key.TrustedAt:yyyy-MM-dd}");
        return ExitCode.Done;
    }
}
