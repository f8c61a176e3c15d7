using Wellspring.Foundation;

namespace Wellspring.Studio;

/// <param name="KeysFolder">Where the keys lie that protect forms; readable by the program's user alone.</param>
public sealed record StudioSettings(Uri PublicUrl, string Name, string KeysFolder)
{
    /// <summary>The publisher's time zone: what is typed and shown as a time of publication is meant in it.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Where the team signs in elsewhere; null for here alone.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>Of whom two factors are demanded; none for nobody.</summary>
    public Roles SecondFactorFor { get; init; }

    /// <summary>A name of a cookie with the prefix that makes browsers hold to <c>Secure</c>.</summary>
    public string CookieNamed(string name) => IsSecure ? "__Secure-" + name : name;

    public bool IsSecure => PublicUrl.Scheme == Uri.UriSchemeHttps;

    /// <summary>The address of a page of the studio, for letters.</summary>
    public Uri At(string path) => new(PublicUrl, path);

    public Uri Invitation(string word) => new(PublicUrl, StudioPaths.Invitation + "/" + word);
}

/// <summary>An OpenID Connect provider that says who somebody is.</summary>
/// <param name="Name">What the team calls it, as "Example Health".</param>
public sealed record OpenIdSettings(Uri Authority, string ClientId, string ClientSecret, string Name)
{
    // Nothing that is logged or printed by mistake tells the secret.
    public override string ToString() => $"{Authority}";
}

public static class StudioPaths
{
    public const string Desk = "/studio";
    public const string SignIn = "/studio/sign-in";
    public const string Code = SignIn + "/code";
    public const string Passkey = SignIn + "/passkey";
    public const string OpenId = SignIn + "/openid";
    public const string OpenIdCallback = OpenId + "/callback";
    public const string PasskeyChallenge = Passkey + "/challenge";
    public const string SignOut = "/studio/sign-out";
    public const string Invitation = "/studio/invitation";
    public const string Articles = "/studio/articles";
    public const string Drafts = "/studio/drafts";
    public const string Reviews = "/studio/reviews";
    public const string Calendar = "/studio/calendar";
    public const string Log = "/studio/audit";
    public const string Texts = "/studio/text";
    public const string Sources = "/studio/sources";
    public const string Media = "/studio/media-library";
    public const string NewSource = "/studio/new-source";
    public const string Duplicates = "/studio/duplicate-sources";
    public const string Inbox = "/studio/inbox";
    public const string Templates = "/studio/inbox/templates";
    public const string People = "/studio/people";
    public const string Papers = "/studio/papers";
    public const string Topics = "/studio/topics";
    public const string Site = "/studio/site";
    public const string Settings = "/studio/settings";
    public const string Redirects = "/studio/redirects";
    public const string Menu = "/studio/menu";
    public const string PolicyPages = "/studio/policy-pages";
    public const string Helplines = "/studio/helplines";
    public const string Tests = "/studio/tests";
    public const string Policy = "/studio/policy";
    public const string Account = "/studio/account";
    public const string Sessions = Account + "/sessions";
    public const string Password = Account + "/password";
    public const string SecondFactor = Account + "/second-factor";
    public const string SecondFactorRemoval = SecondFactor + "/removal";
    public const string RecoveryCodes = Account + "/recovery-codes";
    public const string TwoFactors = Account + "/two-factors";
    public const string Passkeys = Account + "/passkeys";
    public const string NewPasskeyChallenge = Passkeys + "/challenge";
    public const string ReauthenticationChallenge = Account + "/reauthentication/challenge";
    public const string Team = "/studio/team";
}
