using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Importing.Markdown;
using Wellspring.Publishing;

namespace Wellspring.Importing.Samples;

/// <summary>
/// Brings the sample site into an empty database the way a real one comes in: imported as drafts, licences confirmed,
/// signed by its reviewers, published by its editor. One refusal of the gate and none of it is there.
/// </summary>
public static class BringInSamples
{
    public static async Task<Outcome<ImportReport>> Handle(WellspringDb db, string folder, Bibliography bibliography, MediaStore store, RecordSeal seal, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (!await IsEmpty(db, cancel)) return Finding.Refuse("database-not-empty", "The samples come into an empty database only: this one has articles, people or staff.");
        var samples = MarkdownFolder.Read(folder);
        await using var transaction = await db.ActAlone(cancel);
        var report = await ImportMarkdown.Handle(db, folder, bibliography, store, time, actor, cancel);

        var staff = await SampleStaff.Hire(db, samples.People, time, actor, cancel);
        var refusals = staff.Done ? await PutLive(db, samples.Pages, staff.Value, seal, time, cancel) : staff.Refusals;
        if (refusals.Count > 0) return refusals.ToList();

        await transaction.Commit(cancel);
        return report;
    }

    public static async Task<bool> IsEmpty(WellspringDb db, CancellationToken cancel) =>
        !await db.Articles.AnyAsync(cancel) && !await db.People.AnyAsync(cancel) && !await db.Staff.AnyAsync(cancel);

    private static async Task<IReadOnlyList<Finding>> PutLive(WellspringDb db, IReadOnlyList<MarkdownPage> pages, SampleStaff staff, RecordSeal seal, TimeProvider time, CancellationToken cancel)
    {
        var refusals = new List<Finding>(await staff.ConfirmLicences(db, time, cancel));
        // Articles show them.
        refusals.AddRange(await SampleTests.PutLive(db, staff, time, cancel));
        foreach (var page in pages) refusals.AddRange(await Sign(db, page, staff, time, cancel));
        if (refusals.Count > 0) return refusals;
        foreach (var page in pages) refusals.AddRange(await Publish(db, page, staff, seal, time, cancel));
        return refusals;
    }

    private static async Task<IReadOnlyList<Finding>> Sign(WellspringDb db, MarkdownPage page, SampleStaff staff, TimeProvider time, CancellationToken cancel)
    {
        var refusals = new List<Finding>();
        foreach (var reviewer in page.File.Reviewers)
        {
            var outcome = staff.Find(reviewer) is { } user ? await SignArticle.Handle(db, page.File.Slug, time, user.AsActor(), cancel) : Unknown(reviewer);
            refusals.AddRange(outcome.Refusals.Select(f => About(page, f)));
        }
        return refusals;
    }

    // Nobody has asked the lists of retractions yet: a fresh site knows no more than its files say.
    private static async Task<IReadOnlyList<Finding>> Publish(WellspringDb db, MarkdownPage page, SampleStaff staff, RecordSeal seal, TimeProvider time, CancellationToken cancel)
    {
        AcceptedWarning[] accepted = [new("source-unchecked", "A sample site: its sources are real and were read, the lists of retractions are asked after installation.")];
        var outcome = await PublishArticle.Handle(db, page.File.Slug, accepted, seal, time, staff.Editor.AsActor(), cancel);
        return [.. outcome.Refusals.Select(f => About(page, f))];
    }

    private static Outcome<Reviewing.SignOff> Unknown(string reviewer) =>
        Finding.Refuse("reviewer-unknown", $"There is no sample reviewer \"{reviewer}\".");

    private static Finding About(MarkdownPage page, Finding finding) => finding with { Place = page.File.InFile(finding.Place) };
}
