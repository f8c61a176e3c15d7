using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Studio.Helplines;

/// <summary>Crisis lines: what readers see, what is to be confirmed, and what was done with each country.</summary>
static class HelplineRoutes
{
    private const string Country = StudioPaths.Helplines + "/{code}";

    public static IServiceCollection AddHelplines(this IServiceCollection services) => services.AddSingleton<HelplinesEndpoint>().AddSingleton<CountryEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapGet(StudioPaths.Helplines, (HttpContext context, HelplinesEndpoint all, WellspringDb db) => all.Show(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(StudioPaths.Helplines + "/home", (HttpContext context, HelplinesEndpoint all, WellspringDb db) => all.PutFirst(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapGet(StudioPaths.Helplines + "/new", (HttpContext context, CountryEndpoint country) => country.New(context)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(StudioPaths.Helplines, (HttpContext context, CountryEndpoint country, WellspringDb db) => country.Add(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapGet(Country, (HttpContext context, CountryEndpoint country, string code, WellspringDb db) => country.Show(context, code, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(Country, (HttpContext context, CountryEndpoint country, string code, WellspringDb db) => country.Keep(context, code, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(Country + "/confirmation", (HttpContext context, CountryEndpoint country, string code, WellspringDb db) => country.Confirm(context, code, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(Country + "/withdrawal", (HttpContext context, CountryEndpoint country, string code, WellspringDb db) => country.TakeDown(context, code, db)).WithMetadata(StudioDoor.Publishing);
    }
}
