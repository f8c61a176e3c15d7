using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing;

/// <summary>Pictures of an import on their way into the media folder, each file once.</summary>
sealed class PictureDesk
{
    private readonly WellspringDb db;
    private readonly MediaStore store;
    private readonly ImportReport report;
    private readonly TimeProvider time;
    private readonly Actor actor;
    private readonly HashSet<string> known;
    private readonly Dictionary<string, Outcome<MediaFile>> brought = new(StringComparer.Ordinal);

    private PictureDesk(WellspringDb db, MediaStore store, ImportReport report, TimeProvider time, Actor actor, IEnumerable<string> known) =>
        (this.db, this.store, this.report, this.time, this.actor, this.known) = (db, store, report, time, actor, [.. known]);

    public static async Task<PictureDesk> Open(WellspringDb db, MediaStore store, ImportReport report, TimeProvider time, Actor actor, CancellationToken cancel) =>
        new(db, store, report, time, actor, await db.Media.AsNoTracking().Select(m => m.Hash).ToListAsync(cancel));

    /// <summary>The picture as it is kept, or why it is not.</summary>
    /// <param name="rights">On what terms a text shows it first: forms propose them afterwards.</param>
    public async Task<Outcome<MediaFile>> Bring(string file, MediaWords? rights, CancellationToken cancel)
    {
        if (brought.TryGetValue(file, out var before)) return before;
        var outcome = brought[file] = await Store(file, rights, cancel);
        if (outcome.Done) report.Media.Count(known.Add(outcome.Value.Hash) ? Change.Created : Change.Unchanged);
        return outcome;
    }

    /// <summary>A photograph as a portrait: square and small.</summary>
    public async Task<Outcome<MediaFile>> BringPortrait(string file, CancellationToken cancel)
    {
        var outcome = await Store(file, null, cancel, CropPicture.Portrait);
        if (outcome.Done) report.Media.Count(known.Add(outcome.Value.Hash) ? Change.Created : Change.Unchanged);
        return outcome;
    }

    private async Task<Outcome<MediaFile>> Store(string file, MediaWords? rights, CancellationToken cancel, Func<byte[], string, Outcome<byte[]>>? cut = null)
    {
        var name = Path.GetFileName(file);
        if (new FileInfo(file).Length > MediaStore.LargestFile) return Finding.Refuse("media-unreadable", $"The file \"{name}\" is larger than {MediaStore.LargestFile >> 20} MB.");
        var bytes = await File.ReadAllBytesAsync(file, cancel);
        var asked = rights?.Refusals().Count == 0 ? rights : null;
        return cut?.Invoke(bytes, name) is not { } made ? await StoreMedia.Handle(db, time, actor, store, bytes, name, asked, cancel)
            : made.Done ? await StoreMedia.Handle(db, time, actor, store, made.Value, name, asked, cancel)
            : made.Refusals.ToArray();
    }
}
