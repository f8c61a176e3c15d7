using Wellspring.Foundation;

namespace Wellspring.Helplines;

/// <summary>Something that readers see is wrong: at once they see the emergency number and the international directory in place of the lines. A country that does not come with the program goes altogether, unless it stands on every page.</summary>
public static class TakeDownHelplines
{
    private const int LongestWhy = 500;

    /// <param name="mark">Of what readers saw when it was found wrong, see <see cref="CountryDesk.ShownMark"/>.</param>
    public static async Task<Outcome<HelplineVersion>> Handle(WellspringDb db, string country, string mark, string why, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var now = time.GetUtcNow();
        var desk = await ReadHelplines.One(db, country, DateOnly.FromDateTime(now.UtcDateTime), cancel);
        var problems = Problems(desk, mark, why, actor);
        if (problems.Count > 0) return problems;
        var step = db.Helplines.Add(HelplineAct.Step(HelplineStep.TakenDown, desk!.Shown!.Help, now, actor)).Entity;
        db.Record(actor, "took down", HelplineAct.Subject(country), now, why);
        db.Announce(new HelplinesChanged([country]), now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return step;
    }

    private static List<Finding> Problems(CountryDesk? desk, string mark, string why, Actor actor)
    {
        var problems = new List<Finding>();
        if (!HelplineAct.May(actor)) problems.Add(HelplineAct.NotAllowed);
        if (desk?.Shown is not { Trust: not Trust.TakenDown }) problems.Add(Finding.Refuse("not-shown", "Readers see no lines of this country now."));
        else if (desk.ShownMark != mark) problems.Add(Finding.Refuse("changed-meanwhile", "Readers see another entry by now than when you opened this page. Look at it first: take it down only if it is wrong too."));
        if (why.Length is 0 or > LongestWhy) problems.Add(Finding.Refuse("why-missing", $"Say what is wrong, in at most {LongestWhy} characters: whoever puts it right has to know."));
        return problems;
    }
}
