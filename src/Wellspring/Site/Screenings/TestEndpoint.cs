using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Screening;
using Wellspring.Screening.Fhir;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Screenings;

/// <summary>
/// Adds up answers for readers without script. They come by POST and are in memory for the time of one answer: no row, no log, no address and no
/// cache ever holds them.
/// </summary>
sealed class TestEndpoint(MomentaryPages pages, Fallback fallback, SiteSettings settings, TimeProvider time)
{
    private const int LargestForm = 16 * 1024;
    private const string NotOurs = "This was sent by another site. Open the test here and answer it again.\n";
    private const string TooLong = "This is no form of this page: it is too long.\n";

    public async Task Post(HttpContext context, string slug, WellspringDb db)
    {
        if (await Answered(context, slug, db) is not var (test, view)) return;
        var status = view.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        await pages.Write(context, status, db, _ => TestPage.Plan(test, view));
    }

    /// <summary>The same answers as a file; where some are missing, the page says which.</summary>
    public async Task Response(HttpContext context, string slug, WellspringDb db)
    {
        if (await Answered(context, slug, db) is not var (test, view)) return;
        if (view.Problems.Count > 0)
        {
            await pages.Write(context, StatusCodes.Status422UnprocessableEntity, db, _ => TestPage.Plan(test, view));
            return;
        }
        context.Response.ContentType = "application/fhir+json; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"questionnaire-response.json\"";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(WriteResponse.Of(test.Instrument, view.Answers, time.GetUtcNow())), context.RequestAborted);
    }

    /// <summary>Null when it was answered: there is no such test, or this was no form of ours.</summary>
    private async Task<(ReleasedInstrument Test, TestView View)?> Answered(HttpContext context, string slug, WellspringDb db)
    {
        KeepPrivate(context.Response.Headers);
        if (!ReadersForm.IsOurs(context.Request, settings.PublicUrl)) return await Refuse(context, StatusCodes.Status403Forbidden, NotOurs);
        if (await ReleasedInstrument.One(db, slug, context.RequestAborted) is not { } test)
        {
            await fallback.Answer(context);
            return null;
        }
        return await Form(context) is { } form ? (test, SentAnswers.Read(test.Instrument, form)) : await Refuse(context, StatusCodes.Status413PayloadTooLarge, TooLong);
    }

    private static async Task<IReadOnlyDictionary<string, StringValues>?> Form(HttpContext context) =>
        await ReadersForm.Read(context.Request, LargestForm, context.RequestAborted);

    private static async Task<(ReleasedInstrument, TestView)?> Refuse(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(sentence, context.RequestAborted);
        return null;
    }

    private static void KeepPrivate(IHeaderDictionary headers)
    {
        PageHeaders.Apply(headers);
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
    }
}
