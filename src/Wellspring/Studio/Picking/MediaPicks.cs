using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Studio.Drafts;

namespace Wellspring.Studio.Picking;

/// <summary>Pictures: taken in, cut, and shown to the team before any reader sees them.</summary>
sealed class MediaPicks(StudioSettings settings, IAntiforgery antiforgery, MediaStore store, TimeProvider time)
{
    public async Task<IResult> Add(HttpContext context, WellspringDb db)
    {
        if (!context.Request.HasFormContentType || !await StudioForm.IsOurs(context, antiforgery, settings)) return StudioPages.NotOurs;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Against(form) is { Count: > 0 } refusals) return DraftAnswers.Refused(refusals);
        var file = form.Files["file"]!;
        var cut = CropPicture.Of(await Bytes(file, context.RequestAborted), CropOf(form), file.FileName);
        if (!cut.Done) return DraftAnswers.Refused(cut.Refusals);
        var stored = await StoreMedia.Handle(db, time, context.Who().User.AsActor(), store, cut.Value, TypedText.OneLine(file.FileName, 100), context.RequestAborted);
        return stored.Done ? DraftAnswers.Json(Answer(stored.Value, file.FileName, form)) : DraftAnswers.Refused(stored.Refusals);
    }

    /// <summary>A picture of the library, as "hash" or "hash.png".</summary>
    public IResult Show(HttpContext context, string name)
    {
        if ((store.Find(name) ?? store.FindHash(name)) is not { } file) return StudioPages.Plain(StatusCodes.Status404NotFound, "There is no such picture.");
        context.Response.Headers.ContentSecurityPolicy = PageHeaders.MediaPolicy;
        return Results.File(file.Path, file.ContentType);
    }

    private static JsonObject Answer(MediaFile media, string name, IFormCollection form) => new()
    {
        ["file"] = $"{Slug.From(Path.GetFileNameWithoutExtension(name))}{Path.GetExtension(media.Path)}",
        ["hash"] = media.Hash,
        ["src"] = $"/studio{media.Path}",
        ["width"] = media.Width,
        ["height"] = media.Height,
        ["alt"] = Text(form, "alt"),
        ["licence"] = Text(form, "licence"),
        ["credit"] = Text(form, "credit"),
    };

    private static List<Finding> Against(IFormCollection form)
    {
        var refusals = new List<Finding>();
        if (form.Files["file"] is not { Length: > 0 }) refusals.Add(Finding.Refuse("file-missing", "Choose a picture."));
        if (Text(form, "alt").Length == 0) refusals.Add(Finding.Refuse("alt-missing", "Say what the picture shows, for whoever does not see it."));
        if (Text(form, "licence").Length == 0) refusals.Add(Finding.Refuse("licence-missing", "Say on what terms it may be shown, as \"CC BY 4.0\" or \"our own\"."));
        return refusals;
    }

    private static Crop? CropOf(IFormCollection form) =>
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
