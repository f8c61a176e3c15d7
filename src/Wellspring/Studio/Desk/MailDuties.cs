using Wellspring.Foundation;
using Wellspring.Foundation.Mail;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.Desk;

/// <summary>Of mail that did not get out. No address is shown: whoever settles it sees as much as they must.</summary>
static class MailDuties
{
    public static async Task<Pile> Held(Sitting at) => new("mail", "Mail that is held",
        (await Foremost.Of(at.Db.HeldLetters.OrderBy(l => l.WrittenAt), at.Cancel)).As(letter => new Duty(
            letter.Subject, null, $"written on {Say.Moment(letter.WrittenAt, at.Zone)}. {letter.Refusal ?? "Nobody knows whether it went out."} Settle it on the server: wellspring mail list.", Pressing.Soon) { Mark = "Held" }), null);
}
