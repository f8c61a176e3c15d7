using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Accounts.Passkeys;
using Wellspring.Accounts.SecondFactors;
using Wellspring.Foundation;

namespace Wellspring.Studio.SigningIn;

/// <summary>Every address of signing in and of one's own account.</summary>
static class SignInRoutes
{
    public static IServiceCollection AddSigningIn(this IServiceCollection services, StudioSettings settings) => OpenIdProvider.Add(services, settings)
        .AddSingleton(s => new SignInLimits(new(s.GetRequiredService<TimeProvider>(), () => RandomNumberGenerator.GetBytes(32)), s.GetRequiredService<TimeProvider>()))
        .AddSingleton(new PasskeySite(settings.PublicUrl)).AddSingleton<CodeSecrets>().AddSingleton<Entrance>().AddSingleton<SignInPages>().AddSingleton<Reauthentication>()
        .AddSingleton<SignInEndpoint>().AddSingleton<InvitationEndpoint>().AddSingleton<PasskeySignInEndpoint>().AddSingleton<OpenIdEndpoint>()
        .AddSingleton<AccountEndpoint>().AddSingleton<SecondFactorEndpoint>().AddSingleton<PasskeysEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        In(studio);
        Account(studio);
    }

    private static void In(RouteGroupBuilder studio)
    {
        studio.Read(StudioPaths.SignIn, StudioDoor.Anybody, (HttpContext context, SignInEndpoint door) => door.Ask(context));
        studio.Write(StudioPaths.SignIn, StudioDoor.Anybody, (HttpContext context, SignInEndpoint door, WellspringDb db) => door.SignIn(context, db));
        studio.Read(StudioPaths.Code, StudioDoor.Anybody, (HttpContext context, SignInEndpoint door, WellspringDb db) => door.AskCode(context, db));
        studio.Write(StudioPaths.Code, StudioDoor.Anybody, (HttpContext context, SignInEndpoint door, WellspringDb db) => door.SignInWithCode(context, db));
        studio.Write(StudioPaths.PasskeyChallenge, StudioDoor.Anybody, (HttpContext context, PasskeySignInEndpoint door, WellspringDb db) => door.Challenge(context, db));
        studio.Write(StudioPaths.Passkey, StudioDoor.Anybody, (HttpContext context, PasskeySignInEndpoint door, WellspringDb db) => door.SignIn(context, db));
        studio.Read(StudioPaths.OpenId, StudioDoor.Anybody, (HttpContext context, OpenIdEndpoint door) => door.Begin(context));
        studio.Read(StudioPaths.OpenIdCallback, StudioDoor.Anybody, (HttpContext context, OpenIdEndpoint door, WellspringDb db) => door.Come(context, db));
        studio.Read(StudioPaths.Invitation + "/{word}", StudioDoor.Anybody, (HttpContext context, InvitationEndpoint door, string word, WellspringDb db) => door.Ask(context, word, db));
        studio.Write(StudioPaths.Invitation + "/{word}", StudioDoor.Anybody, (HttpContext context, InvitationEndpoint door, string word, WellspringDb db) => door.Accept(context, word, db));
        studio.Write(StudioPaths.SignOut, StudioDoor.Leaving, (HttpContext context, SignInEndpoint door, WellspringDb db) => door.SignOut(context, db));
    }

    private static void Account(RouteGroupBuilder studio)
    {
        studio.Read(StudioPaths.Account, StudioDoor.Team, (HttpContext context, AccountEndpoint account, WellspringDb db) => account.Show(context, db));
        studio.Write(StudioPaths.Sessions, StudioDoor.Team, (HttpContext context, AccountEndpoint account, WellspringDb db) => account.End(context, db));
        studio.Read(StudioPaths.Password, StudioDoor.Team, (HttpContext context, AccountEndpoint account, WellspringDb db) => account.AskPassword(context, db));
        studio.Write(StudioPaths.Password, StudioDoor.Team, (HttpContext context, AccountEndpoint account, WellspringDb db) => account.SetPassword(context, db));
        // Where password managers look for the page on which a password is changed (W3C, A Well-Known URL for Changing Passwords).
        studio.Read("/.well-known/change-password", StudioDoor.Anybody, (HttpContext context) => StudioPages.SeeOther(context, StudioPaths.Password));
        studio.Write(StudioPaths.ReauthenticationChallenge, StudioDoor.Team, (HttpContext context, Reauthentication again, WellspringDb db) => again.Challenge(context, db));
        studio.Read(StudioPaths.TwoFactors, StudioDoor.Leaving, (HttpContext context, AccountEndpoint account, WellspringDb db) => account.AskTwoFactors(context, db));
        studio.Read(StudioPaths.SecondFactor, StudioDoor.SettingUp, (HttpContext context, SecondFactorEndpoint factor, WellspringDb db) => factor.Ask(context, db));
        studio.Write(StudioPaths.SecondFactor, StudioDoor.SettingUp, (HttpContext context, SecondFactorEndpoint factor, WellspringDb db) => factor.SetUp(context, db));
        studio.Read(StudioPaths.SecondFactorRemoval, StudioDoor.Team, (HttpContext context, SecondFactorEndpoint factor, WellspringDb db) => factor.AskRemoval(context, db));
        studio.Write(StudioPaths.SecondFactorRemoval, StudioDoor.Team, (HttpContext context, SecondFactorEndpoint factor, WellspringDb db) => factor.TurnOff(context, db));
        studio.Read(StudioPaths.RecoveryCodes, StudioDoor.Team, (HttpContext context, SecondFactorEndpoint factor, WellspringDb db) => factor.AskCodes(context, db));
        studio.Write(StudioPaths.RecoveryCodes, StudioDoor.Team, (HttpContext context, SecondFactorEndpoint factor, WellspringDb db) => factor.RemakeCodes(context, db));
        studio.Read(StudioPaths.Passkeys, StudioDoor.SettingUp, (HttpContext context, PasskeysEndpoint passkeys, WellspringDb db) => passkeys.Show(context, db));
        studio.Write(StudioPaths.Passkeys, StudioDoor.SettingUp, (HttpContext context, PasskeysEndpoint passkeys, WellspringDb db) => passkeys.Add(context, db));
        studio.Write(StudioPaths.NewPasskeyChallenge, StudioDoor.SettingUp, (HttpContext context, PasskeysEndpoint passkeys, WellspringDb db) => passkeys.Challenge(context, db));
        studio.Read(StudioPaths.Passkeys + "/{id:guid}/removal", StudioDoor.Team, (HttpContext context, PasskeysEndpoint passkeys, Guid id, WellspringDb db) => passkeys.AskRemoval(context, id, db));
        studio.Write(StudioPaths.Passkeys + "/{id:guid}/removal", StudioDoor.Team, (HttpContext context, PasskeysEndpoint passkeys, Guid id, WellspringDb db) => passkeys.Remove(context, id, db));
    }
}
