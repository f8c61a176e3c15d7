using Wellspring.Studio.Editing;

namespace Wellspring.Tests.Studio.Editing;

/// <summary>Without a kept source: a document is written as a text that reads as the same document.</summary>
[Trait("database", "none")]
public sealed class CanonicalWritingTests
{
    [Fact]
    public void A_document_survives_being_written_and_read_again() => Documents.Any.Holds(Survives, 300);

    [Fact]
    [Trait("slow", "yes")]
    public void Ten_thousand_documents_survive() => Documents.Any.Holds(Survives, 10_000);

    private static void Survives(EditorNode doc) => Assert.Equal(Said(doc), Said(DocumentReading.Read(DocumentWriting.Write(doc).Body)));

    private static string Said(EditorNode doc) =>
        EditorJson.Write(doc with { Attributes = new Dictionary<string, string?>(), Content = [.. doc.Content.Select(c => c with { Kept = null })] });
}
