using System.CommandLine;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;

namespace Wellspring.Web.CommandLine;

static class SignVerb
{
    private static readonly Argument<string> Slug = new("slug") { Description = "The article." };

    public static Command Create(Surroundings here)
    {
        var verb = new Command("sign", "Vouch for exactly the text an article has now.") { Slug, StaffOption.As };
        verb.SetAction((line, cancel) => Sign(here, line, SignArticle.Handle, cancel));
        return verb;
    }

    public static Command CreateUrgent(Surroundings here)
    {
        var verb = new Command("sign-urgently", "Vouch, as a licensed reviewer, for a text of one's own that cannot wait; it serves publish-urgently alone.") { Slug, StaffOption.As };
        verb.SetAction((line, cancel) => Sign(here, line, SignUrgently.Handle, cancel));
        return verb;
    }

    private static async Task<int> Sign(Surroundings here, ParseResult line, Func<WellspringDb, string, TimeProvider, Actor, CancellationToken, Task<Outcome<SignOff>>> sign, CancellationToken cancel)
    {
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        var slug = line.GetRequiredValue(Slug);
        return await here.Answer(await sign(db, slug, here.Time, actor.Value, cancel), signOff => $"signed {slug}, fingerprint {signOff.Covers}");
    }
}
