using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation.Mail;

namespace Wellspring.Web.CommandLine;

static class MailVerb
{
    private static readonly Argument<Guid> Letter = new("LETTER") { Description = "Its name, as \"mail list\" shows it." };

    public static Command Create(Surroundings here)
    {
        var list = new Command("list", "Letters that are not sent yet; those that are held wait for a word of yours.");
        list.SetAction((_, cancel) => List(here, cancel));
        var again = new Command("send-again", "Send a letter again that is held. It may arrive twice.") { Letter, StaffOption.As };
        again.SetAction((line, cancel) => MessageText.Act(here, line, (db, actor) => SettleLetter.SendAgain(db, line.GetRequiredValue(Letter), here.Time, actor, cancel), l => $"letter {l.Id} is sent again", cancel));
        var letGo = new Command("let-go", "Delete a letter that is held.") { Letter, StaffOption.As };
        letGo.SetAction((line, cancel) => MessageText.Act(here, line, (db, actor) => SettleLetter.LetGo(db, line.GetRequiredValue(Letter), here.Time, actor, cancel), l => $"letter {l.Id} is deleted", cancel));
        return new Command("mail", "Mail that the site sends.") { list, again, letGo };
    }

    private static async Task<int> List(Surroundings here, CancellationToken cancel)
    {
        await using var db = await here.OpenExisting(cancel);
        foreach (var letter in await db.Letters.AsNoTracking().OrderBy(l => l.WrittenAt).ToListAsync(cancel)) await here.Out.WriteLineAsync($"{letter.Id}  {letter.WrittenAt:yyyy-MM-dd}  {State(letter)}");
        return ExitCode.Done;
    }

    private static string State(Letter letter) => letter switch
    {
        { Refusal: { } refusal } => $"held: {refusal}",
        { BegunAt: not null } => "held, if it is not being sent this moment: it was begun, and how that ended is not known",
        _ => "waits",
    };
}
