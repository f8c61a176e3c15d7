using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Publishing;
using Wellspring.Studio.Drafts;

namespace Wellspring.Studio.Picking;

/// <summary>Sources: found in the library, or brought into it by DOI, PMID, a pasted record, or what somebody types.</summary>
sealed class SourcePicks(StudioSettings settings, IAntiforgery antiforgery, Bibliography bibliography, Registers registers, TimeProvider time)
{
    private const int LongestWords = 200;

    public static async Task<IResult> Find(HttpContext context, WellspringDb db)
    {
        var found = await FindSources.Handle(db, TypedText.OneLine(context.Request.Query["find"].ToString(), LongestWords), context.RequestAborted);
        return DraftAnswers.Json(new() { ["sources"] = new JsonArray([.. found.Select(DraftSources.One)]) });
    }

    public async Task<IResult> Add(HttpContext context, WellspringDb db)
    {
        if (!await StudioForm.IsOurs(context, antiforgery, settings)) return StudioPages.NotOurs;
        try
        {
            using var sent = await SentJson.Read(context) ?? throw SentJson.Wrong("", "a record is expected");
            var record = await RecordOf(sent.RootElement, context.RequestAborted);
            return record.Done ? await Store(context, db, WithKind(record.Value, sent.RootElement)) : DraftAnswers.Refused(record.Refusals);
        }
        catch (UnreadableInputException unreadable)
        {
            return DraftAnswers.Refused([Finding.Refuse("source-unreadable", unreadable.Line)]);
        }
    }

    private async Task<Outcome<SourceRecord>> RecordOf(JsonElement sent, CancellationToken cancel)
    {
        if (Text(sent, "doi") is { Length: > 0 } doi && Text(sent, "title").Length == 0) return await LookUpSource.ByDoi(registers, doi, cancel);
        if (Text(sent, "pmid") is { Length: > 0 } pmid && Text(sent, "title").Length == 0) return await LookUpSource.ByPmid(registers, pmid, cancel);
        if (Text(sent, "bibtex") is { Length: > 0 } pasted) return SourceFile.Pasted(pasted).Records is [var first, ..] ? first : Finding.Refuse("source-missing", "There is no record in what was pasted.");
        return new TypedSource(Text(sent, "title"), Text(sent, "authors"), Text(sent, "year"), Text(sent, "container"), Text(sent, "volume"), Text(sent, "pages"), Text(sent, "publisher"), Text(sent, "doi"), Text(sent, "pmid"), Text(sent, "url")).ToRecord();
    }

    // What kind of evidence a work is, no register says as we need it: whoever adds it does.
    private static SourceRecord WithKind(SourceRecord record, JsonElement sent) =>
        SourceWords.KindNamed(Text(sent, "kind")) is { } kind ? record with { Kind = kind } : record;

    private async Task<IResult> Store(HttpContext context, WellspringDb db, SourceRecord record)
    {
        var imported = await ImportSources.Handle(db, [record], bibliography, SourceMatching.ByWork, await ReopenArticles.ByPolicy(db, context.RequestAborted), time, context.Actor(), context.RequestAborted);
        if (imported.Dropped is [var dropped, ..]) return DraftAnswers.Refused([Finding.Refuse("source-refused", $"The record was not taken: {dropped.Why}.")]);
        var key = imported.Keys[record.Key];
        return DraftAnswers.Json(new() { ["source"] = DraftSources.One(await db.Sources.AsNoTracking().SingleAsync(s => s.Key == key, context.RequestAborted)), ["isNew"] = imported.Created > 0 });
    }

    private static string Text(JsonElement sent, string name) =>
        sent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? TypedText.Clean(SentJson.Text(value, name)) : "";
}
