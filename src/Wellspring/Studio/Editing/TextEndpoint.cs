using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;
using Wellspring.Studio.Drafts;

namespace Wellspring.Studio.Editing;

/// <summary>The one reader of the article language, for the editor's script.</summary>
sealed class TextEndpoint(StudioSettings settings, IAntiforgery antiforgery)
{
    public Task<IResult> Document(HttpContext context) =>
        Answer(context, sent => new() { ["document"] = JsonNode.Parse(EditorDocument.Open(SentJson.Text(SentJson.Part(sent, "body", ""), "body")), null, new() { MaxDepth = 256 }) });

    public Task<IResult> Body(HttpContext context) =>
        Answer(context, sent => new() { ["body"] = EditorDocument.Body(SentJson.Part(sent, "document", "").GetRawText()) });

    private async Task<IResult> Answer(HttpContext context, Func<JsonElement, JsonObject> answer)
    {
        if (!await StudioForm.IsOurs(context, antiforgery, settings)) return StudioPages.NotOurs;
        try
        {
            using var sent = await SentJson.Read(context);
            return DraftAnswers.Json(answer(sent?.RootElement ?? throw SentJson.Wrong("", "a text is expected")));
        }
        catch (UnreadableInputException unreadable)
        {
            return DraftAnswers.Refused([Finding.Refuse("document-unreadable", unreadable.Line)]);
        }
    }
}
