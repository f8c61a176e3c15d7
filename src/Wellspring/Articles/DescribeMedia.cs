using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;

namespace Wellspring.Articles;

/// <summary>What is known of a picture wherever it is shown.</summary>
/// <param name="FocusX">Percent from the left.</param>
/// <param name="FocusY">Percent from the top.</param>
public sealed record MediaWords(string Alt, string Licence, string Credit, string SourceAddress, int? FocusX, int? FocusY)
{
    private const int Longest = 500;

    public static MediaWords Of(MediaFile media) => new(media.Alt, media.Licence, media.Credit, media.SourceAddress, media.FocusX, media.FocusY);

    /// <summary>Everything that is wrong with them, each under the name of its field.</summary>
    public List<Finding> Refusals()
    {
        var refusals = new List<Finding>();
        foreach (var (field, text) in new[] { ("alt", Alt), ("licence", Licence), ("credit", Credit), ("source", SourceAddress) })
            if (text.Length > Longest) refusals.Add(Finding.Refuse($"{field}-long", $"This has {text.Length} characters; {Longest} are the most."));
        if (SourceAddress.Length > 0 && !(Uri.TryCreate(SourceAddress, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")) refusals.Add(Finding.Refuse("source-address", "Give an address that begins with https://, or leave the field empty."));
        if (FocusX is not (>= 0 and <= 100)) refusals.Add(Finding.Refuse("focus-x", "Give the percent from the left as a number from 0 to 100."));
        if (FocusY is not (>= 0 and <= 100)) refusals.Add(Finding.Refuse("focus-y", "Give the percent from the top as a number from 0 to 100."));
        return refusals;
    }
}

/// <summary>Says of a picture what forms propose from then on. Texts that show it keep their own words: they were signed with them.</summary>
public static class DescribeMedia
{
    /// <param name="seen">The mark of what was known before whoever describes it; null where nobody looked at a page.</param>
    public static async Task<Outcome<MediaFile>> Handle(WellspringDb db, string hash, MediaWords words, string? seen, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Roles.Editor | Roles.Administrator)) return Finding.Refuse("not-allowed", "Only an editor or an administrator changes the media library.");
        if (words.Refusals() is { Count: > 0 } refusals) return refusals;
        await using var alone = await db.ActAlone(cancel);
        if (await db.Media.SingleOrDefaultAsync(m => m.Hash == hash, cancel) is not { } media) return Finding.Refuse("picture-unknown", "There is no such picture.");
        if (seen is not null && seen != Mark(media) && words != MediaWords.Of(media)) return Newer(words, MediaWords.Of(media));
        Describe(media, words);
        db.Record(actor, "described", $"media/{hash}", time.GetUtcNow(), $"{media.Licence}, {media.Credit}, {media.Alt}");
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return media;
    }

    /// <summary>Another once something else is known of the picture.</summary>
    public static string Mark(MediaFile media) => Hashing.Sha256Hex($"{MediaWords.Of(media)}")[..16];

    private static Finding Newer(MediaWords typed, MediaWords now) => Finding.Refuse("picture-newer", $"Somebody described this picture after you opened the page. {WrittenMeanwhile.InWords(
        ("text", typed.Alt, now.Alt), ("licence", typed.Licence, now.Licence), ("credit", typed.Credit, now.Credit), ("source", typed.SourceAddress, now.SourceAddress),
        ("focal point", Focus(typed), Focus(now)))} What you typed is below: record it once more to put it in the place of theirs.");

    private static string Focus(MediaWords words) => FormattableString.Invariant($"{words.FocusX} % from the left, {words.FocusY} % from the top");

    internal static void Describe(MediaFile media, MediaWords words)
    {
        (media.Alt, media.Licence, media.Credit, media.SourceAddress) = (words.Alt, words.Licence, words.Credit, words.SourceAddress);
        (media.FocusX, media.FocusY) = (words.FocusX ?? MediaFile.Middle, words.FocusY ?? MediaFile.Middle);
        media.ListWords = WordsOf(media);
    }

    internal static string WordsOf(MediaFile media) => $"{media.Name} {media.Alt} {media.Credit} {media.Licence}".ToLowerInvariant();
}
