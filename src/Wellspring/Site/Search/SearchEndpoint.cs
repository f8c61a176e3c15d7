using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Searching;
using Wellspring.Site.Content;

namespace Wellspring.Site.Search;

/// <summary>Searches come by POST: what somebody looks for stands in no address, no log, no history and no cache.</summary>
static class SearchEndpoint
{
    private const int LargestForm = 64 * 1024;
    private const string NotOurs = "This was sent by another site. Open /search here and ask again.";

    public static async Task<IResult> Post(HttpContext context, WellspringDb db, SiteSettings settings, SearchAnswers answers, CancellationToken cancel)
    {
        KeepPrivate(context.Response.Headers);
        if (!ReadersForm.IsOurs(context.Request, settings.PublicUrl)) return Results.Text(NotOurs, statusCode: StatusCodes.Status403Forbidden);
        var form = await ReadersForm.Read(context.Request, LargestForm, cancel);
        var answer = answers.Answer(form is null ? new(new string('?', SearchRequest.LongestQuery + 1)) : Asked(form));
        return await answers.Page(db, answer, cancel) is { } page
            ? Results.Text(page, "text/html; charset=utf-8", statusCode: form is null ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status200OK)
            : Results.Text("The search is being made ready. Please try again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    public static async Task<IResult> Suggest(HttpContext context, SiteSettings settings, SearchAnswers answers, CancellationToken cancel)
    {
        KeepPrivate(context.Response.Headers);
        if (!ReadersForm.IsOurs(context.Request, settings.PublicUrl)) return Results.Text(NotOurs, statusCode: StatusCodes.Status403Forbidden);
        var words = await ReadersForm.Read(context.Request, LargestForm, cancel) is { } form ? One(form, "words") ?? "" : "";
        return Results.Json(Said(words, answers.Suggest(words)));
    }

    // Whoever types words of crisis is shown help before anything else, and while still typing.
    private static IEnumerable<Suggestion> Said(string words, IReadOnlyList<Suggestion> found) =>
        CrisisWords.In(words[..Math.Min(words.Length, SearchRequest.LongestQuery)]) ? found.Where(s => s.Path != "/crisis").Prepend(new("/crisis", "Talk to somebody now: crisis lines", "Help")) : found;

    private static SearchRequest Asked(IReadOnlyDictionary<string, StringValues> form) =>
        new(One(form, "words") ?? "", One(form, "topic"), One(form, "kind"), int.TryParse(One(form, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1);

    // A button comes after the fields that keep what was chosen before.
    private static string? One(IReadOnlyDictionary<string, StringValues> form, string name) =>
        form.TryGetValue(name, out var values) && values.LastOrDefault() is { Length: > 0 } value ? value : null;

    private static void KeepPrivate(IHeaderDictionary headers)
    {
        PageHeaders.Apply(headers);
        headers.CacheControl = "no-store";
    }
}
