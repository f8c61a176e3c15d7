using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.Desk;

/// <summary>Of licences and declarations that run out: everybody sees their own, those who publish see them all.</summary>
static class PeopleDuties
{
    private const int DaysAhead = 90;

    public static async Task<Pile> Papers(Sitting at)
    {
        var own = at.Opens(StudioDoor.Publishing) ? null : at.User.PersonId ?? Guid.Empty as Guid?;
        var papers = await ExpiringPapers.Handle(at.Db, own, at.Today, at.Today.AddDays(DaysAhead), at.Cancel);
        return new("papers", "Licences and declarations", Foremost.Of(papers).As(paper => Duty(at, paper)), at.Opens(StudioDoor.Newsroom) ? StudioPaths.People : null);
    }

    // Nobody enters their own licence: they see it there, and an editor enters what they send.
    private static string? Path(Sitting at, ExpiringPaper paper) => paper.Paper switch
    {
        Paper.Declaration => $"{StudioPaths.People}/{paper.Slug}/declarations",
        _ when at.Opens(StudioDoor.Publishing) => $"{StudioPaths.People}/{paper.Slug}/licences",
        _ when at.Opens(StudioDoor.Newsroom) => $"{StudioPaths.People}/{paper.Slug}#licences",
        _ => null,
    };

    private static Duty Duty(Sitting at, ExpiringPaper paper) => new(
        $"{(paper.Person == at.User.PersonId ? "Your" : $"{paper.Name}:")} {(paper.Paper == Paper.Licence ? "licence" : "declaration of interests")}", Path(at, paper),
        $"{(paper.LastDay < at.Today ? "ran out on" : "holds until")} {Say.Day(paper.LastDay)}. {(paper.Paper == Paper.Licence ? "The gate wants its renewal." : "The gate wants a new one.")}",
        at.By(paper.LastDay)) { Mark = paper.LastDay < at.Today ? "Ran out" : "" };
}
