using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;

namespace Wellspring.Importing.WordPress;

/// <summary>The block editor's footnotes: marks in the text, notes in the item's meta.</summary>
sealed class Footnotes
{
    private readonly List<string> ids = [];
    private readonly List<string> notes = [];

    private Footnotes() { }

    public static Footnotes Of(WxrItem item, Losses losses)
    {
        var footnotes = new Footnotes();
        if (item.MetaValue(WxrMeta.Footnotes) is not { Length: > 0 } json) return footnotes;
        try
        {
            footnotes.Add(JsonDocument.Parse(json));
        }
        catch (JsonException)
        {
            losses.Name("footnotes", "they are not in the form that WordPress gives them");
        }
        return footnotes;
    }

    /// <summary>The notes as a numbered list under a heading; empty when there are none.</summary>
    public string Html => notes.Count == 0 ? "" : $"<h2>Notes</h2><ol>{string.Concat(notes.Select(n => $"<li>{n}</li>"))}</ol>";

    /// <summary>Turns the marks into words that say which note they mean.</summary>
    public void NumberMarks(IParentNode body)
    {
        foreach (var mark in body.QuerySelectorAll("sup[data-fn]").ToList())
        {
            var number = ids.IndexOf(mark.GetAttribute("data-fn") ?? "") + 1;
            if (number > 0) mark.Replace(mark.Owner!.CreateTextNode(string.Create(CultureInfo.InvariantCulture, $" (note {number})")));
        }
    }

    private void Add(JsonDocument json)
    {
        using (json)
        {
            if (json.RootElement.ValueKind != JsonValueKind.Array) return;
            foreach (var note in json.RootElement.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.Object))
            {
                ids.Add(Text(note, "id"));
                notes.Add(Text(note, "content"));
            }
        }
    }

    private static string Text(JsonElement note, string name) =>
        note.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
