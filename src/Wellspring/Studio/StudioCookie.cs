using Microsoft.AspNetCore.Http;
using Wellspring.Accounts.SigningIn;

namespace Wellspring.Studio;

/// <summary>The only cookie of the product beside the one of its forms, and its forerunner between the two steps of a sign-in. It goes to the studio alone, never from another site, and no script can read it.</summary>
sealed class StudioCookie(StudioSettings settings)
{
    // "__Host-" would send it along to readers' pages: it asks for the path "/".
    private string Name => settings.CookieNamed("wellspring-studio");

    public SecretWord? Read(HttpRequest request) => request.Cookies[Name] is { Length: > 0 } word ? SecretWord.Read(word) : null;

    public void Give(HttpResponse response, SecretWord word) => response.Cookies.Append(Name, word.Shown, Kept(OpenSession.Longest));

    public void Take(HttpResponse response) => response.Cookies.Delete(Name, Kept(null));

    /// <summary>The word of a sign-in whose second step is still to come.</summary>
    public SecretWord? ReadBegun(HttpRequest request) => request.Cookies[BegunName] is { Length: > 0 } word ? SecretWord.Read(word) : null;

    public void GiveBegun(HttpResponse response, SecretWord word) => response.Cookies.Append(BegunName, word.Shown, Kept(Ceremony.GoodFor, StudioPaths.SignIn));

    public void TakeBegun(HttpResponse response) => response.Cookies.Delete(BegunName, Kept(null, StudioPaths.SignIn));

    private string BegunName => settings.CookieNamed("wellspring-sign-in");

    private CookieOptions Kept(TimeSpan? age, string path = StudioPaths.Desk) =>
        new() { Path = path, HttpOnly = true, Secure = settings.IsSecure, SameSite = SameSiteMode.Strict, MaxAge = age, IsEssential = true };
}
