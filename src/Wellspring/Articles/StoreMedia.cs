using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>A picture into the media folder and its row into the database; the same picture twice is one.</summary>
public static class StoreMedia
{
    /// <summary>Those who add pictures; the system does as well, which imports with no user and no role.</summary>
    public const Roles Writers = Roles.Writer | Roles.Editor | Roles.Administrator;

    public static Task<Outcome<MediaFile>> Handle(WellspringDb db, TimeProvider time, Actor actor, MediaStore store, byte[] bytes, string name, CancellationToken cancel = default) =>
        Handle(db, time, actor, store, bytes, name, null, cancel);

    /// <param name="words">Said of it where it comes in first; forms propose them from then on. A picture that is there keeps its own.</param>
    public static async Task<Outcome<MediaFile>> Handle(WellspringDb db, TimeProvider time, Actor actor, MediaStore store, byte[] bytes, string name, MediaWords? words, CancellationToken cancel)
    {
        if (actor.UserId is not null && !actor.May(Writers)) return Finding.Refuse("not-allowed", "Only a writer, an editor or an administrator adds pictures.");
        var kept = store.Put(bytes, name);
        if (!kept.Done) return kept.Refusals.ToArray();
        var media = await db.Media.FirstOrDefaultAsync(m => m.Hash == kept.Value.Hash, cancel) ?? Add(db, kept.Value, time.GetUtcNow(), actor, name, words);
        await db.SaveChangesAsync(cancel);
        return media;
    }

    private static MediaFile Add(WellspringDb db, StoredMedia kept, DateTimeOffset now, Actor actor, string name, MediaWords? words)
    {
        var media = new MediaFile { Hash = kept.Hash, ContentType = kept.ContentType, Length = kept.Length, Width = kept.Width, Height = kept.Height, AddedAt = now, Name = name };
        DescribeMedia.Describe(media, words ?? MediaWords.Of(media));
        db.Media.Add(media);
        db.Record(actor, "stored", $"media/{kept.Hash}", now, name);
        return media;
    }
}
