using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.Media;

/// <summary>One picture: what is known of it, who shows it, and whether it may go.</summary>
sealed class PictureEndpoint(StudioPages pages, StudioSettings settings, IAntiforgery antiforgery, MediaStore store, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context, string name, WellspringDb db) => Page(context, name, db, StatusCodes.Status200OK, [], null);

    public async Task<IResult> Describe(HttpContext context, string name, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var typed = new TypedPicture(form.Text("alt"), form.Text("licence"), form.Text("credit"), form.Text("source"), form.Text("focus-x"), form.Text("focus-y"));
        var done = await DescribeMedia.Handle(db, name, typed.Words, form.Seen, time, context.Actor(), context.RequestAborted);
        return done.Done ? StudioPages.SeeOther(context, MediaRoutes.Of(name) + "?is=described") : await Page(context, name, db, StatusCodes.Status422UnprocessableEntity, done.Refusals, typed);
    }

    public async Task<IResult> AskRemoval(HttpContext context, string name, WellspringDb db) =>
        await Find(db, name, context) is { } media ? await Ask(context, media, db, StatusCodes.Status200OK, []) : NotThere;

    public async Task<IResult> Remove(HttpContext context, string name, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is null) return StudioPages.NotOurs;
        if (await Find(db, name, context) is not { } media) return NotThere;
        var done = await RemovePicture.Handle(db, store, name, await SiteLogo.Shown(db, context.RequestAborted), time, context.Actor(), context.RequestAborted);
        return done.Done ? StudioPages.SeeOther(context, StudioPaths.Media + "?is=removed") : await Ask(context, media, db, StatusCodes.Status422UnprocessableEntity, done.Refusals);
    }

    private async Task<IResult> Ask(HttpContext context, MediaFile media, WellspringDb db, int status, IReadOnlyList<Finding> problems) => await pages.Show<RemovePicturePage>(context, status, problems,
        (nameof(RemovePicturePage.Media), media), (nameof(RemovePicturePage.Against), await RemovePicture.Refusals(db, media, await SiteLogo.Shown(db, context.RequestAborted), context.Actor(), context.RequestAborted)));

    private async Task<IResult> Page(HttpContext context, string name, WellspringDb db, int status, IReadOnlyList<Finding> problems, TypedPicture? typed)
    {
        if (await Find(db, name, context) is not { } media) return NotThere;
        var use = await LibraryUse.OfPicture(db, name, context.RequestAborted);
        var view = new PictureView(media, use, await PictureTexts.Of(db, name, use, context.RequestAborted), StudioDoor.Libraries.OpensTo(context.Actor().Roles), context.Request.Query["is"] == "described");
        return await pages.Show<PicturePage>(context, status, problems, (nameof(PicturePage.Opened), view), (nameof(PicturePage.Typed), typed ?? TypedPicture.Of(media)));
    }

    private static Task<MediaFile?> Find(WellspringDb db, string name, HttpContext context) => db.Media.AsNoTracking().SingleOrDefaultAsync(m => m.Hash == name, context.RequestAborted);

    private static IResult NotThere => StudioPages.Plain(StatusCodes.Status404NotFound, "There is no such picture.");
}

/// <param name="Alts">What each edition says of it, by edition.</param>
public sealed record PictureView(MediaFile Media, LibraryUse Use, IReadOnlyDictionary<Guid, string> Alts, bool MayChange, bool IsDescribed);

/// <summary>What was typed about a picture.</summary>
public sealed record TypedPicture(string Alt, string Licence, string Credit, string Source, string FocusX, string FocusY)
{
    public MediaWords Words => new(Alt, Licence, Credit, Source, Percent(FocusX), Percent(FocusY));

    public static TypedPicture Of(MediaFile media) =>
        new(media.Alt, media.Licence, media.Credit, media.SourceAddress, media.FocusX.ToString(CultureInfo.InvariantCulture), media.FocusY.ToString(CultureInfo.InvariantCulture));

    private static int? Percent(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? percent : null;
}
