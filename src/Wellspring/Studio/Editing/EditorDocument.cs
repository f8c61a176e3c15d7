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
    public static string Body(string json) => DocumentWriting.Write(DocumentReading.Normal(JsonReading.Read(json)));
}
