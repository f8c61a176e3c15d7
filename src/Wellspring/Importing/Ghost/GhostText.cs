using System.Text.Json;
using Wellspring.Foundation;

namespace Wellspring.Importing.Ghost;

/// <summary>Which of the forms in which an export holds a text is taken: what the writer edited, otherwise what readers saw.</summary>
static class GhostText
{
    private const int Deepest = 400;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Deepest };

    /// <exception cref="UnreadableInputException">The text is broken, and there is no HTML of it either.</exception>
    public static void Write(GhostRow row, BodyParts body, Losses losses)
    {
        foreach (var form in new[] { "lexical", "mobiledoc" })
            if (row[form] is { Length: > 0 } said && WriteDocument(form, said, row, body, losses)) return;
        if (row["html"] is { Length: > 0 } html) body.AddTyped(html);
        else if (row["markdown"] is { Length: > 0 } markdown) body.AddTyped(CardMarkdown.ToHtml(markdown));
    }

    private static bool WriteDocument(string form, string said, GhostRow row, BodyParts body, Losses losses)
    {
        try
        {
            using var document = JsonDocument.Parse(said, Options);
            if (!Write(form, document.RootElement, body, losses)) return WithoutIt(form, "is no such document", row, losses);
            return !body.IsEmpty || row["html"].Length == 0 || WithoutIt(form, "holds no text", row, losses);
        }
        catch (JsonException broken)
        {
            return WithoutIt(form, $"is broken at character {broken.BytePositionInLine}", row, losses);
        }
        catch (UnreadableInputException wrong) when (wrong.Place == Place.Nowhere)
        {
            throw new UnreadableInputException($"in the text ({form}) {wrong.Message}", row.Place);
        }
    }

    private static bool WithoutIt(string form, string why, GhostRow row, Losses losses)
    {
        if (row["html"].Length == 0) throw new UnreadableInputException($"the text of \"{Printed.Of(row["slug"])}\" ({form}) {why}, and there is no HTML of it.", row.Place);
        losses.Name(form, $"it {why}; the HTML beside it was taken");
        return false;
    }

    private static bool Write(string form, JsonElement json, BodyParts body, Losses losses)
    {
        var cards = new Cards(body, losses);
        if (form == "mobiledoc" && Mobiledoc.Is(json)) new Mobiledoc(json, body, cards, losses).Write();
        else if (form == "lexical" && json.Member("root") is { ValueKind: JsonValueKind.Object } root) new Lexical(body, cards, losses).Write(root);
        else return false;
        return true;
    }
}
