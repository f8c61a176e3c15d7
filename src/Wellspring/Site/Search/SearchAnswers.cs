using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Searching;
using Wellspring.Site.Pages;
using Wellspring.Site.Parts;

namespace Wellspring.Site.Search;

/// <summary>What one search came to.</summary>
/// <param name="Trouble">Why there are no results to show, as a sentence for the reader.</param>
public sealed record SearchAnswered(SearchRequest Request, SearchResults? Results, string? Trouble, bool NeedsHelp);

/// <summary>
/// Answers searches. The frame of an answer is the stored page of the search: crisis help, navigation and foot are those of every other page,
/// without asking the database. Nothing here writes down what was looked for, not even when it fails.
/// </summary>
sealed class SearchAnswers(SiteSearch search, PageCache pages, IServiceProvider services, ILogger<SearchAnswers> log)
{
    private const string NotNow = "The search cannot answer at the moment. Everything can still be read; these ways lead on.";

    public SearchAnswered Answer(SearchRequest request) => request.Words.Trim() switch
    {
        "" => new(request with { Words = "" }, null, "Please write a word or two into the field.", false),
        { Length: > SearchRequest.LongestQuery } words => new(request with { Words = "" }, null, $"That is more than {SearchRequest.LongestQuery} letters. A few words find more.", CrisisWords.In(words[..Math.Min(words.Length, Read)])),
        var words => Found(request with { Words = words }),
    };

    public IReadOnlyList<Suggestion> Suggest(string words) => words.Trim().Length is 0 or > SearchRequest.LongestQuery ? [] : Try(() => search.Index.Suggest(words)) ?? [];

    /// <summary>The whole page; null while this node has no page to put the answer into.</summary>
    public async Task<string?> Page(WellspringDb db, SearchAnswered answer, CancellationToken cancel)
    {
        if (await pages.Text(db, SearchPage.Path, cancel) is not { } frame) return null;
        var (begin, end) = (frame.IndexOf(SearchPage.Begin, StringComparison.Ordinal), frame.IndexOf(SearchPage.End, StringComparison.Ordinal));
        return frame[..begin] + await Html(answer) + frame[(end + SearchPage.End.Length)..];
    }

    // Longer texts are looked through for words of crisis up to here.
    private const int Read = 4000;

    private SearchAnswered Found(SearchRequest request)
    {
        var results = Try(() => search.Index.Search(request));
        return new(request, results, results is null ? NotNow : null, CrisisWords.In(request.Words));
    }

    // What Lucene says may quote the words: only the kind of failure is told.
    private T? Try<T>(Func<T?> question) where T : class
    {
        try
        {
            return question();
        }
        catch (Exception failure)
        {
            log.LogError("The search index could not be read ({Failure}); it is looked at and, if it is broken, made anew.", failure.GetType().Name);
            search.Doubt();
            return null;
        }
    }

    private async Task<string> Html(SearchAnswered answer)
    {
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(SearchAnswer.Answer)] = answer, [nameof(SearchAnswer.Home)] = search.Home });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<SearchAnswer>(parameters)).ToHtmlString());
    }
}
