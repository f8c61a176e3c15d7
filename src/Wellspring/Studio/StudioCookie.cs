using Microsoft.AspNetCore.Http;
using Wellspring.Accounts.SigningIn;

namespace Wellspring.Studio;

/// <summary>The only cookie of the product beside the one of its forms. It goes to the studio alone, never from another site, and no script can read it.</summary>
sealed class StudioCookie(StudioSettings settings)
{
    // "__Host-" would send it along to readers' pages: it asks for the path "/".
    private string Name => (settings.IsSecure ? "__Secure-" : "") + "wellspring-studio";

    public SecretWord? Read(HttpRequest request) => request.Cookies[Name] is { Length: > 0 } word ? SecretWord.Read(word) : null;

    public void Give(HttpResponse response, SecretWord word) => response.Cookies.Append(Name, word.Shown, Kept(OpenSession.Longest));

    public void Take(HttpResponse response) => response.Cookies.Delete(Name, Kept(null));

    private CookieOptions Kept(TimeSpan? age) =>
        new() { Path = StudioPaths.Desk, HttpOnly = true, Secure = settings.IsSecure, SameSite = SameSiteMode.Strict, MaxAge = age, IsEssential = true };
}
