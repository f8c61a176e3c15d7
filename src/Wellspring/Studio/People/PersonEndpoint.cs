using Microsoft.AspNetCore.Http;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.People;

/// <summary>One person: what readers are told of them, their papers, and what they wrote and signed.</summary>
sealed class PersonEndpoint(StudioPages pages, FormDesk desk, MediaStore store, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context, string slug, WellspringDb db) => Page(context, slug, db, StatusCodes.Status200OK, [], null, false);

    /// <summary>Keeps what was typed, or shows how it would look.</summary>
    public Task<IResult> Change(HttpContext context, string slug, WellspringDb db) => desk.Take(
        context,
        async (form, actor) => form.Text("act") == "preview" ? Looked(form) : await Kept(db, slug, form, actor, context.RequestAborted),
        onward => $"{StudioPaths.People}/{slug}?kept={onward}",
        (form, refusals) => Page(context, slug, db, refusals is [{ Code: Preview }, ..] ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, [.. refusals.Where(f => f.Code != Preview)], Typed(form), refusals is [{ Code: Preview }, ..]));

    public Task<IResult> Portrait(HttpContext context, string slug, WellspringDb db) => desk.Take(
        context,
        async (_, actor) => await SentFile.Of(context, "portrait") is { } file
            ? await GivePortrait.Handle(db, slug, file.Bytes, file.Name, store, time, actor, context.RequestAborted)
            : Finding.Refuse("file-missing", "Choose a picture."),
        _ => $"{StudioPaths.People}/{slug}?kept=portrait",
        (_, refusals) => Page(context, slug, db, StatusCodes.Status422UnprocessableEntity, refusals, null, false));

    public Task<IResult> TakePortrait(HttpContext context, string slug, WellspringDb db) => desk.Take(
        context,
        (_, actor) => GivePortrait.Take(db, slug, time, actor, context.RequestAborted),
        _ => $"{StudioPaths.People}/{slug}?kept=portrait",
        (_, refusals) => Page(context, slug, db, StatusCodes.Status422UnprocessableEntity, refusals, null, false));

    private const string Preview = "preview";

    // Shown beside what the gate says of it, and not kept.
    private static Outcome<string> Looked(StudioForm form) => new List<Finding>([Finding.Refuse(Preview, ""), .. PublicationGate.ForIntroduction(form.Text("biography"))]);

    private async Task<Outcome<string>> Kept(WellspringDb db, string slug, StudioForm form, Actor actor, CancellationToken cancel)
    {
        var changed = await ChangePerson.Handle(db, slug, Typed(form), form.Seen, time, actor, cancel);
        return changed.Done ? changed.Value.Recorded.Count > 0 ? "credentials" : "words" : changed.Refusals.ToArray();
    }

    private static PersonWords Typed(StudioForm form) => new(form.Text("name"), form.Text("credentials"), form.Text("biography"));

    private async Task<IResult> Page(HttpContext context, string slug, WellspringDb db, int status, IReadOnlyList<Finding> problems, PersonWords? typed, bool isPreview)
    {
        if (await LookAtPerson.Handle(db, slug, time, context.RequestAborted) is not { } seen) return Unknown(slug);
        var kept = problems.Count == 0 && !isPreview ? context.Request.Query["kept"].ToString() : "";
        var recorded = kept == "credentials" ? await LiveOn.SignatureOf(db, seen.Person.Id, context.RequestAborted) : [];
        return await pages.Show<PersonPage>(context, status, problems, (nameof(PersonPage.Seen), seen), (nameof(PersonPage.Typed), typed ?? Words(seen.Person)), (nameof(PersonPage.IsPreview), isPreview), (nameof(PersonPage.Kept), kept), (nameof(PersonPage.Recorded), recorded));
    }

    private static PersonWords Words(Person person) => new(person.Name, person.Credentials, person.Biography);

    internal static IResult Unknown(string slug) => StudioPages.Plain(StatusCodes.Status404NotFound, $"There is nobody at /people/{slug}.");
}
