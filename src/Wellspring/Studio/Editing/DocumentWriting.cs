using System.Text;

namespace Wellspring.Studio.Editing;

/// <summary>
/// A document as a body. Unchanged nodes give back their source; if the body then does not read as the document
/// (a link whose definition is gone, a list that would join its neighbour), the nodes around the place are written anew.
/// </summary>
static class DocumentWriting
{
    private const int MostAttempts = 8;

    /// <returns>The body, and where in it each top-level node begins.</returns>
    public static (string Body, IReadOnlyList<int> Starts) Write(EditorNode doc)
    {
        var wanted = doc.Content.Select(EditorJson.Mark).ToList();
        var kept = doc.Content.Select((node, i) => node.Kept?.Mark == wanted[i]).ToArray();
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var written = Body(doc, kept);
            if (FirstDifference(written.Body, doc, wanted) is not { } at || !Forget(kept, at)) return written;
        }
        return Body(doc, new bool[kept.Length]);
    }

    // What is typed as source may read as anything: from there on the body is the truth.
    private static int? FirstDifference(string body, EditorNode doc, List<string> wanted)
    {
        var read = DocumentReading.Read(body).Content;
        for (var i = 0; i < wanted.Count; i++)
        {
            if (i < read.Count && Says(read[i], wanted[i])) continue;
            return doc.Content[i].Type == "source_block" && doc.Content[i].Kept?.Mark != wanted[i] ? null : i;
        }
        return read.Count > wanted.Count ? wanted.Count - 1 : null;
    }

    private static bool Says(EditorNode node, string mark) => (node.Kept?.Mark ?? EditorJson.Mark(node)) == mark;

    private static bool Forget(bool[] kept, int at)
    {
        var forgot = false;
        for (var i = Math.Max(0, at - 1); i <= Math.Min(kept.Length - 1, at + 1); i++)
        {
            forgot |= kept[i];
            kept[i] = false;
        }
        return forgot;
    }

    private static (string Body, IReadOnlyList<int> Starts) Body(EditorNode doc, bool[] kept)
    {
        var newline = doc["newline"] ?? "\n";
        var text = new StringBuilder(IsStart(doc, kept) ? doc["before"] : "");
        var (starts, marks) = (new List<int>(), new ListMarks());
        foreach (var (i, node) in doc.Content.Index())
        {
            var other = marks.IsOther(node);
            starts.Add(text.Length);
            text.Append(kept[i] ? node.Kept!.Source : BlockWriting.Write(node, other).Replace("\n", newline, StringComparison.Ordinal));
            text.Append(Between(doc, kept, i, newline));
        }
        return (text.ToString(), starts);
    }

    private static bool IsStart(EditorNode doc, bool[] kept) => doc.Content[0].Kept?.At == 0 || !kept[0];

    // As it was between neighbours that still are neighbours; else one blank line, and one newline at the end.
    private static string Between(EditorNode doc, bool[] kept, int i, string newline)
    {
        var (own, next) = (doc.Content[i].Kept, i + 1 < kept.Length ? doc.Content[i + 1].Kept : null);
        if (i + 1 == kept.Length) return own is not null && (kept[i] || own.After.Length > 0) ? own.After : IsBlank(doc) ? "" : newline;
        var areNeighbours = own is not null && next?.At == own.At + 1;
        return areNeighbours && ((kept[i] && kept[i + 1]) || own!.After.Count(c => c == '\n') > 1) ? own!.After : newline + newline;
    }

    private static bool IsBlank(EditorNode doc) => doc.Content is [{ Type: "paragraph", Content.Count: 0 }];
}
