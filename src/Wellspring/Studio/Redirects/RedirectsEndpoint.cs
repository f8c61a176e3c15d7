using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;

namespace Wellspring.Studio.Redirects;

/// <param name="Was">The old address of the one that is changed; empty for a new one.</param>
public sealed record TypedRedirects(string Was, string From, string To, string Lines)
{
    public static readonly TypedRedirects Blank = new("", "", "", "");
}

/// <summary>What is asked of the list, its part, and what became of an address that was tried.</summary>
public sealed record RedirectsView(RedirectQuestion Question, RedirectPart Part, WayOfAddress? Tried)
{
    public string? Earlier => Question.Page > 0 ? Address(Question.Page - 1) : null;

    public string? Later => (Question.Page + 1) * RedirectQuestion.PageLength < Part.Matching ? Address(Question.Page + 1) : null;

    private string Address(int page) => QueryHelpers.AddQueryString(StudioPaths.Redirects, new Dictionary<string, string?>
    {
        ["find"] = Question.Find.Length > 0 ? Question.Find : null,
        ["page"] = page > 0 ? page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));
}

/// <summary>The list of redirects, with its forms. What is asked of it stands in the address.</summary>
sealed class RedirectsEndpoint(StudioPages pages, StudioSettings settings, IAntiforgery antiforgery, TimeProvider time)
{
    private const int LongestWords = 200;
    private const int MostPages = 100_000;

    public async Task<IResult> Show(HttpContext context, WellspringDb db)
    {
        var changed = TypedText.Clean(context.Request.Query["change"].ToString());
        var known = changed.Length > 0 ? (await ListRedirects.Part(db, new(changed, 0), context.RequestAborted)).Redirects.FirstOrDefault(r => r.From == changed) : null;
        return await Page(context, db, StatusCodes.Status200OK, [], known is null ? TypedRedirects.Blank : new(known.From, known.From, known.To, ""));
    }

    public async Task<IResult> Keep(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var typed = new TypedRedirects(form.Text("was"), form.Text("from"), form.Text("to"), "");
        var done = await KeepRedirect.Handle(db, new(typed.From, typed.To), typed.Was.Length > 0 ? typed.Was : null, settings.PublicUrl, time, context.Actor(), context.RequestAborted);
        return await After(context, db, done, typed);
    }

    public async Task<IResult> Paste(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var typed = TypedRedirects.Blank with { Lines = form.Text("lines") };
        return await After(context, db, await KeepRedirect.Many(db, Lines(typed.Lines), settings.PublicUrl, time, context.Actor(), context.RequestAborted), typed);
    }

    public async Task<IResult> Remove(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        // One that somebody removed meanwhile is just as gone.
        await KeepRedirect.Remove(db, form.Text("from"), time, context.Actor(), context.RequestAborted);
        return StudioPages.SeeOther(context, StudioPaths.Redirects);
    }

    // A line without a second address is named as one that leads nowhere.
    private static List<TypedRedirect> Lines(string pasted) =>
        [.. pasted.Split('\n').Select((line, at) => (Parts: line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), at)).Where(l => l.Parts.Length > 0).Select(l => new TypedRedirect(l.Parts[0], l.Parts.ElementAtOrDefault(1) ?? "", l.at + 1))];

    private async Task<IResult> After(HttpContext context, WellspringDb db, Outcome<KeptRedirects> done, TypedRedirects typed) =>
        done.Done ? StudioPages.SeeOther(context, StudioPaths.Redirects) : await Page(context, db, StatusCodes.Status422UnprocessableEntity, done.Refusals, typed);

    private async Task<IResult> Page(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems, TypedRedirects typed)
    {
        var query = context.Request.Query;
        var question = new RedirectQuestion(TypedText.OneLine(query["find"].ToString(), LongestWords), int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, MostPages) : 0);
        var tried = TypedText.OneLine(query["try"].ToString(), RedirectQuestion.LongestAddress) is { Length: > 0 } address ? await ListRedirects.Try(db, address, settings.PublicUrl, context.RequestAborted) : null;
        var view = new RedirectsView(question, await ListRedirects.Part(db, question, context.RequestAborted), tried);
        return await pages.Show<RedirectsPage>(context, status, problems, (nameof(RedirectsPage.List), view), (nameof(RedirectsPage.Typed), typed));
    }
}
