using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class PublishVerb
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The article." };
    private static readonly Option<string> Reason = new("--reason") { Description = "What readers are told: why it could not wait for an independent reviewer.", Required = true };

    public static Command Create(Surroundings here)
    {
        var verb = new Command("publish", "Put an article's latest edition before the public, if the gate has nothing against it.") { Slug, StaffOption.As, TermsOptions.Accept, TermsOptions.Change };
        verb.SetAction((line, cancel) => Publish(here, line, (db, terms, actor) => PublishArticle.Handle(db, line.GetRequiredValue(Slug), terms.Accepted, here.Seal, here.Time, actor, cancel, terms.Change), cancel));
        return verb;
    }

    public static Command CreateUrgent(Surroundings here)
    {
        var verb = new Command("publish-urgently", "For what cannot wait, as a warning of danger: publish on a sign-off that is not independent, for 72 hours.") { Slug, StaffOption.As, Reason, TermsOptions.Accept };
        verb.SetAction((line, cancel) => Publish(here, line, (db, terms, actor) => PublishUrgently.Handle(db, line.GetRequiredValue(Slug), line.GetRequiredValue(Reason), terms.Accepted, here.Seal, here.Time, actor, cancel), cancel));
        return verb;
    }

    private static async Task<int> Publish(Surroundings here, ParseResult line, Func<WellspringDb, PublicationTerms, Actor, Task<Outcome<Publication>>> publish, CancellationToken cancel)
    {
        var terms = TermsOptions.Read(line);
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        var slug = line.GetRequiredValue(Slug);
        var outcome = await publish(db, terms, actor.Value);
        var kind = await db.Articles.Where(a => a.Slug == slug).Select(a => a.Kind).FirstOrDefaultAsync(cancel);
        return await here.Answer(outcome, _ => $"published {new Uri(here.PublicUrl, PublicPaths.Of(kind, slug)[1..])}");
    }
}
