using CsCheck;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Studio.Editing;

namespace Wellspring.Tests.Studio.Editing;

/// <summary>Without a kept source: a document is written as a text that reads as the same document.</summary>
public sealed class CanonicalWritingTests
{
    private const int Cases = 10_000;

    [Fact]
    [Trait("database", "none")]
    public void A_document_survives_being_written_and_read_again() => Documents.Any.Holds(doc =>
    {
        var body = DocumentWriting.Write(doc);
        Assert.Equal(Said(doc), Said(DocumentReading.Read(body)));
    }, Cases);

    private static string Said(EditorNode doc) => EditorJson.Write(doc with { Attributes = new Dictionary<string, string?>(), Content = [.. doc.Content.Select(c => c with { Kept = null })] });
}
