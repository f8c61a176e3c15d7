using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <param name="IsNew">False when the library had the work already.</param>
public sealed record AddedSource(string Key, bool IsNew);

/// <summary>Brings one work into the library, by whatever somebody knows of it.</summary>
public static class AddSource
{
    /// <summary>A title is typed: the record is what was typed. Otherwise a DOI or a PMID is looked up, or what was pasted is read.</summary>
    public static async Task<Outcome<SourceRecord>> Find(Registers registers, TypedSource typed, string pasted, CancellationToken cancel)
    {
        if (typed.Title.Length > 0) return typed.ToRecord();
        if (typed.Doi.Length > 0) return await LookUpSource.ByDoi(registers, typed.Doi, cancel);
        if (typed.Pmid.Length > 0) return await LookUpSource.ByPmid(registers, typed.Pmid, cancel);
        return pasted.Length > 0 ? Pasted(pasted) : typed.ToRecord();
    }

    public static async Task<Outcome<AddedSource>> Handle(WellspringDb db, SourceRecord record, Bibliography bibliography, WhenSourcesTurn then, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (LibraryRoles.AgainstAdding(actor) is { } notAllowed) return notAllowed;
        if (await Known(db, record.Names, cancel) is { } known) return new AddedSource(known, IsNew: false);
        var imported = await ImportSources.Handle(db, [record], bibliography, SourceMatching.ByWork, then, time, actor, cancel);
        if (!imported.Done) return imported.Refusals.ToArray();
        if (imported.Value.Dropped is [var dropped, ..]) return Finding.Refuse("source-refused", $"The record was not taken: {dropped.Why}.");
        return new AddedSource(imported.Value.Keys[record.Key], imported.Value.Created > 0);
    }

    // A work that the library has is cited as it stands there; who wants its record changed corrects it.
    private static Task<string?> Known(WellspringDb db, WorkNames names, CancellationToken cancel) =>
        db.Sources.AsNoTracking().Where(s => (names.Doi != null && s.Doi == names.Doi) || (names.Pmid != null && s.Pmid == names.Pmid)).OrderBy(s => s.Key).Select(s => s.Key).FirstOrDefaultAsync(cancel);

    private static Outcome<SourceRecord> Pasted(string pasted)
    {
        try
        {
            return SourceFile.Pasted(pasted).Records is [var first, ..] ? first : Finding.Refuse("source-missing", "There is no record in what was pasted.");
        }
        catch (UnreadableInputException unreadable)
        {
            return Finding.Refuse("source-unreadable", unreadable.Line);
        }
    }
}
