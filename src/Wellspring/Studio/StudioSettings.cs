namespace Wellspring.Studio;

/// <param name="KeysFolder">Where the keys lie that protect forms; readable by the program's user alone.</param>
public sealed record StudioSettings(Uri PublicUrl, string Name, string KeysFolder)
{
    /// <summary>The publisher's time zone: what is typed and shown as a time of publication is meant in it.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public bool IsSecure => PublicUrl.Scheme == Uri.UriSchemeHttps;

    /// <summary>The address of a page of the studio, for letters.</summary>
    public Uri At(string path) => new(PublicUrl, path);

    public Uri Invitation(string word) => new(PublicUrl, StudioPaths.Invitation + "/" + word);
}

public static class StudioPaths
{
    public const string Desk = "/studio";
    public const string SignIn = "/studio/sign-in";
    public const string SignOut = "/studio/sign-out";
    public const string Invitation = "/studio/invitation";
    public const string Articles = "/studio/articles";
    public const string Drafts = "/studio/drafts";
    public const string Reviews = "/studio/reviews";
    public const string Calendar = "/studio/calendar";
    public const string Log = "/studio/audit";
    public const string Account = "/studio/account";
    public const string Sessions = "/studio/account/sessions";
}
