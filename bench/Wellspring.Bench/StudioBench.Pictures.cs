using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Bench;

/// <summary>The media library with many pictures, half of them shown by an edition.</summary>
static partial class StudioBench
{
    private const int PictureCount = 50_000;

    private static readonly PictureQuestion AllPictures = new("", PictureWorry.None, 0);

    private static IEnumerable<(string What, PictureQuestion Question)> PictureQuestions =>
    [
        ("all", AllPictures),
        ("a page in the middle", AllPictures with { Page = PictureCount / PictureQuestion.PageLength / 2 }),
        ("the last page", AllPictures with { Page = (PictureCount - 1) / PictureQuestion.PageLength }),
        ("a word that many have", AllPictures with { Find = "window" }),
        ("a word that one has", AllPictures with { Find = "picture-4711." }),
        ("a word that none has", AllPictures with { Find = "nowhere" }),
        ("unused", AllPictures with { Worry = PictureWorry.Unused }),
        ("without a licence", AllPictures with { Worry = PictureWorry.WithoutLicence }),
        ("all at once", AllPictures with { Find = "window 7", Worry = PictureWorry.Unused }),
    ];

    private static async Task Pictures(WellspringDb db)
    {
        db.ChangeTracker.Clear();
        var editions = await db.Editions.OrderBy(e => e.WrittenAt).Select(e => e.Id).ToListAsync();
        for (var i = 0; i < PictureCount; i += AtOnce)
        {
            for (var n = i; n < Math.Min(PictureCount, i + AtOnce); n++)
            {
                var media = Picture(n);
                db.Add(media);
                if (n % 2 == 0) db.Add(new EditionUse(UseKind.Picture, media.Hash, editions[n / 2 % editions.Count]));
            }
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
        foreach (var (what, question) in PictureQuestions) await Print($"media list of {PictureCount}: {what}", () => ListPictures.Handle(db, question, [], default));
    }

    private static MediaFile Picture(int n)
    {
        var media = new MediaFile { Hash = Hashing.Sha256Hex($"{n}"), ContentType = "image/jpeg", Length = 200_000, Width = 1200, Height = 800, AddedAt = Start.AddMinutes(n), Name = $"picture-{n}.jpg" };
        DescribeMedia.Describe(media, new($"A person at a window in light number {n % 90}", n % 10 == 0 ? "" : "CC BY 4.0", $"Photographer {n % 300}", "", 50, 50));
        return media;
    }
}
