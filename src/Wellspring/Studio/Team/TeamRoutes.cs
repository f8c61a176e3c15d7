using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Studio.Team;

/// <summary>Every address of the pages on which an administrator looks after the team.</summary>
static class TeamRoutes
{
    private const string Member = StudioPaths.Team + "/{id:guid}";

    public static IServiceCollection AddTeam(this IServiceCollection services) => services.AddSingleton<TeamEndpoint>().AddSingleton<MemberEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapGet(StudioPaths.Team, (HttpContext context, TeamEndpoint team, WellspringDb db) => team.Show(context, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapPost(StudioPaths.Team, (HttpContext context, TeamEndpoint team, WellspringDb db) => team.BringIn(context, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapGet(Member, (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.Show(context, id, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapPost(Member + "/roles", (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.ChangeRoles(context, id, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapGet(Member + "/invitation", (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.AskLink(context, id, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapPost(Member + "/invitation", (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.MakeLink(context, id, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapPost(Member + "/invitation/withdrawal", (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.WithdrawLink(context, id, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapGet(Member + "/second-factor/removal", (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.AskReset(context, id, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapPost(Member + "/second-factor/removal", (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.ResetFactors(context, id, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapGet(Member + "/sessions/removal", (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.AskSignOut(context, id, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapPost(Member + "/sessions/removal", (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.SignOut(context, id, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapGet(Member + "/provider/removal", (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.AskLetGo(context, id, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapPost(Member + "/provider/removal", (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.LetGo(context, id, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapGet(Member + "/removal", (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.AskRemoval(context, id, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapPost(Member + "/removal", (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.Remove(context, id, db)).WithMetadata(StudioDoor.Administrator);
    }
}
