using Wellspring.Foundation;

namespace Wellspring.Accounts;

/// <summary>Who looks after the team: an administrator, or whoever runs the site, at its console.</summary>
static class Administering
{
    public static Finding? Against(Actor actor) => actor.UserId is null || actor.May(Roles.Administrator)
        ? null : Finding.Refuse("not-allowed", "Only an administrator looks after the team.");
}
