using Wellspring.Foundation;

namespace Wellspring.Studio.Editing;

/// <summary>A body, and which top-level node of its document stands where. Empty nodes stand nowhere.</summary>
/// <param name="Starts">Where in the body each node that says something begins.</param>
/// <param name="Nodes">Which child of the document each of these is.</param>
public sealed record PlacedBody(string Body, IReadOnlyList<int> Starts, IReadOnlyList<int> Nodes)
{
    private readonly List<int> lines = LineStarts(Body);

    /// <summary>The node in which a letter of the body stands.</summary>
    public int NodeAt(int offset)
    {
        var at = 0;
        while (at + 1 < Starts.Count && Starts[at + 1] <= offset) at++;
        return at < Nodes.Count ? Nodes[at] : 0;
    }

    /// <summary>The node of a place that the reader of the language gave; null for a place that is nowhere in the body.</summary>
    public int? NodeAt(Place place) => place.Line < 1 || place.Line > lines.Count ? null : NodeAt(lines[place.Line - 1]);

    /// <summary>The line on which a place stands, without its end.</summary>
    public string? LineAt(Place place) => place.Line < 1 || place.Line > lines.Count ? null
        : Body[lines[place.Line - 1]..(place.Line < lines.Count ? lines[place.Line] : Body.Length)].TrimEnd('\r', '\n');

    private static List<int> LineStarts(string body)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < body.Length; i++)
            if (body[i] == '\n' || (body[i] == '\r' && (i + 1 == body.Length || body[i + 1] != '\n'))) starts.Add(i + 1);
        return starts;
    }
}
