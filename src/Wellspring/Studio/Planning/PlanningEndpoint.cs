using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.Planning;

/// <summary>What goes live by itself, what is being read, and which reviews run out: with a way to ask for many at once.</summary>
sealed class PlanningEndpoint(StudioPages pages, StudioSettings settings, FormDesk desk, TimeProvider time)
{
    public static readonly IReadOnlyList<int> Days = [30, 90, 180, 365];

    private const int UsualDays = 90;

    public Task<IResult> Show(HttpContext context, WellspringDb db) => Page(context, db, StatusCodes.Status200OK, [], null);

    public Task<IResult> Plan(HttpContext context, WellspringDb db) => desk.Take(context,
        (form, actor) => PlanReviews.Handle(db, form.All("articles"), RoundForm.Read(form), id => settings.At(RoomPaths.Review(id)), time, actor, context.RequestAborted),
        planned => $"{StudioPaths.Calendar}?asked={planned.Rounds.Count}",
        (form, refusals) => Page(context, db, StatusCodes.Status422UnprocessableEntity, refusals, new("round", form)));

    private async Task<IResult> Page(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems, Kept? kept)
    {
        db.ChangeTracker.Clear();
        var (now, cancel) = (time.GetUtcNow(), context.RequestAborted);
        var days = DaysIn(kept?.Text("days") ?? context.Request.Query["days"]);
        return await pages.Show<CalendarPage>(context, status, problems,
            (nameof(CalendarPage.Scheduled), await ListSchedules.Handle(db, time, cancel)), (nameof(CalendarPage.Rounds), await ListRounds.Handle(db, cancel)),
            (nameof(CalendarPage.Due), await ListDueReviews.Handle(db, now.AddDays(days), cancel)), (nameof(CalendarPage.Reviewers), await Reviewers(db, cancel)),
            (nameof(CalendarPage.Within), days), (nameof(CalendarPage.Now), now), (nameof(CalendarPage.Zone), settings.Zone), (nameof(CalendarPage.Kept), kept),
            (nameof(CalendarPage.Asked), int.TryParse(context.Request.Query["asked"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null));
    }

    // Whether each may read each is asked for every article when the form comes.
    private static async Task<IReadOnlyList<Candidate>> Reviewers(WellspringDb db, CancellationToken cancel) =>
        [.. (await db.Staff.AsNoTracking().Where(u => u.RemovedAt == null && (u.Roles & Roles.Reviewer) != 0).OrderBy(u => u.Email).ToListAsync(cancel)).Select(u => new Candidate(u.Id, u.Email, Say.Who(u.Email), null, []))];

    private static int DaysIn(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Days.Contains(days) ? days : UsualDays;
}
