using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Search;

namespace Wellspring.Searching;

/// <summary>
/// The full-text index of this node. It is derived: what is missing, broken or of another program is made anew, and nothing is lost with it.
/// One writes at a time; many may search meanwhile, each in one state of the index.
/// </summary>
/// <param name="folder">Where it is kept; null for memory only.</param>
/// <param name="program">What another value of makes the index worthless: the version of the program that reads and writes it.</param>
public sealed class SearchIndex(string? folder, string program) : IDisposable
{
    private IndexStore? store;

    public void Dispose() => Close();

    /// <summary>What the index holds: the stamp of each document by its path. Opens the index when that has not been done.</summary>
    public IReadOnlyDictionary<string, long> Stamps() => Open().Stamps();

    /// <summary>Searches see all of it or nothing.</summary>
    public void Change(IEnumerable<(SearchDocument Document, long Stamp)> put, IEnumerable<string> remove) => Open().Change(put, remove);

    /// <summary>Makes searches quicker after many changes.</summary>
    public void Settle() => Open().Settle();

    /// <summary>Lets go of the files. Whoever opens them next looks whether they are whole.</summary>
    public void Close()
    {
        store?.Dispose();
        store = null;
    }

    /// <summary>Null while the index is not there yet.</summary>
    public SearchResults? Search(SearchRequest request) => Ask(searcher => Ranking.Search.Run(searcher, request));

    /// <summary>Pages whose names have the words, the last of which may be a beginning.</summary>
    public IReadOnlyList<Suggestion> Suggest(string words) => Ask(searcher => Ranking.Suggest.Run(searcher, words)) ?? [];

    private T? Ask<T>(Func<IndexSearcher, T> question) where T : class
    {
        if (store is not { } open || !open.TryBorrow(out var searcher)) return null;
        try
        {
            return question(searcher);
        }
        finally
        {
            open.Return(searcher);
        }
    }

    [MemberNotNull(nameof(store))]
    private IndexStore Open() => store ??= IndexStore.Open(folder, program);
}
