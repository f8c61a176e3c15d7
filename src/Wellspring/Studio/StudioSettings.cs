namespace Wellspring.Studio;

/// <param name="KeysFolder">Where the keys lie that protect forms; readable by the program's user alone.</param>
public sealed record StudioSettings(Uri PublicUrl, string Name, string KeysFolder)
{
    public bool IsSecure => PublicUrl.Scheme == Uri.UriSchemeHttps;

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
    public const string Inbox = "/studio/inbox";
    public const string Templates = "/studio/inbox/templates";
    public const string Account = "/studio/account";
    public const string Sessions = "/studio/account/sessions";
}
