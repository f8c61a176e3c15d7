using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class PublishVerb
{
    private static readonly Argument<string> Slug = new("slug") { Description = "The article." };
    private static readonly Option<string[]> Accept = new("--accept") { Description = "CODE=REASON: accept a warning, with the reason that is logged; may be given more than once.", DefaultValueFactory = _ => [] };

    private static readonly Option<string?> Change = new("--change") { Description = "KIND or KIND=WORDS, when another edition is live: correction (puts an error right; needs words), update or minor. Without it: update." };

    public static Command Create(Surroundings here)
    {
        var verb = new Command("publish", "Put an article's latest edition before the public, if the gate has nothing against it.") { Slug, StaffOption.As, Accept, Change };
        verb.SetAction((line, cancel) => Publish(here, line, cancel));
        return verb;
    }

    private static async Task<int> Publish(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        List<AcceptedWarning> accepted = [.. line.GetRequiredValue(Accept).Select(ParseAccepted)];
        var change = line.GetValue(Change) is { } text ? ParseChange(text) : null;
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        var slug = line.GetRequiredValue(Slug);
        var outcome = await PublishArticle.Handle(db, slug, accepted, here.Seal, here.Time, actor.Value, cancel, change);
        var room = await db.Articles.AnyAsync(a => a.Slug == slug && a.Kind == ArticleKind.Policy, cancel) ? "about" : "articles";
        return await here.Answer(outcome, _ => $"published {new Uri(here.PublicUrl, $"{room}/{slug}")}");
    }

    private static AcceptedWarning ParseAccepted(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } code, var reason] && !string.IsNullOrWhiteSpace(reason)
            ? new(Warning(code.Trim()), reason.Trim())
            : throw new BadUsageException($"\"{text}\" is not CODE=REASON: a warning is accepted with a reason, as in --accept source-old=\"no newer review exists\"");

    private static ChangeNote ParseChange(string text) =>
        text.Split('=', 2) is [var kind, ..] parts && Enum.TryParse<CorrectionKind>(kind.Trim(), ignoreCase: true, out var named) && !int.TryParse(kind, out _)
            ? new(named, parts.Length > 1 ? parts[1].Trim() : "")
            : throw new BadUsageException($"\"{text}\" is not correction=WORDS, update, update=WORDS, minor or minor=WORDS");

    private static string Warning(string code) => PublicationGate.Warnings.Contains(code)
        ? code
        : throw new BadUsageException($"\"{code}\" is no warning of the gate. What can be accepted: {string.Join(", ", PublicationGate.Warnings)}");
}
