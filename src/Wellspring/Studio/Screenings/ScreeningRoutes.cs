using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;
using Wellspring.Screening;

namespace Wellspring.Studio.Screenings;

/// <summary>Screening tests: read whole by whoever signs them, confirmed, put before readers, and taken away.</summary>
static class ScreeningRoutes
{
    private const int RoomForFields = 64 * 1024;
    private const string One = StudioPaths.Tests + "/{slug}";

    public static IServiceCollection AddScreenings(this IServiceCollection services) => services.AddSingleton<InstrumentsEndpoint>().AddSingleton<InstrumentEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapGet(StudioPaths.Tests, (HttpContext context, InstrumentsEndpoint all, WellspringDb db) => all.Show(context, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(StudioPaths.Tests, (HttpContext context, InstrumentsEndpoint all, WellspringDb db) => all.Bring(context, db)).WithMetadata(StudioDoor.Publishing, new RequestSizeLimitAttribute(BringInstrument.LargestFile + RoomForFields));
        studio.MapGet(One, (HttpContext context, InstrumentEndpoint test, string slug, WellspringDb db) => test.Show(context, slug, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(One + "/signature", (HttpContext context, InstrumentEndpoint test, string slug, WellspringDb db) => test.Sign(context, slug, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(One + "/conditions", (HttpContext context, InstrumentEndpoint test, string slug, WellspringDb db) => test.Confirm(context, slug, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapPost(One + "/publication", (HttpContext context, InstrumentEndpoint test, string slug, WellspringDb db) => test.Publish(context, slug, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(One + "/withdrawal", (HttpContext context, InstrumentEndpoint test, string slug, WellspringDb db) => test.Withdraw(context, slug, db)).WithMetadata(StudioDoor.Publishing);
    }
}
