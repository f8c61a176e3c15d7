using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;

namespace Wellspring.Tests.Foundation.Mail;

public sealed class SendLettersTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero));
    private readonly string folder = Directory.CreateTempSubdirectory("wellspring-mail-").FullName;
    private TestDatabase database = null!;
    private WellspringDb db = null!;
    private Guid letter;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.Create();
        db = database.Open();
        db.Post("reader@example.org", "An answer – at last", "Grüße\nfrom us\n", time.GetUtcNow());
        await db.SaveChangesAsync(Cancel);
        letter = await db.Letters.Select(l => l.Id).SingleAsync(Cancel);
        db.ChangeTracker.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await db.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Without_a_mail_server_a_letter_is_a_file_for_its_owner_and_the_address_is_gone()
    {
        await Send(new PickupFolder(folder));
        var mail = await MimeKit.MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(folder)), Cancel);
        Assert.Equal(("An answer – at last", "reader@example.org", "site@example.org"), (mail.Subject, mail.To.ToString(), mail.From.ToString()));
        Assert.Contains("Grüße", mail.TextBody, StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Directory.GetFiles(folder)[0]) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Empty(await db.Letters.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Line_breaks_in_a_subject_or_an_address_make_no_line_of_the_head()
    {
        db.Post("one@example.org", "An answer\r\nBcc: many@example.org\r\n\r\nAnother text", "words", time.GetUtcNow());
        await db.SaveChangesAsync(Cancel);
        letter = await db.Letters.Where(l => l.To == "one@example.org").Select(l => l.Id).SingleAsync(Cancel);
        await Send(new PickupFolder(folder));
        var mail = await MimeKit.MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(folder)), Cancel);
        Assert.Empty(mail.Bcc);
        Assert.Equal(["one@example.org"], mail.To.Mailboxes.Select(m => m.Address));
        Assert.Equal("words", mail.TextBody!.Trim());
        Assert.Null(MailAddress.Read("one@example.org\r\nBcc: many@example.org"));
    }

    [Fact]
    public async Task A_kill_between_the_file_and_the_mark_leaves_one_file()
    {
        await new PickupFolder(folder).Carry(new() { MessageId = $"{letter:n}@example.org", Body = new MimeKit.TextPart("plain") { Text = "" } }, Cancel);
        await Begin();
        await Send(new PickupFolder(folder));
        Assert.Single(Directory.GetFiles(folder));
        Assert.Empty(await db.Letters.AsNoTracking().ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_mail_server_gets_it_once_with_a_name_that_stays()
    {
        await using var server = new SmtpStub();
        await Send(new SmtpCarrier(server.Address));
        await Send(new SmtpCarrier(server.Address));
        Assert.Contains($"{letter:n}@example.org", Assert.Single(server.Mails), StringComparison.Ordinal);
        Assert.Empty(await db.Letters.AsNoTracking().ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_was_begun_and_never_seen_to_end_is_not_sent_again_and_not_dropped()
    {
        await Begin();
        await using var server = new SmtpStub();
        await Send(new SmtpCarrier(server.Address));
        Assert.Empty(server.Mails);
        Assert.True((await Letter()).IsHeld);
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_the_mail_may_have_taken_it()
    {
        await using var server = new SmtpStub(end: null);
        await Assert.ThrowsAsync<PerhapsCarriedException>(() => Send(new SmtpCarrier(server.Address)));
        await Send(new SmtpCarrier(server.Address));
        Assert.Single(server.Mails);
        Assert.True((await Letter()).IsHeld);
    }

    [Fact]
    public async Task Who_cannot_be_reached_or_says_not_now_is_asked_again()
    {
        await Assert.ThrowsAsync<NotCarriedException>(() => Send(new SmtpCarrier(new("smtp://127.0.0.1:1"))));
        await using (var busy = new SmtpStub(end: "451 not now")) await Assert.ThrowsAsync<NotCarriedException>(() => Send(new SmtpCarrier(busy.Address)));
        Assert.False((await Letter()).IsHeld);
        await using var server = new SmtpStub();
        await Send(new SmtpCarrier(server.Address));
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task A_refusal_for_good_is_kept_for_the_team_which_may_try_again_or_let_it_go()
    {
        await using var server = new SmtpStub(recipient: "550 reader@example.org is unknown here");
        await Send(new SmtpCarrier(server.Address));
        Assert.Equal("The mail server refused the mail (550).", (await Letter()).Refusal);
        var (administrator, editor) = (new Actor(null, "Ada", Roles.Administrator), new Actor(null, "Eve", Roles.Editor));
        Assert.Equal("not-allowed", Assert.Single((await SettleLetter.SendAgain(db, letter, time, editor, Cancel)).Refusals).Code);
        Assert.True((await SettleLetter.SendAgain(db, letter, time, administrator, Cancel)).Done);
        Assert.Equal("letter-unknown", Assert.Single((await SettleLetter.LetGo(db, letter, time, administrator, Cancel)).Refusals).Code);
        await Send(new SmtpCarrier(server.Address));
        Assert.True((await SettleLetter.LetGo(db, letter, time, administrator, Cancel)).Done);
        Assert.Empty(await db.Letters.AsNoTracking().ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_event_names_no_address() =>
        Assert.DoesNotContain("reader", (await db.Outbox.SingleAsync(m => m.Kind == nameof(LetterWritten), Cancel)).Payload, StringComparison.Ordinal);

    private async Task Send(IMailCarrier carrier)
    {
        await using var own = database.Open();
        await new SendLetters(carrier, new("site@example.org", null, folder), time, NullLogger<SendLetters>.Instance).Send(own, letter, Cancel);
    }

    private Task<int> Begin()
    {
        var now = time.GetUtcNow();
        return db.Letters.ExecuteUpdateAsync(l => l.SetProperty(x => x.BegunAt, now), Cancel);
    }

    private Task<Letter> Letter() => db.Letters.AsNoTracking().SingleAsync(Cancel);
}
