using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class RecordVerb
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The article." };

    public static Command Create(Surroundings here)
    {
        var list = new Command("list", "The records that came with an article, each with what a check of it says today.") { Slug };
        list.SetAction((line, cancel) => List(here, line.GetRequiredValue(Slug), cancel));
        var takeUp = new Command("take-up", "Let the sign-off of an imported record count again, and publish on it: only if the record holds against a trusted key and today's gate agrees.") { Slug, StaffOption.As, TermsOptions.Accept };
        takeUp.SetAction((line, cancel) => TakeUp(here, line, cancel));
        return new Command("record", "Review records that came with an import.") { list, takeUp };
    }

    private static async Task<int> List(Surroundings here, string slug, CancellationToken cancel)
    {
        await using var db = await here.OpenExisting(cancel);
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug, cancel);
        if (article is null) return await here.Refuse([Foundation.Finding.Refuse("article-unknown", $"No article has the slug \"{slug}\".")]);
        foreach (var record in await CheckImportedRecord.All(db, article.Id, cancel))
        {
            var says = record.Says;
            await here.Out.WriteLineAsync($"{slug}  edition {says.Edition}  {says.Fingerprint}  published {says.PublishedAt:yyyy-MM-dd}  signed by {One(says.ReviewerName)}  at {One(says.Publisher)}  key {One(says.Key)}");
            await here.Out.WriteLineAsync(record.Holds ? $"  verified{(record.IsTakenUp ? ", taken up" : "")}" : $"  history, not verified: {One(record.WhyNot!)}");
        }
        foreach (var told in await SiteHistory.Told(db, article.Id, cancel))
            await here.Out.WriteLineAsync($"{slug}  {told.At:yyyy-MM-dd}  {told.Change ?? told.Kind}  {told.Fingerprint}{(told.Words is { } words ? "  " + One(words) : "")}\n  history, told by a file");
        return ExitCode.Done;
    }

    // A stranger's words stay on their line.
    private static string One(string words) => string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c));

    private static async Task<int> TakeUp(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        var accepted = TermsOptions.Accepted(line);
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        var slug = line.GetRequiredValue(Slug);
        var outcome = await TakeUpRecord.Handle(db, slug, accepted, here.Seal, here.Time, actor.Value, cancel);
        return await here.Answer(outcome, publication => $"taken up: {slug} is live on the sign-off that its record holds, fingerprint {publication.Fingerprint}");
    }
}
