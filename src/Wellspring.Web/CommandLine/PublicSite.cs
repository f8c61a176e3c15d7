using System.Net;
using System.Security.Cryptography;
using System.Text;
using Wellspring.Foundation;

namespace Wellspring.Web.CommandLine;

/// <summary>How much a verification takes from a site that may mean harm, all answers together.</summary>
sealed record SiteLimits(TimeSpan Time, long Bytes)
{
    public static SiteLimits Ordinary { get; } = new(TimeSpan.FromSeconds(60), 200_000_000);
}

/// <summary>The one site that an article's address names, as any reader gets its bytes. Nothing leads away from it: no path, no redirect.</summary>
sealed class PublicSite : IDisposable
{
    private readonly Uri article;
    private readonly SiteLimits limits;
    private readonly CancellationToken cancel;
    private readonly CancellationTokenSource timeUp;
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private long taken;

    public PublicSite(Uri article, SiteLimits limits, CancellationToken cancel)
    {
        (this.article, this.limits, this.cancel) = (article, limits, cancel);
        timeUp = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeUp.CancelAfter(limits.Time);
    }

    /// <summary>The path of the article, without a closing slash.</summary>
    public string ArticlePath => article.AbsolutePath.TrimEnd('/');

    /// <exception cref="UnreadableInputException">Not there, not in UTF-8, or more than there should be.</exception>
    public async Task<string> Text(string path, long most)
    {
        using var bytes = new MemoryStream();
        if (!await Read(path, most, chunk => bytes.Write(chunk.Span))) throw Unreadable("the site has nothing there: name the address of a published article, as https://site/articles/its-slug.", path);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
        catch (DecoderFallbackException)
        {
            throw Unreadable("the answer is not in UTF-8.", path);
        }
    }

    /// <summary>SHA-256 of what is there, in lower-case hex; null when nothing is.</summary>
    public async Task<string?> Hash(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        return await Read(path, limits.Bytes, chunk => hash.AppendData(chunk.Span)) ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null;
    }

    public void Dispose()
    {
        client.Dispose();
        timeUp.Dispose();
    }

    // The path is put behind scheme, host and port: "//elsewhere/x" taken as a relative address would be another site's.
    private Uri Address(string path)
    {
        var isHere = Uri.TryCreate(article.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) + path, UriKind.Absolute, out var address)
            && (address.Scheme, address.Host, address.Port) == (article.Scheme, article.Host, article.Port);
        return isHere ? address! : throw Unreadable("that is on another site than the article.", path);
    }

    private async Task<bool> Read(string path, long most, Action<ReadOnlyMemory<byte>> take)
    {
        try
        {
            using var answer = await client.GetAsync(Address(path), HttpCompletionOption.ResponseHeadersRead, timeUp.Token);
            if (answer.StatusCode == HttpStatusCode.NotFound) return false;
            if (!answer.IsSuccessStatusCode) throw Unreadable(Refused((int)answer.StatusCode), path);
            if (answer.Content.Headers.ContentLength > most) throw TooMuch(path, most);
            await Read(await answer.Content.ReadAsStreamAsync(timeUp.Token), path, most, take);
            return true;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw Unreadable($"the site takes too long: after {limits.Time.TotalSeconds} seconds in all it was not done.", path);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw Unreadable("the site does not answer.", path);
        }
    }

    private async Task Read(Stream stream, string path, long most, Action<ReadOnlyMemory<byte>> take)
    {
        var (buffer, here) = (new byte[1 << 16], 0L);
        while (await stream.ReadAsync(buffer, timeUp.Token) is > 0 and var read)
        {
            (here, taken) = (here + read, taken + read);
            if (here > most) throw TooMuch(path, most);
            if (taken > limits.Bytes) throw Unreadable($"the site answers with more than {limits.Bytes} bytes in all.", path);
            take(buffer.AsMemory(0, read));
        }
    }

    private UnreadableInputException TooMuch(string path, long most) => Unreadable($"the answer is larger than the {most} bytes it may have.", path);

    private UnreadableInputException Unreadable(string sentence, string path) => new(sentence, new Place(0, 0, article.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) + path));

    private static string Refused(int status) => status == (int)HttpStatusCode.Gone
        ? "what was published there was withdrawn, and its record with it."
        : $"the site answered {status}.";
}
