using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Readers;
using Wellspring.Searching;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Forms;

/// <summary>Takes what a reader sends: to a page that says so, or back to the form with everything that was typed.</summary>
sealed class FormEndpoint(FormDoor door, MomentaryPages pages, SiteSettings settings, TimeProvider time)
{
    public const int LargestForm = 64 * 1024;

    /// <summary>For the island that works while the reader writes.</summary>
    public IResult Task(HttpContext context)
    {
        KeepPrivate(context.Response.Headers);
        return Results.Json(new { task = door.Task(), bits = ProofOfWork.Bits });
    }

    public async Task Post(HttpContext context, MessageKind kind, WellspringDb db)
    {
        KeepPrivate(context.Response.Headers);
        if (await Fields(context, db) is not { } fields) return;
        var typed = fields.Read(kind);
        if (typed.Problems() is { Count: > 0 } problems) await Form(context, StatusCodes.Status422UnprocessableEntity, db, new(typed, problems));
        else await Enter(context, fields, typed, db);
    }

    private async Task Enter(HttpContext context, FormFields fields, Incoming typed, WellspringDb db)
    {
        switch (typed.IsBrief ? door.AskBriefly(SenderAddress.Of(context)) : door.Ask(fields.Evidence, FormFields.AsText(typed), SenderAddress.Of(context)))
        {
            case Passage.Confirm confirm: await Confirm(context, typed, confirm, fields.Trapped, db); break;
            case Passage.TooMany many: await Wait(context, typed, many.Wait, db); break;
            case Passage.Open open: await Receive(context, typed, new(open.Proof, fields.Trapped), db); break;
        }
    }

    private async Task Receive(HttpContext context, Incoming typed, Arrival arrival, WellspringDb db)
    {
        if (await ReceiveMessage.Handle(db, typed, arrival, time, context.RequestAborted) == Reception.ProofUsedUp)
        {
            await Confirm(context, typed, door.AskAgain(FormFields.AsText(typed)), arrival.Trap, db);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = CrisisWords.In(typed.Words) ? FormPaths.ThankYouAndHelp : FormPaths.ThankYou;
    }

    private Task Confirm(HttpContext context, Incoming typed, Passage.Confirm confirm, string trap, WellspringDb db) =>
        pages.Write(context, StatusCodes.Status200OK, db, _ => ConfirmPage.Plan(typed, confirm.Confirmation, trap));

    private Task Wait(HttpContext context, Incoming typed, TimeSpan wait, WellspringDb db)
    {
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        context.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
        return Form(context, StatusCodes.Status429TooManyRequests, db, new(typed, [], $"Many messages came from your network within an hour. Everything that you typed is still here: please send it again in {minutes} {(minutes == 1 ? "minute" : "minutes")}."));
    }

    private Task Form(HttpContext context, int status, WellspringDb db, FormView view) => pages.Write(context, status, db, site => view.Typed.Kind switch
    {
        MessageKind.Request => RequestPage.Plan(view),
        MessageKind.Feedback => FeedbackPage.Plan(view),
        _ => ContactPage.Plan(site, view),
    });

    /// <summary>Null when it was answered: this was no form of ours.</summary>
    private async Task<FormFields?> Fields(HttpContext context, WellspringDb db)
    {
        if (!ReadersForm.IsOurs(context.Request, settings.PublicUrl)) return await Refuse(context, StatusCodes.Status403Forbidden, "This was sent by another site. Open the form here and send it again.");
        if (!IsForm(context.Request.ContentType)) return await Refuse(context, StatusCodes.Status415UnsupportedMediaType, "A form of this site is sent as application/x-www-form-urlencoded, in UTF-8.");
        try
        {
            return await ReadersForm.Read(context.Request, LargestForm, context.RequestAborted) is { } sent ? new FormFields(sent)
                : await SayTooLong(context, db);
        }
        catch (BadHttpRequestException broken)
        {
            return await Refuse(context, broken.StatusCode, "The form did not come whole.");
        }
    }

    private async Task<FormFields?> SayTooLong(HttpContext context, WellspringDb db)
    {
        await pages.Write(context, StatusCodes.Status413PayloadTooLarge, db, _ => TooLongPage.Plan());
        return null;
    }

    private static bool IsForm(string? contentType) =>
        Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        && (StringSegment.IsNullOrEmpty(type.Charset) || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<FormFields?> Refuse(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(sentence + "\n", context.RequestAborted);
        return null;
    }

    private static void KeepPrivate(IHeaderDictionary headers)
    {
        PageHeaders.Apply(headers);
        headers.CacheControl = "no-store";
    }
}
