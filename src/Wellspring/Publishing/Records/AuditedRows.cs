using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>
/// Holds the rows that audited acts left against the log: each edition, verdict, sign-off, publication, correction, withdrawal, urgent
/// publication, schedule, reopening and what settled it, and removal from the team has its entry, with the moment and the
/// details that the use case wrote. A cut end of the log is found by them even after the last record was signed. The slug in an entry is the one the article had then, so it is not compared.
/// </summary>
static class AuditedRows
{
    /// <summary>The first row without an entry of its own, as a sentence; null when each has one.</summary>
    public static async Task<string?> FirstUntold(WellspringDb db, CancellationToken cancel)
    {
        var (told, seen) = (await Told(db, cancel), new Dictionary<(string, string), int>());
        await foreach (var row in Rows(db, cancel))
        {
            var count = seen[(row.Table, row.Key)] = seen.GetValueOrDefault((row.Table, row.Key)) + 1;
            if (count > told.GetValueOrDefault(row.Key)) return $"The log does not tell of {row.Sentence}: its entries were cut off or rewritten.";
        }
        return null;
    }

    private static async Task<Dictionary<string, int>> Told(WellspringDb db, CancellationToken cancel)
    {
        var told = new Dictionary<string, int>();
        await foreach (var entry in db.Audit.AsNoTracking().Where(e => e.Subject.StartsWith("article/") || e.Subject.StartsWith("user/")).AsAsyncEnumerable().WithCancellation(cancel))
            foreach (var key in KeysOf(entry)) told[key] = told.GetValueOrDefault(key) + 1;
        return told;
    }

    private sealed record Row(string Table, string Key, string Sentence);

    private static string Key(string act, DateTimeOffset at, string details) => $"{act} {at.UtcTicks / TimeSpan.TicksPerMicrosecond} {details}";

    // As the use cases write them: WriteEdition, GiveVerdicts, SignArticle, SignUrgently, TakeUpRecord, PublishArticle, PublishUrgently, WithdrawArticle, ScheduleArticle, ReopenArticles, RemoveStaffUser.
    private static IEnumerable<string> KeysOf(AuditEntry entry) => entry.Act switch
    {
        "signed" or "signed urgently" => [Key("signed", entry.At, entry.Details[(entry.Details.IndexOf(", ", StringComparison.Ordinal) + 1)..])],
        "took up a record" => [Key(entry.Act, entry.At, entry.Details[(entry.Details.LastIndexOf(' ') + 1)..])],
        "published" when JsonReading.Object(entry.Details) is { } told => [
            Key(entry.Act, entry.At, $"{told["edition"]} {told.Str("fingerprint")}"),
            Key(entry.Act, entry.At, $"{told["edition"]} {told.Str("fingerprint")} {told.Str("signOff")}")],
        // A schedule does not keep when it was made.
        "scheduled" => [Key(entry.Act, default, entry.Details)],
        _ => [Key(entry.Act, entry.At, entry.Details)],
    };

    private static async IAsyncEnumerable<Row> Rows(WellspringDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var table in new[] { Editions(db), Verdicts(db), SignOffs(db), TakenUp(db), Records(db), Live(db), Corrections(db), Withdrawals(db), Urgent(db), Schedules(db), Reopenings(db), Settled(db), Removed(db) })
            await foreach (var row in table.WithCancellation(cancel)) yield return row;
    }

    private static IAsyncEnumerable<Row> Editions(WellspringDb db) => db.Editions.AsNoTracking().OrderBy(e => e.Id)
        .Select(e => new { e.Number, e.Fingerprint, e.Title, e.WrittenAt }).AsAsyncEnumerable()
        .Select(e => new Row("editions", Key("wrote", e.WrittenAt, $"edition {e.Number}, {e.Fingerprint}"), $"edition {e.Number} of \"{e.Title}\", written {Day(e.WrittenAt)}"));

    private static IAsyncEnumerable<Row> Verdicts(WellspringDb db) => db.Verdicts.AsNoTracking().OrderBy(v => v.Id).AsAsyncEnumerable()
        .Select(v => new Row("verdicts", Key("gave a verdict", v.At, $"{v.Word.Name()} on {v.Claim}"), $"the verdict of {Day(v.At)} on the claim {v.Claim}"));

    private static IAsyncEnumerable<Row> SignOffs(WellspringDb db) => GivenHere(db.SignOffs.AsNoTracking(), db.TakenUpRecords).OrderBy(s => s.Id).AsAsyncEnumerable()
        .Select(s => new Row("sign-offs", Key("signed", s.SignedAt, $" {s.Covers}, policy {s.PolicyVersion}"), $"the sign-off of {Day(s.SignedAt)} on the text {s.Covers}"));

    private static IQueryable<SignOff> GivenHere(IQueryable<SignOff> all, IQueryable<TakenUpRecord> taken) => all.Where(s => !taken.Any(t => t.SignOffId == s.Id));

    private static IAsyncEnumerable<Row> TakenUp(WellspringDb db) =>
        (from taken in db.TakenUpRecords join signOff in db.SignOffs on taken.SignOffId equals signOff.Id orderby signOff.Id select new { taken.At, signOff.Covers }).AsNoTracking().AsAsyncEnumerable()
        .Select(t => new Row("taken up", Key("took up a record", t.At, t.Covers), $"the record that was taken up on {Day(t.At)} for the text {t.Covers}"));

    private static IAsyncEnumerable<Row> Records(WellspringDb db) => db.TrustRecords.AsNoTracking().OrderBy(r => r.Id)
        .Select(r => new { r.EditionNumber, r.Fingerprint, r.PublishedAt }).AsAsyncEnumerable()
        .Select(r => new Row("records", Key("published", r.PublishedAt, $"{r.EditionNumber} {r.Fingerprint}"), $"the publication of edition {r.EditionNumber} on {Day(r.PublishedAt)}, of which there is a record"));

    private static IAsyncEnumerable<Row> Live(WellspringDb db) =>
        (from live in db.Publications join edition in db.Editions on live.EditionId equals edition.Id orderby edition.Id select new { edition.Number, edition.Title, live.Fingerprint, live.SignOffId, live.PublishedAt }).AsNoTracking().AsAsyncEnumerable()
        .Select(p => new Row("publications", Key("published", p.PublishedAt, $"{p.Number} {p.Fingerprint} {p.SignOffId}"), $"the publication of edition {p.Number} of \"{p.Title}\" on {Day(p.PublishedAt)}"));

    private static IAsyncEnumerable<Row> Corrections(WellspringDb db) =>
        (from correction in db.Corrections join edition in db.Editions on correction.ToEditionId equals edition.Id orderby correction.Id select new { edition.Number, edition.Title, edition.Fingerprint, correction.At }).AsNoTracking().AsAsyncEnumerable()
        .Select(c => new Row("corrections", Key("published", c.At, $"{c.Number} {c.Fingerprint}"), $"the change to edition {c.Number} of \"{c.Title}\" on {Day(c.At)}"));

    private static IAsyncEnumerable<Row> Withdrawals(WellspringDb db) => db.Withdrawals.AsNoTracking().OrderBy(w => w.Id).AsAsyncEnumerable()
        .Select(w => new Row("withdrawals", Key("withdrew", w.At, w.Notice), $"the withdrawal of {Day(w.At)} (\"{w.Notice}\")"));

    private static IAsyncEnumerable<Row> Urgent(WellspringDb db) => db.UrgentPublications.AsNoTracking().OrderBy(u => u.Id).AsAsyncEnumerable()
        .Select(u => new Row("urgent", Key("published urgently", u.At, u.Reason), $"the urgent publication of {Day(u.At)} (\"{u.Reason}\")"));

    private static IAsyncEnumerable<Row> Reopenings(WellspringDb db) => db.Reopenings.AsNoTracking().OrderBy(r => r.Id).AsAsyncEnumerable()
        .Select(r => new Row("reopenings", Key("reopened", r.At, ReopenArticles.Details(r)), $"the reopening of {Day(r.At)} for the source {r.Source}"));

    private static IAsyncEnumerable<Row> Settled(WellspringDb db) => db.Reopenings.AsNoTracking().Where(r => r.SettledAt != null).OrderBy(r => r.Id).AsAsyncEnumerable()
        .Select(r => new Row("settled", Key("settled a reopening", r.SettledAt!.Value, ReopenArticles.SettledDetails(r)), $"what settled the reopening of {Day(r.At)} for the source {r.Source}"));

    private static IAsyncEnumerable<Row> Removed(WellspringDb db) => db.Staff.AsNoTracking().Where(u => u.RemovedAt != null).OrderBy(u => u.Email).AsAsyncEnumerable()
        .Select(u => new Row("team", Key("removed user", u.RemovedAt!.Value, u.Roles.ToString()), $"the removal of {u.Email} from the team on {Day(u.RemovedAt!.Value)}"));

    private static IAsyncEnumerable<Row> Schedules(WellspringDb db) =>
        (from schedule in db.Schedules join edition in db.Editions on schedule.EditionId equals edition.Id orderby schedule.Id select new { edition.Number, edition.Title, schedule.Chosen }).AsNoTracking().AsAsyncEnumerable()
        .Select(s => new Row("schedules", Key("scheduled", default, $"edition {s.Number} for {s.Chosen}"), $"the time that was chosen for edition {s.Number} of \"{s.Title}\", {s.Chosen}"));

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
