using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;
using Wellspring.Helplines;

namespace Wellspring.Studio.Helplines;

/// <summary>All countries, and which of them stands on every page.</summary>
sealed class HelplinesEndpoint(StudioPages pages, StudioSettings settings, IAntiforgery antiforgery, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context, WellspringDb db) => Page(context, db, StatusCodes.Status200OK, []);

    public async Task<IResult> PutFirst(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var done = await PutCountryFirst.Handle(db, form.Text("home"), time, context.Actor(), context.RequestAborted);
        return done.Done ? StudioPages.SeeOther(context, StudioPaths.Helplines) : await Page(context, db, StatusCodes.Status422UnprocessableEntity, done.Refusals);
    }

    private async Task<IResult> Page(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var all = await ReadHelplines.All(db, today, context.RequestAborted);
        return await pages.Show<HelplinesPage>(context, status, problems,
            (nameof(HelplinesPage.Countries), all), (nameof(HelplinesPage.Today), today), (nameof(HelplinesPage.OpenOnly), context.Request.Query["state"] == "open"));
    }
}
