using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;
using Wellspring.Screening;
using Wellspring.Studio.People;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.Screenings;

/// <summary>All screening tests that are known here, and the way in for another.</summary>
sealed class InstrumentsEndpoint(StudioPages pages, FormDesk desk, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context, WellspringDb db) => Page(context, db, StatusCodes.Status200OK, []);

    /// <summary>One that was taken is shown on its page; one that comes with the program too, with the word that nothing was brought in.</summary>
    public Task<IResult> Bring(HttpContext context, WellspringDb db) => desk.Take(context, async (_, actor) => await Read(context, db, actor),
        brought => $"{InstrumentEndpoint.PathOf(brought.Instrument.Slug)}?done={InstrumentWords.DoneBy(brought.Became)}",
        (_, refusals) => Page(context, db, StatusCodes.Status422UnprocessableEntity, refusals));

    private async Task<Outcome<BroughtInstrument>> Read(HttpContext context, WellspringDb db, Actor actor)
    {
        if (await SentFile.Of(context, "file") is not { } file) return Finding.Refuse("file-missing", "Choose a file: a FHIR R4 Questionnaire as JSON.");
        try
        {
            return await BringInstrument.Handle(db, InputText.Decode(file.Bytes, file.Name), file.Name, time, actor, context.RequestAborted);
        }
        catch (UnreadableInputException unreadable)
        {
            return Finding.Refuse("file-unreadable", unreadable.Line);
        }
    }

    private async Task<IResult> Page(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems)
    {
        db.ChangeTracker.Clear();
        var all = await InstrumentDesk.All(db, context.RequestAborted);
        return await pages.Show<InstrumentsPage>(context, status, problems, (nameof(InstrumentsPage.All), all), (nameof(InstrumentsPage.Today), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)));
    }
}
