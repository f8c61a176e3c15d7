using Wellspring.Articles;

namespace Wellspring.Studio.Editing;

/// <summary>A body as a document whose top-level nodes remember what they were read from.</summary>
static class DocumentReading
{
    public static EditorNode Read(string body)
    {
        var (before, units) = Units.Of(ArticleText.Parse(body));
        var nodes = units.Select(Node).ToList();
        var doc = EditorNode.Of("doc", nodes.Count > 0 ? nodes : [EditorNode.Of("paragraph")]);
        return doc.With("before", before).With("newline", body.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
    }

    /// <summary>What a browser made of a document, in the one form in which documents are compared.</summary>
    public static EditorNode Normal(EditorNode doc) => NormalForm.Of(doc);

    private static EditorNode Node(Unit unit, int at)
    {
        var node = BlockReading.Unit(unit) ?? NormalForm.Of(EditorNode.Of("source_block", EditorNode.Words(unit.Source, [])));
        return node with { Kept = new(unit.Source, unit.After, at, EditorJson.Mark(node)) };
    }
}
