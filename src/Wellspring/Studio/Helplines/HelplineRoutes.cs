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
        studio.Read(StudioPaths.Helplines, StudioDoor.Publishing, (HttpContext context, HelplinesEndpoint all, WellspringDb db) => all.Show(context, db));
        studio.Write(StudioPaths.Helplines + "/home", StudioDoor.Publishing, (HttpContext context, HelplinesEndpoint all, WellspringDb db) => all.PutFirst(context, db));
        studio.Read(StudioPaths.Helplines + "/new", StudioDoor.Publishing, (HttpContext context, CountryEndpoint country) => country.New(context));
        studio.Write(StudioPaths.Helplines, StudioDoor.Publishing, (HttpContext context, CountryEndpoint country, WellspringDb db) => country.Add(context, db));
        studio.Read(Country, StudioDoor.Publishing, (HttpContext context, CountryEndpoint country, string code, WellspringDb db) => country.Show(context, code, db));
        studio.Write(Country, StudioDoor.Publishing, (HttpContext context, CountryEndpoint country, string code, WellspringDb db) => country.Keep(context, code, db));
        studio.Write(Country + "/confirmation", StudioDoor.Publishing, (HttpContext context, CountryEndpoint country, string code, WellspringDb db) => country.Confirm(context, code, db));
        studio.Write(Country + "/withdrawal", StudioDoor.Publishing, (HttpContext context, CountryEndpoint country, string code, WellspringDb db) => country.TakeDown(context, code, db));
    }
}
