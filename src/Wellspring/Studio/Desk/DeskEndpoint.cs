using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;

namespace Wellspring.Studio.Desk;

/// <summary>What whoever comes in sees first: what needs them now.</summary>
sealed class DeskEndpoint(StudioPages pages, StudioSettings settings, TimeProvider time)
{
    public async Task<IResult> Show(HttpContext context, WellspringDb db) =>
        await pages.Ok<DeskPage>(context, (nameof(DeskPage.Piles), await LayDesk.For(new(db, context.Who().User, time, settings.Zone, context.RequestAborted))));
}
