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
        studio.Read(StudioPaths.Team, StudioDoor.Administrator, (HttpContext context, TeamEndpoint team, WellspringDb db) => team.Show(context, db));
        studio.Write(StudioPaths.Team, StudioDoor.Administrator, (HttpContext context, TeamEndpoint team, WellspringDb db) => team.BringIn(context, db));
        studio.Read(Member, StudioDoor.Administrator, (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.Show(context, id, db));
        studio.Write(Member + "/roles", StudioDoor.Administrator, (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.ChangeRoles(context, id, db));
        studio.Read(Member + "/invitation", StudioDoor.Administrator, (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.AskLink(context, id, db));
        studio.Write(Member + "/invitation", StudioDoor.Administrator, (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.MakeLink(context, id, db));
        studio.Write(Member + "/invitation/withdrawal", StudioDoor.Administrator, (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.WithdrawLink(context, id, db));
        studio.Read(Member + "/second-factor/removal", StudioDoor.Administrator, (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.AskReset(context, id, db));
        studio.Write(Member + "/second-factor/removal", StudioDoor.Administrator, (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.ResetFactors(context, id, db));
        studio.Read(Member + "/sessions/removal", StudioDoor.Administrator, (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.AskSignOut(context, id, db));
        studio.Write(Member + "/sessions/removal", StudioDoor.Administrator, (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.SignOut(context, id, db));
        studio.Read(Member + "/provider/removal", StudioDoor.Administrator, (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.AskLetGo(context, id, db));
        studio.Write(Member + "/provider/removal", StudioDoor.Administrator, (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.LetGo(context, id, db));
        studio.Read(Member + "/removal", StudioDoor.Administrator, (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.AskRemoval(context, id, db));
        studio.Write(Member + "/removal", StudioDoor.Administrator, (HttpContext context, MemberEndpoint member, Guid id, WellspringDb db) => member.Remove(context, id, db));
    }
}
