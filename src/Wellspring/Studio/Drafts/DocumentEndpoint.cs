using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Studio.Editing;

namespace Wellspring.Studio.Drafts;

/// <summary>The draft as the editor's script reads, stores and checks it.</summary>
sealed class DocumentEndpoint(StudioSettings settings, IAntiforgery antiforgery, TimeProvider time)
{
    public static async Task<IResult> Read(HttpContext context, Guid id, WellspringDb db)
    {
        if (await OpenDraft.Find(db, id, context.RequestAborted) is not { } opened) return DraftAnswers.Unknown;
        return DraftAnswers.Json(await Opened(db, opened, context.RequestAborted));
    }

    /// <summary>All that the editor needs to open.</summary>
    public static async Task<JsonObject> Opened(WellspringDb db, OpenedDraft opened, CancellationToken cancel)
    {
        var answer = DraftAnswers.Of(opened.Draft.Revision, opened.Words);
        answer["sources"] = await DraftSources.Of(db, opened.Words.Body, cancel);
        answer["words"] = TextMeasures.Of(ArticleText.Parse(opened.Words.Body)).Words;
        return answer;
    }

    public Task<IResult> Write(HttpContext context, Guid id, WellspringDb db) => Guarded(context, async sent =>
    {
        if (sent is null) throw SentJson.Wrong("", "a document is expected");
        var change = ChangeOf(sent.RootElement);
        var saved = await SaveDraft.Handle(db, id, change, time, context.Actor(), context.RequestAborted);
        if (!saved.Done) return DraftAnswers.Refused(saved.Refusals);
        var answer = saved.Value.Conflicts.Count > 0 ? DraftAnswers.Conflicting(saved.Value) : DraftAnswers.Stored(saved.Value);
        answer["sources"] = await DraftSources.Of(db, saved.Value.Words.Body, context.RequestAborted);
        return DraftAnswers.Json(answer, saved.Value.Conflicts.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    });

    public Task<IResult> Check(HttpContext context, Guid id, WellspringDb db) => Guarded(context, async sent =>
    {
        if (await OpenDraft.Find(db, id, context.RequestAborted) is not { } opened) return DraftAnswers.Unknown;
        var words = sent is null ? opened.Words : ChangeOf(sent.RootElement).Apply(opened.Words);
        var placed = sent?.RootElement.TryGetProperty("document", out var document) == true ? EditorDocument.Read(document.GetRawText()) : EditorDocument.Place(words.Body);
        return DraftAnswers.Json(FindingAnswers.Of(await CheckDraft.Handle(db, opened.Draft, words, time, context.RequestAborted), placed));
    });

    /// <exception cref="UnreadableInputException">The document is none.</exception>
    private static DraftChange ChangeOf(JsonElement sent)
    {
        var revision = SentJson.NumberOrNull(SentJson.Part(sent, "revision", ""), "revision") ?? throw SentJson.Wrong("revision", "a number is expected");
        var body = sent.TryGetProperty("document", out var document) ? EditorDocument.Body(document.GetRawText()) : null;
        var fields = sent.TryGetProperty("fields", out var given) ? given.Clone() : (JsonElement?)null;
        return new(revision, words => (fields is { } some ? DraftFields.Apply(words, some) : words) is var changed && body is not null ? changed with { Body = body } : changed);
    }

    private async Task<IResult> Guarded(HttpContext context, Func<JsonDocument?, Task<IResult>> answer)
    {
        if (!await StudioForm.IsOurs(context, antiforgery, settings)) return StudioPages.NotOurs;
        try
        {
            using var sent = await SentJson.Read(context);
            return await answer(sent);
        }
        catch (UnreadableInputException unreadable)
        {
            return DraftAnswers.Refused([Finding.Refuse("document-unreadable", unreadable.Line)]);
        }
    }
}
