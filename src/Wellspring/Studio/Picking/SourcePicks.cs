using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Publishing;
using Wellspring.Studio.Drafts;

namespace Wellspring.Studio.Picking;

/// <param name="IsNew">The library did not have it.</param>
public sealed record TakenSource(Source Source, bool IsNew);

/// <summary>Sources: found in the library, or brought into it by DOI, PMID, a pasted record, or what somebody types.</summary>
sealed partial class SourcePicks(StudioSettings settings, IAntiforgery antiforgery, Bibliography bibliography, Registers registers, TimeProvider time)
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
            var taken = await Take(context, db, name => Text(sent.RootElement, name));
            return taken.Done ? DraftAnswers.Json(new() { ["source"] = DraftSources.One(taken.Value.Source), ["isNew"] = taken.Value.IsNew }) : DraftAnswers.Refused(taken.Refusals);
        }
        catch (UnreadableInputException unreadable)
        {
            return DraftAnswers.Refused([Unreadable(unreadable)]);
        }
    }

    /// <param name="said">What was typed in a field, by its name; empty when nothing was.</param>
    public async Task<Outcome<TakenSource>> Take(HttpContext context, WellspringDb db, Func<string, string> said)
    {
        try
        {
            var record = await RecordOf(said, context.RequestAborted);
            return record.Done ? await Store(context, db, WithKind(record.Value, said("kind"))) : record.Refusals.ToArray();
        }
        catch (UnreadableInputException unreadable)
        {
            return Unreadable(unreadable);
        }
    }

    private async Task<Outcome<SourceRecord>> RecordOf(Func<string, string> said, CancellationToken cancel)
    {
        var isTyped = said("title").Length > 0;
        if ((Numbered(said("number")) ?? ("doi", said("doi"))) is ("doi", { Length: > 0 } doi) && !isTyped) return await LookUpSource.ByDoi(registers, doi, cancel);
        if ((Numbered(said("number")) ?? ("pmid", said("pmid"))) is ("pmid", { Length: > 0 } pmid) && !isTyped) return await LookUpSource.ByPmid(registers, pmid, cancel);
        if ((Numbered(said("number")) ?? ("bibtex", said("bibtex"))) is ("bibtex", { Length: > 0 } pasted)) return SourceFile.Pasted(pasted).Records is [var first, ..] ? first : Finding.Refuse("source-missing", "There is no record in what was pasted.");
        return new TypedSource(said("title"), said("authors"), said("year"), said("container"), said("volume"), said("pages"), said("publisher"), said("doi"), said("pmid"), said("url")).ToRecord();
    }

    // One field takes whatever names a work: a form without script has no room for three.
    private static (string Name, string Value)? Numbered(string typed) =>
        typed.Length == 0 ? null
            : PubMedNumber().IsMatch(typed) ? ("pmid", typed)
            : typed.Contains('\n', StringComparison.Ordinal) || typed[0] is '@' or '{' or '[' ? ("bibtex", typed) : ("doi", typed);

    // What kind of evidence a work is, no register says as we need it: whoever adds it does.
    private static SourceRecord WithKind(SourceRecord record, string kind) => SourceWords.KindNamed(kind) is { } named ? record with { Kind = named } : record;

    private async Task<Outcome<TakenSource>> Store(HttpContext context, WellspringDb db, SourceRecord record)
    {
        var added = await AddSource.Handle(db, record, bibliography, await ReopenArticles.ByPolicy(db, context.RequestAborted), time, context.Actor(), context.RequestAborted);
        if (!added.Done) return added.Refusals.ToArray();
        return new TakenSource(await db.Sources.AsNoTracking().SingleAsync(s => s.Key == added.Value.Key, context.RequestAborted), added.Value.IsNew);
    }

    private static Finding Unreadable(UnreadableInputException unreadable) => Finding.Refuse("source-unreadable", unreadable.Line);

    private static string Text(JsonElement sent, string name) =>
        sent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? TypedText.Clean(SentJson.Text(value, name)) : "";

    [GeneratedRegex(@"^(PMID:?\s*)?\d{1,9}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PubMedNumber();
}
