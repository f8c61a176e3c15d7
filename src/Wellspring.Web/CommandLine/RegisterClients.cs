using System.Net;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Web.CommandLine;

/// <summary>The registers that the operator named, over HTTP. Nothing but DOIs and PMIDs of cited works is told them.</summary>
sealed class RegisterClients(Uri? crossref, Uri? pubMed, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>NCBI allows three questions a second without a key ("A General Introduction to the E-utilities", Usage Guidelines).</summary>
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(400);

    private readonly HttpClient client = OutsideClient.New(Patience);
    private bool askedPubMed;

    public Registers Registers => new(
        crossref is { } dois ? (doi, cancel) => Ask(new Uri(dois, "works/" + Uri.EscapeDataString(doi)), dois, doi, cancel) : null,
        pubMed is { } pmids ? (some, cancel) => Fetch(pmids, some, cancel) : null);

    public void Dispose() => client.Dispose();

    private async Task<string> Fetch(Uri register, IReadOnlyList<string> pmids, CancellationToken cancel)
    {
        if (askedPubMed) await Task.Delay(BetweenQuestions, time, cancel);
        askedPubMed = true;
        return await Ask(new Uri(register, "efetch.fcgi?db=pubmed&rettype=medline&retmode=text&tool=wellspring&id=" + string.Join(',', pmids)), register, $"PMID {pmids[0]}", cancel) ?? "";
    }

    private async Task<string?> Ask(Uri address, Uri register, string what, CancellationToken cancel)
    {
        try
        {
            using var answer = await client.GetAsync(address, cancel);
            if (answer.StatusCode == HttpStatusCode.NotFound) return null;
            if (!answer.IsSuccessStatusCode) throw new UnreadableInputException($"the register answered {(int)answer.StatusCode} to {what}; the library is as it was.", new Place(0, 0, register.ToString()));
            return await answer.Content.ReadAsStringAsync(cancel);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            throw new UnreadableInputException("the register does not answer; the library is as it was.", new Place(0, 0, register.ToString()));
        }
    }
}
