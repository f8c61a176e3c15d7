using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Wellspring.Searching;

/// <summary>A topic that a document stands under, by the names readers know it by.</summary>
public sealed record SearchTopic(string Slug, string Title);

/// <summary>One public page as the index knows it.</summary>
/// <param name="Kind">What readers are told it is: "Article", "Topic", "Person"…</param>
/// <param name="Summary">Standfirst or description.</param>
/// <param name="Topics">Also all above them: who filters by a topic gets what stands below it.</param>
/// <param name="Trail">The way to it in the subject tree, from the root.</param>
public sealed record SearchDocument(string Path, string Kind, string Title, string Summary, IReadOnlyList<SearchTopic> Topics, IReadOnlyList<SearchTopic> Trail)
{
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Words by which it is to be found besides those it shows.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>When it was last reviewed, as readers are told.</summary>
    public string Reviewed { get; init; } = "";

    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Paragraphs on lines of their own.</summary>
    public string Text { get; init; } = "";

    /// <summary>Tells one state of the document from another, without its text.</summary>
    /// <param name="version">What stands for the text.</param>
    public long Stamp(string version)
    {
        string[] told = [version, Path, Kind, Title, Summary, Reviewed, .. People, "", .. Words, "", .. Topics.Concat(Trail).Select(t => $"{t.Slug}={t.Title}")];
        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', told))));
    }
}
