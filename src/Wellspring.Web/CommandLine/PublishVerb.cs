using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class PublishVerb
{
    private static readonly Argument<string> Slug = new("slug") { Description = "The article." };
    private static readonly Option<string[]> Accept = new("--accept") { Description = "CODE=REASON: accept a warning, with the reason that is logged; may be given more than once.", DefaultValueFactory = _ => [] };

    public static Command Create(Surroundings here)
    {
        var verb = new Command("publish", "Put an article's latest edition before the public, if the gate has nothing against it.") { Slug, StaffOption.As, Accept };
        verb.SetAction((line, cancel) => Publish(here, line, cancel));
        return verb;
    }

    private static async Task<int> Publish(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        List<AcceptedWarning> accepted = [.. line.GetRequiredValue(Accept).Select(ParseAccepted)];
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        var slug = line.GetRequiredValue(Slug);
        var outcome = await PublishArticle.Handle(db, slug, accepted, here.Seal, here.Time, actor.Value, cancel);
        var room = await db.Articles.AnyAsync(a => a.Slug == slug && a.Kind == ArticleKind.Policy, cancel) ? "about" : "articles";
        return await here.Answer(outcome, _ => $"published {new Uri(here.PublicUrl, $"{room}/{slug}")}");
    }

    private static AcceptedWarning ParseAccepted(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } code, var reason] && !string.IsNullOrWhiteSpace(reason)
            ? new(Warning(code.Trim()), reason.Trim())
            : throw new BadUsageException($"\"{text}\" is not CODE=REASON: a warning is accepted with a reason, as in --accept source-old=\"no newer review exists\"");

    private static string Warning(string code) => PublicationGate.Warnings.Contains(code)
        ? code
        : throw new BadUsageException($"\"{code}\" is no warning of the gate. What can be accepted: {string.Join(", ", PublicationGate.Warnings)}");
}
