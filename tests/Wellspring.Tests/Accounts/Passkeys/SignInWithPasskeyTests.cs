using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts.Passkeys;
using Wellspring.Accounts.SigningIn;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Accounts.Passkeys;

public sealed class SignInWithPasskeyTests
{
    [Fact]
    public async Task A_challenge_is_over_also_when_its_answer_was_refused()
    {
        await using var newsroom = await Newsroom.Open();
        var (site, word) = (new PasskeySite(new("https://example.org")), SecretWord.Read("word"));
        await PasskeyCheck.Begin(newsroom.Db, null, word, site, newsroom.Time, Newsroom.Cancel);
        Assert.Equal(1, await newsroom.Db.Ceremonies.CountAsync(Newsroom.Cancel));
        var answered = await SignInWithPasskey.Handle(newsroom.Db, new(word, "{}"), new("a test", SecretWord.Read("another")), site, newsroom.Time, Newsroom.Cancel);
        Assert.Equal("passkey-wrong", Assert.Single(answered.Refusals).Code);
        Assert.Equal(0, await newsroom.Db.Ceremonies.CountAsync(Newsroom.Cancel));
    }
}
