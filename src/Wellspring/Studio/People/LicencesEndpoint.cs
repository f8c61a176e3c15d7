using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.People;

/// <summary>Licences: added, renewed, confirmed against the register, and taken back when it says otherwise.</summary>
sealed class LicencesEndpoint(StudioPages pages, FormDesk desk, PaperStore papers, TimeProvider time)
{
    public async Task<IResult> ShowNew(HttpContext context, string slug, WellspringDb db)
    {
        if (await LookAtPerson.Handle(db, slug, time, context.RequestAborted) is not { } seen) return PersonEndpoint.Unknown(slug);
        var renewed = Guid.TryParse(context.Request.Query["of"], out var id) ? seen.Person.Licences.Find(l => l.Id == id) : null;
        return await New(context, seen.Person, StatusCodes.Status200OK, [], renewed is null ? new("", "", "", "") : new(renewed.Jurisdiction, renewed.Number, renewed.Profession, ""));
    }

    public Task<IResult> Add(HttpContext context, string slug, WellspringDb db) => desk.Take(
        context,
        (form, actor) => Added(db, slug, Typed(form), actor, context.RequestAborted),
        licence => Path(slug, licence.Id),
        async (form, refusals) => await LookAtPerson.Handle(db, slug, time, context.RequestAborted) is { } seen
            ? await New(context, seen.Person, StatusCodes.Status422UnprocessableEntity, refusals, Typed(form))
            : PersonEndpoint.Unknown(slug));

    public Task<IResult> Show(HttpContext context, string slug, Guid id, WellspringDb db) => Page(context, slug, id, db, StatusCodes.Status200OK, [], new("", "", ""));

    public Task<IResult> Confirm(HttpContext context, string slug, Guid id, WellspringDb db) => desk.Take(
        context,
        (form, actor) => Confirmed(context, db, slug, new(id, form.Secret("standing")), form.Text("evidence"), actor),
        licence => $"{Path(slug, licence.Id)}?kept=confirmed",
        (form, refusals) => Page(context, slug, id, db, StatusCodes.Status422UnprocessableEntity, refusals, new(form.Text("evidence"), "", form.Secret("standing"))));

    public Task<IResult> Revoke(HttpContext context, string slug, Guid id, WellspringDb db) => desk.Take(
        context,
        (form, actor) => RevokeConfirmation.Handle(db, slug, new(id, form.Secret("standing")), form.Text("why"), time, actor, context.RequestAborted),
        revoked => $"{Path(slug, revoked.Licence.Id)}?kept=revoked",
        (form, refusals) => Page(context, slug, id, db, StatusCodes.Status422UnprocessableEntity, refusals, new("", form.Text("why"), form.Secret("standing"))));

    /// <summary>A paper as a file to keep, never as a page of ours.</summary>
    public async Task<IResult> Paper(HttpContext context, Guid id, WellspringDb db)
    {
        var paper = await db.LicencePapers.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, context.RequestAborted);
        if (paper is null || papers.Find(paper.File) is not { } file) return StudioPages.Plain(StatusCodes.Status404NotFound, "This paper is not there.");
        context.Response.Headers.ContentSecurityPolicy = PageHeaders.MediaPolicy;
        return Results.File(file.Path, file.ContentType, $"licence-{paper.LicenceId}.{paper.File.Split('.')[1]}");
    }

    private async Task<Outcome<Licence>> Added(WellspringDb db, string slug, TypedLicence typed, Actor actor, CancellationToken cancel)
    {
        var expires = TypedDay.Of(typed.Expires);
        if (expires.IsWrong) return expires.Wrong("expires-malformed");
        return await AddLicence.Handle(db, slug, new(typed.Jurisdiction, typed.Number, typed.Profession, expires.Day), time, actor, cancel);
    }

    private async Task<Outcome<Licence>> Confirmed(HttpContext context, WellspringDb db, string slug, SeenLicence seen, string address, Actor actor)
    {
        var paper = await SentFile.Of(context, "paper") is { } file ? ReadPaper.Of(file.Bytes, file.Name) : null;
        return paper is { Done: false } ? paper.Refusals.ToArray() : await ConfirmLicence.OfOne(db, slug, seen, new(address, paper?.Value), papers, time, actor, context.RequestAborted);
    }

    private static TypedLicence Typed(StudioForm form) => new(form.Text("jurisdiction"), form.Text("number"), form.Text("profession"), form.Text("expires"));

    private static string Path(string slug, Guid id) => $"{StudioPaths.People}/{slug}/licences/{id}";

    private async Task<IResult> New(HttpContext context, Person person, int status, IReadOnlyList<Finding> problems, TypedLicence typed) =>
        await pages.Show<NewLicencePage>(context, status, problems, (nameof(NewLicencePage.Person), person), (nameof(NewLicencePage.Typed), typed));

    private async Task<IResult> Page(HttpContext context, string slug, Guid id, WellspringDb db, int status, IReadOnlyList<Finding> problems, TypedWord typed)
    {
        if (await LookAtPerson.Handle(db, slug, time, context.RequestAborted) is not { } seen) return PersonEndpoint.Unknown(slug);
        if (seen.Person.Licences.Find(l => l.Id == id) is not { } licence) return StudioPages.Plain(StatusCodes.Status404NotFound, $"{seen.Person.Name} has no such licence on record.");
        return await pages.Show<LicencePage>(context, status, problems, (nameof(LicencePage.Seen), seen), (nameof(LicencePage.Licence), licence), (nameof(LicencePage.Typed), typed),
            (nameof(LicencePage.Live), await LiveOn.Licence(db, id, context.RequestAborted)), (nameof(LicencePage.Kept), problems.Count == 0 ? context.Request.Query["kept"].ToString() : ""));
    }
}

/// <summary>What was typed into the form of a new licence.</summary>
public sealed record TypedLicence(string Jurisdiction, string Number, string Profession, string Expires);

/// <summary>What was typed about one that is on record.</summary>
/// <param name="Standing">What the page showed when it was typed; empty for what it shows now.</param>
public sealed record TypedWord(string Evidence, string Why, string Standing);
