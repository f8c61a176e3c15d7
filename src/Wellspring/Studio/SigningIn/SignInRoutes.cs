using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using System.Security.Cryptography;
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
        studio.MapGet(StudioPaths.SignIn, (HttpContext context, SignInEndpoint door) => door.Ask(context)).WithMetadata(StudioDoor.Anybody);
        studio.MapPost(StudioPaths.SignIn, (HttpContext context, SignInEndpoint door, WellspringDb db) => door.SignIn(context, db)).WithMetadata(StudioDoor.Anybody);
        studio.MapGet(StudioPaths.Code, (HttpContext context, SignInEndpoint door, WellspringDb db) => door.AskCode(context, db)).WithMetadata(StudioDoor.Anybody);
        studio.MapPost(StudioPaths.Code, (HttpContext context, SignInEndpoint door, WellspringDb db) => door.SignInWithCode(context, db)).WithMetadata(StudioDoor.Anybody);
        studio.MapPost(StudioPaths.PasskeyChallenge, (HttpContext context, PasskeySignInEndpoint door, WellspringDb db) => door.Challenge(context, db)).WithMetadata(StudioDoor.Anybody);
        studio.MapPost(StudioPaths.Passkey, (HttpContext context, PasskeySignInEndpoint door, WellspringDb db) => door.SignIn(context, db)).WithMetadata(StudioDoor.Anybody);
        studio.MapGet(StudioPaths.OpenId, (HttpContext context, OpenIdEndpoint door) => door.Begin(context)).WithMetadata(StudioDoor.Anybody);
        studio.MapGet(StudioPaths.OpenIdCallback, (HttpContext context, OpenIdEndpoint door, WellspringDb db) => door.Come(context, db)).WithMetadata(StudioDoor.Anybody);
        studio.MapGet(StudioPaths.Invitation + "/{word}", (HttpContext context, InvitationEndpoint door, string word, WellspringDb db) => door.Ask(context, word, db)).WithMetadata(StudioDoor.Anybody);
        studio.MapPost(StudioPaths.Invitation + "/{word}", (HttpContext context, InvitationEndpoint door, string word, WellspringDb db) => door.Accept(context, word, db)).WithMetadata(StudioDoor.Anybody);
        studio.MapPost(StudioPaths.SignOut, (HttpContext context, SignInEndpoint door, WellspringDb db) => door.SignOut(context, db)).WithMetadata(StudioDoor.Leaving);
    }

    private static void Account(RouteGroupBuilder studio)
    {
        studio.MapGet(StudioPaths.Account, (HttpContext context, AccountEndpoint account, WellspringDb db) => account.Show(context, db)).WithMetadata(StudioDoor.Team);
        studio.MapPost(StudioPaths.Sessions, (HttpContext context, AccountEndpoint account, WellspringDb db) => account.End(context, db)).WithMetadata(StudioDoor.Team);
        studio.MapGet(StudioPaths.Password, (HttpContext context, AccountEndpoint account, WellspringDb db) => account.AskPassword(context, db)).WithMetadata(StudioDoor.Team);
        studio.MapPost(StudioPaths.Password, (HttpContext context, AccountEndpoint account, WellspringDb db) => account.SetPassword(context, db)).WithMetadata(StudioDoor.Team);
        // Where password managers look for the page on which a password is changed (W3C, A Well-Known URL for Changing Passwords).
        studio.MapGet("/.well-known/change-password", (HttpContext context) => StudioPages.SeeOther(context, StudioPaths.Password)).WithMetadata(StudioDoor.Anybody);
        studio.MapPost(StudioPaths.ReauthenticationChallenge, (HttpContext context, Reauthentication again, WellspringDb db) => again.Challenge(context, db)).WithMetadata(StudioDoor.Team);
        studio.MapGet(StudioPaths.TwoFactors, (HttpContext context, AccountEndpoint account, WellspringDb db) => account.AskTwoFactors(context, db)).WithMetadata(StudioDoor.Leaving);
        studio.MapGet(StudioPaths.SecondFactor, (HttpContext context, SecondFactorEndpoint factor, WellspringDb db) => factor.Ask(context, db)).WithMetadata(StudioDoor.SettingUp);
        studio.MapPost(StudioPaths.SecondFactor, (HttpContext context, SecondFactorEndpoint factor, WellspringDb db) => factor.SetUp(context, db)).WithMetadata(StudioDoor.SettingUp);
        studio.MapGet(StudioPaths.SecondFactorRemoval, (HttpContext context, SecondFactorEndpoint factor, WellspringDb db) => factor.AskRemoval(context, db)).WithMetadata(StudioDoor.Team);
        studio.MapPost(StudioPaths.SecondFactorRemoval, (HttpContext context, SecondFactorEndpoint factor, WellspringDb db) => factor.TurnOff(context, db)).WithMetadata(StudioDoor.Team);
        studio.MapGet(StudioPaths.RecoveryCodes, (HttpContext context, SecondFactorEndpoint factor, WellspringDb db) => factor.AskCodes(context, db)).WithMetadata(StudioDoor.Team);
        studio.MapPost(StudioPaths.RecoveryCodes, (HttpContext context, SecondFactorEndpoint factor, WellspringDb db) => factor.RemakeCodes(context, db)).WithMetadata(StudioDoor.Team);
        studio.MapGet(StudioPaths.Passkeys, (HttpContext context, PasskeysEndpoint passkeys, WellspringDb db) => passkeys.Show(context, db)).WithMetadata(StudioDoor.SettingUp);
        studio.MapPost(StudioPaths.Passkeys, (HttpContext context, PasskeysEndpoint passkeys, WellspringDb db) => passkeys.Add(context, db)).WithMetadata(StudioDoor.SettingUp);
        studio.MapPost(StudioPaths.NewPasskeyChallenge, (HttpContext context, PasskeysEndpoint passkeys, WellspringDb db) => passkeys.Challenge(context, db)).WithMetadata(StudioDoor.SettingUp);
        studio.MapGet(StudioPaths.Passkeys + "/{id:guid}/removal", (HttpContext context, PasskeysEndpoint passkeys, Guid id, WellspringDb db) => passkeys.AskRemoval(context, id, db)).WithMetadata(StudioDoor.Team);
        studio.MapPost(StudioPaths.Passkeys + "/{id:guid}/removal", (HttpContext context, PasskeysEndpoint passkeys, Guid id, WellspringDb db) => passkeys.Remove(context, id, db)).WithMetadata(StudioDoor.Team);
    }
}
