using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.People;

/// <summary>Authors and reviewers, their declarations and licences.</summary>
static class PeopleRoutes
{
    private const int RoomForFields = 64 * 1024;
    private const string Person = StudioPaths.People + "/{slug}";
    private const string Licences = Person + "/licences";
    private const string Licence = Licences + "/{id:guid}";

    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services.AddSingleton<PeopleEndpoint>().AddSingleton<PersonEndpoint>().AddSingleton<DeclarationsEndpoint>().AddSingleton<LicencesEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapGet(StudioPaths.People, (HttpContext context, PeopleEndpoint people, WellspringDb db) => people.Show(context, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(StudioPaths.People, (HttpContext context, PeopleEndpoint people, WellspringDb db) => people.Add(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapGet(Person, (HttpContext context, PersonEndpoint person, string slug, WellspringDb db) => person.Show(context, slug, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(Person, (HttpContext context, PersonEndpoint person, string slug, WellspringDb db) => person.Change(context, slug, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(Person + "/portrait", (HttpContext context, PersonEndpoint person, string slug, WellspringDb db) => person.Portrait(context, slug, db)).WithMetadata(StudioDoor.Publishing, new RequestSizeLimitAttribute(MediaStore.LargestFile + RoomForFields), Costly.Yes);
        studio.MapPost(Person + "/portrait/removal", (HttpContext context, PersonEndpoint person, string slug, WellspringDb db) => person.TakePortrait(context, slug, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapGet(Person + "/declarations", (HttpContext context, DeclarationsEndpoint declarations, string slug, WellspringDb db) => declarations.Show(context, slug, db)).WithMetadata(StudioDoor.Team);
        studio.MapPost(Person + "/declarations", (HttpContext context, DeclarationsEndpoint declarations, string slug, WellspringDb db) => declarations.Add(context, slug, db)).WithMetadata(StudioDoor.Team);
        MapLicences(studio);
    }

    private static void MapLicences(RouteGroupBuilder studio)
    {
        studio.MapGet(Licences, (HttpContext context, LicencesEndpoint licences, string slug, WellspringDb db) => licences.ShowNew(context, slug, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(Licences, (HttpContext context, LicencesEndpoint licences, string slug, WellspringDb db) => licences.Add(context, slug, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapGet(Licence, (HttpContext context, LicencesEndpoint licences, string slug, Guid id, WellspringDb db) => licences.Show(context, slug, id, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapPost(Licence + "/confirmation", (HttpContext context, LicencesEndpoint licences, string slug, Guid id, WellspringDb db) => licences.Confirm(context, slug, id, db)).WithMetadata(StudioDoor.Publishing, new RequestSizeLimitAttribute(ReadPaper.Largest + RoomForFields), Costly.Yes);
        studio.MapPost(Licence + "/revocation", (HttpContext context, LicencesEndpoint licences, string slug, Guid id, WellspringDb db) => licences.Revoke(context, slug, id, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapGet(StudioPaths.Papers + "/{id:guid}", (HttpContext context, LicencesEndpoint licences, Guid id, WellspringDb db) => licences.Paper(context, id, db)).WithMetadata(StudioDoor.Publishing);
    }
}
