using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Publishing;
using Wellspring.Studio.Drafts;
using Wellspring.Studio.Media;

namespace Wellspring.Studio.Picking;

/// <param name="InText">As a text that shows it has it.</param>
/// <param name="Alt">What the text says of it.</param>
public sealed record TakenPicture(MediaFile File, EditionMedia InText, string Alt);

/// <summary>Pictures: taken in, cut, and shown to the team before any reader sees them.</summary>
sealed class MediaPicks(StudioSettings settings, IAntiforgery antiforgery, MediaStore store, TimeProvider time)
{
    private const int AtMost = 20;
    private const int LongestWords = 200;
    private const int ShortHash = 12;

    public async Task<IResult> Add(HttpContext context, WellspringDb db)
    {
        if (!context.Request.HasFormContentType || !await StudioForm.IsOurs(context, antiforgery, settings)) return StudioPages.NotOurs;
        var taken = await Take(context, db);
        return taken.Done ? DraftAnswers.Json(Answer(taken.Value, await context.Request.ReadFormAsync(context.RequestAborted))) : DraftAnswers.Refused(taken.Refusals);
    }

    /// <summary>Pictures of the library by their words, the newest first, with what it says of them.</summary>
    public static async Task<IResult> Find(HttpContext context, WellspringDb db)
    {
        var found = await Of(db, TypedText.OneLine(context.Request.Query["find"].ToString(), LongestWords), context.RequestAborted);
        return DraftAnswers.Json(new() { ["pictures"] = new JsonArray([.. found.Select(Known)]) });
    }

    public static async Task<IReadOnlyList<MediaFile>> Of(WellspringDb db, string find, CancellationToken cancel) =>
        [.. (await ListPictures.Handle(db, new(find, PictureWorry.None, 0), [], cancel)).Rows.Take(AtMost).Select(r => r.Media)];

    /// <summary>The picture that the form chose from the library; otherwise the one that was sent, cut and stored.</summary>
    public async Task<Outcome<TakenPicture>> Take(HttpContext context, WellspringDb db)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Text(form, "hash") is { Length: > 0 } hash) return await FromLibrary(db, hash, form, context.RequestAborted);
        if (Against(form) is { Count: > 0 } refusals) return refusals;
        var file = form.Files["file"]!;
        var cut = CropPicture.Of(await Bytes(file, context.RequestAborted), CropOf(form), file.FileName);
        if (!cut.Done) return cut.Refusals.ToArray();
        var stored = await StoreMedia.Handle(db, time, context.Actor(), store, cut.Value, TypedText.OneLine(file.FileName, 100), FirstWords(form), context.RequestAborted);
        return stored.Done ? new TakenPicture(stored.Value, new(NameInText(stored.Value, file.FileName), stored.Value.Hash, Text(form, "licence"), Text(form, "credit")), Text(form, "alt")) : stored.Refusals.ToArray();
    }

    // What was left empty, the library says.
    private static async Task<Outcome<TakenPicture>> FromLibrary(WellspringDb db, string hash, IFormCollection form, CancellationToken cancel)
    {
        if (await db.Media.AsNoTracking().SingleOrDefaultAsync(m => m.Hash == hash, cancel) is not { } media) return Finding.Refuse("hash-unknown", "This picture is no longer in the library. Choose another.");
        var (alt, licence, credit) = (Or(form, "alt", media.Alt), Or(form, "licence", media.Licence), Or(form, "credit", media.Credit));
        return Against(alt, licence) is { Count: > 0 } refusals ? refusals : new TakenPicture(media, new(NameInText(media, media.Name), media.Hash, licence, credit), alt);
    }

    private static string Or(IFormCollection form, string name, string known) => Text(form, name) is { Length: > 0 } typed ? typed : known;

    /// <summary>A picture of the library, as "hash" or "hash.png".</summary>
    public IResult Show(HttpContext context, string name)
    {
        if ((store.Find(name) ?? store.FindHash(name)) is not { } file) return StudioPages.Plain(StatusCodes.Status404NotFound, "There is no such picture.");
        context.Response.Headers.ContentSecurityPolicy = PageHeaders.MediaPolicy;
        return Results.File(file.Path, file.ContentType);
    }

    // Whoever brings a picture in says what the library proposes of it afterwards.
    private static MediaWords? FirstWords(IFormCollection form) =>
        new MediaWords(Text(form, "alt"), Text(form, "licence"), Text(form, "credit"), "", null, null) is var words && (words with { FocusX = 0, FocusY = 0 }).Refusals().Count == 0 ? words : null;

    private static string NameInText(MediaFile media, string name) =>
        $"{(Slug.From(Path.GetFileNameWithoutExtension(name)) is { Length: > 0 } said ? said : media.Hash[..ShortHash])}{Path.GetExtension(media.Path)}";

    private static JsonObject Known(MediaFile media) => new()
    {
        ["file"] = NameInText(media, media.Name),
        ["hash"] = media.Hash,
        ["src"] = $"/studio{media.Path}",
        ["width"] = media.Width,
        ["height"] = media.Height,
        ["name"] = PictureWords.Name(media),
        ["focus"] = PictureWords.Focus(media),
        ["alt"] = media.Alt,
        ["licence"] = media.Licence,
        ["credit"] = media.Credit,
    };

    private static JsonObject Answer(TakenPicture taken, IFormCollection form) => new()
    {
        ["file"] = taken.InText.File,
        ["hash"] = taken.File.Hash,
        ["src"] = $"/studio{taken.File.Path}",
        ["width"] = taken.File.Width,
        ["height"] = taken.File.Height,
        ["alt"] = Text(form, "alt"),
        ["licence"] = Text(form, "licence"),
        ["credit"] = Text(form, "credit"),
    };

    private static List<Finding> Against(IFormCollection form)
    {
        var refusals = new List<Finding>();
        if (form.Files["file"] is not { Length: > 0 }) refusals.Add(Finding.Refuse("file-missing", "Choose a picture of the library, or a file."));
        refusals.AddRange(Against(Text(form, "alt"), Text(form, "licence")));
        return refusals;
    }

    private static List<Finding> Against(string alt, string licence)
    {
        var refusals = new List<Finding>();
        if (alt.Length == 0) refusals.Add(Finding.Refuse("alt-missing", "Say what the picture shows, for whoever does not see it."));
        if (licence.Length == 0) refusals.Add(Finding.Refuse("licence-missing", "Say on what terms it may be shown, as \"CC BY 4.0\" or \"our own\"."));
        return refusals;
    }

    private static Crop? CropOf(IFormCollection form) => Margins(form) ?? Pixels(form);

    // Without script nobody knows how many pixels a picture has: there it is hundredths.
    private static Margins? Margins(IFormCollection form) =>
        new Margins(Number(form, "cut-left") ?? 0, Number(form, "cut-top") ?? 0, Number(form, "cut-right") ?? 0, Number(form, "cut-bottom") ?? 0) is var cut && cut is not { Left: 0, Top: 0, Right: 0, Bottom: 0 } ? cut : null;

    private static Crop? Pixels(IFormCollection form) =>
        Number(form, "crop-x") is { } x && Number(form, "crop-y") is { } y && Number(form, "crop-width") is { } width && Number(form, "crop-height") is { } height ? new(x, y, width, height) : null;

    private static int? Number(IFormCollection form, string name) => int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(IFormCollection form, string name) => TypedText.Clean(form[name].ToString());

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
