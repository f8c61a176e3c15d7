using System.CommandLine;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;

namespace Wellspring.Web.CommandLine;

static class SignVerb
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The article." };

    public static Command Create(Surroundings here)
    {
        var verb = new Command("sign", "Vouch for exactly the text an article has now.") { Slug, StaffOption.As };
        verb.SetAction((line, cancel) => Sign(here, line, SignArticle.Handle, TellWhatIsLeft, cancel));
        return verb;
    }

    public static Command CreateUrgent(Surroundings here)
    {
        var verb = new Command("sign-urgently", "Vouch, as a licensed reviewer, for a text of one's own that cannot wait; it serves publish-urgently alone.") { Slug, StaffOption.As };
        verb.SetAction((line, cancel) => Sign(here, line, SignUrgently.Handle, (_, _, _, _) => Task.CompletedTask, cancel));
        return verb;
    }

    private static async Task<int> Sign(Surroundings here, ParseResult line, Func<WellspringDb, string, TimeProvider, Actor, CancellationToken, Task<Outcome<SignOff>>> sign, Func<Surroundings, WellspringDb, string, Guid, Task> tell, CancellationToken cancel)
    {
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        var slug = line.GetRequiredValue(Slug);
        var outcome = await sign(db, slug, here.Time, actor.Value, cancel);
        var exit = await here.Answer(outcome, signOff => $"signed {slug}, fingerprint {signOff.Covers}");
        if (outcome.Done) await tell(here, db, slug, outcome.Value.UserId);
        return exit;
    }

    // The signature stands for the whole text; that its signer said nothing of single claims is no secret and no fault.
    private static async Task TellWhatIsLeft(Surroundings here, WellspringDb db, string slug, Guid signer)
    {
        var listed = (await ListClaims.Handle(db, slug, here.Time, CancellationToken.None)).Value!;
        if (listed.WithoutVerdictOf(signer) is > 0 and var left) await here.Out.WriteLineAsync($"{left} of {listed.Claims.Count} claims have no verdict of yours");
    }
}
