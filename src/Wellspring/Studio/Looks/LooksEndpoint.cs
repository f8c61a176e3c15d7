using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Identity;

namespace Wellspring.Studio.Looks;

/// <param name="Profiles">As they were typed, one in a line.</param>
public sealed record TypedLooks(SiteChoices Choices, string Profiles, long BasedOn)
{
    public static TypedLooks Of(SiteChoice? choice) =>
        new(choice?.Choices ?? SiteChoices.None, string.Join('\n', choice?.Choices.Profiles?.Select(p => $"{p.Name} {p.Address}") ?? []), choice?.Number ?? 0);
}

/// <summary>What the whole site is called and how it looks; what is left empty is as the operator configured it.</summary>
sealed class LooksEndpoint(StudioPages pages, StudioSettings settings, MediaStore store, IAntiforgery antiforgery, TimeProvider time)
{
    private const int LongestFileName = 100;

    public async Task<IResult> Show(HttpContext context, WellspringDb db) => await Page(context, StatusCodes.Status200OK, [], TypedLooks.Of(await SiteChoices.Latest(db, context.RequestAborted)));

    public async Task<IResult> Keep(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var typed = Read(form, (await SiteChoices.Current(db, context.RequestAborted)).Logo);
        var logo = await Logo(context, db, form);
        if (logo is { Done: false }) return await Page(context, StatusCodes.Status422UnprocessableEntity, logo.Refusals, typed);
        if (logo is not null) typed = typed with { Choices = typed.Choices with { Logo = logo.Value } };
        var done = await ChooseIdentity.Handle(db, typed.Choices, typed.BasedOn, time, context.Actor(), context.RequestAborted);
        return done.Done ? StudioPages.SeeOther(context, StudioPaths.Settings + "?done=kept") : await Page(context, StatusCodes.Status422UnprocessableEntity, done.Refusals, typed);
    }

    private static TypedLooks Read(StudioForm form, Logo? logo)
    {
        string? Or(string field) => TypedText.OneLine(form.Text(field), int.MaxValue) is { Length: > 0 } text ? text : null;
        var lines = form.Text("profiles").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var choices = new SiteChoices
        {
            Name = Or("name"),
            Accent = Or("accent")?.ToLowerInvariant(),
            AccentInDark = Or("accent-dark")?.ToLowerInvariant(),
            LeaveTo = Or("leave-to"),
            ContactAddress = Or("contact"),
            Profiles = lines.Length == 0 ? null : [.. lines.Select(Profile)],
            Logo = form.Text("logo-removed").Length > 0 || logo is null ? null : logo with { SaysName = form.Text("logo-name").Length > 0 },
        };
        return new(choices, string.Join('\n', lines), long.TryParse(form.Text("based-on"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);
    }

    private static ChosenProfile Profile(string line) => line.LastIndexOf(' ') is > 0 and var at ? new(line[..at].TrimEnd(), line[(at + 1)..]) : new("", line);

    /// <summary>Null when none was sent.</summary>
    private async Task<Outcome<Logo>?> Logo(HttpContext context, WellspringDb db, StudioForm form)
    {
        if (context.Request.Form.Files["logo"] is not { Length: > 0 } file) return null;
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, context.RequestAborted);
        return await StoreLogo.Handle(db, store, bytes.ToArray(), TypedText.OneLine(file.FileName, LongestFileName), form.Text("logo-name").Length > 0, time, context.Actor(), context.RequestAborted);
    }

    private Task<IResult> Page(HttpContext context, int status, IReadOnlyList<Finding> problems, TypedLooks typed) =>
        pages.Show<LooksPage>(context, status, problems, (nameof(LooksPage.Typed), typed), (nameof(LooksPage.Configured), settings.Name), (nameof(LooksPage.IsKept), problems.Count == 0 && context.Request.Query["done"] == "kept"));
}
