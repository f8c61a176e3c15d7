using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Wellspring.Searching.Language;
using Folder = System.IO.Directory;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Wellspring.Searching;

/// <summary>An index that is open: its files (or memory), its one writer, and what searches read.</summary>
sealed class IndexStore : IDisposable
{
    private const string ProgramKey = "program";

    private readonly LuceneDirectory directory;
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private volatile bool closed;

    private IndexStore(LuceneDirectory directory, string program)
    {
        this.directory = directory;
        var holds = Holds(directory, program);
        // What cannot be read would also stand in the way of a new index.
        if (!holds) foreach (var file in directory.ListAll()) directory.DeleteFile(file);
        var settings = new IndexWriterConfig(EnglishText.Version, new EnglishText())
        {
            OpenMode = holds ? OpenMode.APPEND : OpenMode.CREATE,
            MergeScheduler = new SerialMergeScheduler(),
            Similarity = new BM25Similarity(),
        };
        writer = new(directory, settings);
        writer.SetCommitData(new Dictionary<string, string> { [ProgramKey] = program });
        searchers = new(writer, applyAllDeletes: true, new SearcherFactory());
    }

    /// <summary>Another node may share the folder: then this one keeps its index to itself, in memory.</summary>
    public static IndexStore Open(string? folder, string program) =>
        folder is null || Files(folder) is not { } files ? new(new RAMDirectory(), program) : new(files, program);

    public IReadOnlyDictionary<string, long> Stamps()
    {
        var stamps = new Dictionary<string, long>(StringComparer.Ordinal);
        using var reader = writer.GetReader(applyAllDeletes: true);
        foreach (var leaf in reader.Leaves) AddStamps(leaf.AtomicReader, stamps);
        return stamps;
    }

    public void Change(IEnumerable<(SearchDocument Document, long Stamp)> put, IEnumerable<string> remove)
    {
        foreach (var path in remove) writer.DeleteDocuments(new Term(Field.Path, path));
        foreach (var (document, stamp) in put) writer.UpdateDocument(new Term(Field.Path, document.Path), IndexedDocument.Of(document, stamp));
        writer.Commit();
        searchers.MaybeRefreshBlocking();
    }

    public void Settle()
    {
        writer.ForceMerge(1);
        writer.Commit();
        searchers.MaybeRefreshBlocking();
    }

    public bool TryBorrow([NotNullWhen(true)] out IndexSearcher? searcher)
    {
        searcher = closed ? null : searchers.Acquire();
        if (searcher is not null) searcher.Similarity = writer.Config.Similarity;
        return searcher is not null;
    }

    public void Return(IndexSearcher searcher) => searchers.Release(searcher);

    public void Dispose()
    {
        closed = true;
        searchers.Dispose();
        writer.Rollback();
        writer.Dispose();
        directory.Dispose();
    }

    private static IndexFiles? Files(string folder)
    {
        Folder.CreateDirectory(folder);
        var files = new IndexFiles(folder);
        if (!IndexWriter.IsLocked(files)) return files;
        files.Dispose();
        return null;
    }

    /// <summary>Whether there is an index of this program, whole to the last byte.</summary>
    private static bool Holds(LuceneDirectory directory, string program)
    {
        try
        {
            if (!DirectoryReader.IndexExists(directory)) return false;
            using var reader = DirectoryReader.Open(directory);
            if (!reader.IndexCommit.UserData.TryGetValue(ProgramKey, out var made) || made != program) return false;
            foreach (var leaf in reader.Leaves) leaf.AtomicReader.CheckIntegrity();
            return true;
        }
        // Lucene says in many ways that a file is broken; whatever it says, the index is made anew.
        catch (Exception broken) when (broken is IOException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException or FormatException or NotSupportedException)
        {
            return false;
        }
    }

    private static void AddStamps(AtomicReader reader, Dictionary<string, long> stamps)
    {
        if (reader.GetSortedDocValues(Field.Path) is not { } paths) return;
        var (values, live, path) = (reader.GetNumericDocValues(Field.Stamp), reader.LiveDocs, new Lucene.Net.Util.BytesRef());
        for (var id = 0; id < reader.MaxDoc; id++)
        {
            if (live is not null && !live.Get(id)) continue;
            paths.Get(id, path);
            stamps[path.Utf8ToString()] = values.Get(id);
        }
    }
}
