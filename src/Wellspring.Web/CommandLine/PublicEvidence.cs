using System.Text;
using Wellspring.Articles.Files;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

/// <summary>A record as any reader can fetch it: the article's address, and what stands beside it on the same site.</summary>
static class PublicEvidence
{
    private const int Largest = 20_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <exception cref="UnreadableInputException">The site does not answer, or has no such page.</exception>
    public static async Task<RecordEvidence> Fetch(Uri article, string? keys, CancellationToken cancel)
    {
        // An address that leads elsewhere would be somebody else's word: redirects are not followed.
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = Largest };
        var path = article.AbsolutePath.TrimEnd('/');
        var record = await Text(client, new Uri(article, path + "/review-record.json"), cancel);
        var text = await Text(client, new Uri(article, path + ".md"), cancel);
        var set = keys is null ? await Text(client, new Uri(article, "/.well-known/jwks.json"), cancel) : InputText.Load(keys);
        return new(record, text, set, (await Media(client, article, record, cancel)).GetValueOrDefault);
    }

    private static async Task<Dictionary<string, byte[]?>> Media(HttpClient client, Uri article, string record, CancellationToken cancel)
    {
        var media = new Dictionary<string, byte[]?>();
        foreach (var path in VerifyRecord.MediaPaths(record)) media[path] = await Bytes(client, new Uri(article, path), cancel);
        return media;
    }

    private static async Task<string> Text(HttpClient client, Uri address, CancellationToken cancel)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(await Bytes(client, address, cancel));
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableInputException("the answer is not in UTF-8.", new Place(0, 0, address.ToString()));
        }
    }

    private static async Task<byte[]> Bytes(HttpClient client, Uri address, CancellationToken cancel)
    {
        try
        {
            using var answer = await client.GetAsync(address, cancel);
            if (!answer.IsSuccessStatusCode) throw new UnreadableInputException(Refused((int)answer.StatusCode), new Place(0, 0, address.ToString()));
            return await answer.Content.ReadAsByteArrayAsync(cancel);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            throw new UnreadableInputException("the site does not answer, or answers more than it should.", new Place(0, 0, address.ToString()));
        }
    }

    private static string Refused(int status) => status switch
    {
        404 => "the site has nothing there: name the address of a published article, as https://site/articles/its-slug.",
        410 => "what was published there was withdrawn, and its record with it.",
        _ => $"the site answered {status}.",
    };
}
