using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;
using Wellspring.Helplines;

namespace Wellspring.Studio.Helplines;

/// <summary>One country's entry: written down, held against its sources, taken down.</summary>
sealed class CountryEndpoint(StudioPages pages, StudioSettings settings, IAntiforgery antiforgery, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public Task<IResult> New(HttpContext context) => Page(context, StatusCodes.Status200OK, [], null, TypedCountry.Blank);

    public async Task<IResult> Show(HttpContext context, string code, WellspringDb db) =>
        await Desk(context, db, code) is { } desk ? await Page(context, StatusCodes.Status200OK, [], desk, TypedCountry.Of(desk.Draft)) : Unknown;

    public async Task<IResult> Add(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var typed = CountryForm.Read(form, form.Text("code").ToUpperInvariant());
        var kept = await KeepHelplines.Handle(db, typed.Entry, null, time, context.Actor(), context.RequestAborted);
        return kept.Done ? StudioPages.SeeOther(context, PathOf(typed.Entry.Code)) : await Page(context, StatusCodes.Status422UnprocessableEntity, kept.Refusals, null, typed);
    }

    public async Task<IResult> Keep(HttpContext context, string code, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        if (await Desk(context, db, code) is not { } desk) return Unknown;
        var typed = CountryForm.Read(form, desk.Draft.Code);
        var kept = await KeepHelplines.Handle(db, typed.Entry, form.Text("mark"), time, context.Actor(), context.RequestAborted);
        return kept.Done ? StudioPages.SeeOther(context, PathOf(desk.Draft.Code) + "#confirm-title") : await Page(context, StatusCodes.Status422UnprocessableEntity, kept.Refusals, desk, typed);
    }

    public async Task<IResult> Confirm(HttpContext context, string code, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        if (await Desk(context, db, code) is not { } desk) return Unknown;
        var looked = form.All("looked").Select(l => int.TryParse(l, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1).ToHashSet();
        DateOnly? until = DateOnly.TryParseExact(form.Text("until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var done = await ConfirmHelplines.Handle(db, desk.Draft.Code, form.Text("mark"), looked, until, time, context.Actor(), context.RequestAborted);
        return done.Done
            ? StudioPages.SeeOther(context, PathOf(desk.Draft.Code))
            : await Page(context, StatusCodes.Status422UnprocessableEntity, done.Refusals, desk, TypedCountry.Of(desk.Draft) with { Looked = Ticks(done.Refusals, looked), Until = form.Text("until") });
    }

    // Ticks stand by their place: on another entry than was looked at they would vouch for numbers that nobody saw.
    private static IReadOnlySet<int> Ticks(IReadOnlyList<Finding> refusals, IReadOnlySet<int> looked) => refusals.Any(r => r.Code == HelplineAct.Meanwhile.Code) ? new HashSet<int>() : looked;

    public async Task<IResult> TakeDown(HttpContext context, string code, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        if (await Desk(context, db, code) is not { } desk) return Unknown;
        var done = await TakeDownHelplines.Handle(db, desk.Draft.Code, form.Text("mark"), form.Text("why"), time, context.Actor(), context.RequestAborted);
        return done.Done
            ? StudioPages.SeeOther(context, PathOf(desk.Draft.Code))
            : await Page(context, StatusCodes.Status422UnprocessableEntity, done.Refusals, desk, TypedCountry.Of(desk.Draft) with { Why = form.Text("why") });
    }

    private Task<CountryDesk?> Desk(HttpContext context, WellspringDb db, string code) => ReadHelplines.One(db, code.ToUpperInvariant(), Today, context.RequestAborted);

    internal static string PathOf(string code) => $"{StudioPaths.Helplines}/{code.ToLowerInvariant()}";

    private static IResult Unknown => StudioPages.Plain(StatusCodes.Status404NotFound, "There is no entry for this country.");

    private async Task<IResult> Page(HttpContext context, int status, IReadOnlyList<Finding> problems, CountryDesk? desk, TypedCountry typed) => await pages.Show<CountryPage>(context, status, problems,
        (nameof(CountryPage.Desk), desk), (nameof(CountryPage.Typed), typed with { Until = typed.Until ?? $"{Today.AddMonths(ConfirmHelplines.Months):yyyy-MM-dd}" }));
}
