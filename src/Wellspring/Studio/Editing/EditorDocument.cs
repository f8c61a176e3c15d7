using Wellspring.Foundation;

namespace Wellspring.Studio.Editing;

/// <summary>
/// A body as the document of the what-you-see editor, and back. What nobody changed comes back to the letter;
/// what was changed is written in one canonical way, and read again before it is believed.
/// </summary>
public static class EditorDocument
{
    /// <summary>The ProseMirror document of a body, as JSON.</summary>
    public static string Open(string body) => EditorJson.Write(DocumentReading.Read(body));

    /// <summary>The body of a ProseMirror document.</summary>
    /// <exception cref="UnreadableInputException">The JSON is none, or holds what the schema does not allow; its place is a path.</exception>
    public static string Body(string json) => Read(json).Body;

    /// <summary>The same with the places of its top-level nodes.</summary>
    /// <exception cref="UnreadableInputException">As for <see cref="Body"/>.</exception>
    public static PlacedBody Read(string json)
    {
        var sent = JsonReading.Read(json);
        var (body, starts) = DocumentWriting.Write(DocumentReading.Normal(sent));
        return new(body, starts, [.. sent.Content.Index().Where(n => !NormalForm.IsEmpty(NormalForm.Of(n.Item))).Select(n => n.Index)]);
    }

    /// <summary>A body with the places of the top-level nodes that <see cref="Open"/> makes of it.</summary>
    public static PlacedBody Place(string body)
    {
        var doc = DocumentReading.Read(body);
        var (at, starts) = (doc["before"]?.Length ?? 0, new List<int>());
        foreach (var node in doc.Content)
        {
            starts.Add(at);
            at += (node.Kept?.Source.Length ?? 0) + (node.Kept?.After.Length ?? 0);
        }
        return new(body, starts, [.. Enumerable.Range(0, starts.Count)]);
    }
}
