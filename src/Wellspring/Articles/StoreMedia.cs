using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>A picture into the media folder and its row into the database; the same picture twice is one.</summary>
public static class StoreMedia
{
    public static async Task<Outcome<MediaFile>> Handle(WellspringDb db, TimeProvider time, Actor actor, MediaStore store, byte[] bytes, string name, CancellationToken cancel = default)
    {
        var kept = store.Put(bytes, name);
        if (!kept.Done) return kept.Refusals.ToArray();
        var media = await db.Media.FirstOrDefaultAsync(m => m.Hash == kept.Value.Hash, cancel) ?? Add(db, kept.Value, time.GetUtcNow(), actor, name);
        await db.SaveChangesAsync(cancel);
        return media;
    }

    private static MediaFile Add(WellspringDb db, StoredMedia kept, DateTimeOffset now, Actor actor, string name)
    {
        var media = new MediaFile { Hash = kept.Hash, ContentType = kept.ContentType, Length = kept.Length, Width = kept.Width, Height = kept.Height, AddedAt = now };
        db.Media.Add(media);
        db.Record(actor, "stored", $"media/{kept.Hash}", now, name);
        return media;
    }
}
