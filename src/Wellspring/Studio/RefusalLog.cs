using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Wellspring.Foundation.Forms;

namespace Wellspring.Studio;

/// <summary>
/// What was refused at the doors of the studio, for whoever runs the site. No line has an address, a name, or anything that was typed. There are so many
/// lines in a minute and no more: nobody fills the disk by asking.
/// </summary>
sealed class RefusalLog(ILogger<RefusalLog> log, TimeProvider time)
{
    public const int LinesAMinute = 60;

    private readonly RateLimit lines = new(LinesAMinute, TimeSpan.FromMinutes(1), time);

    /// <param name="code">Of the refusal, as "sign-in-wrong".</param>
    public void SignIn(string code)
    {
        if (HasRoom) log.LogWarning("A sign-in was refused: {Code}", code);
    }

    /// <summary>Somebody who is signed in did not show who they are when they were asked again.</summary>
    public void Again(Guid user, string code)
    {
        if (HasRoom) log.LogWarning("User {User} did not show once more who they are: {Code}", user, code);
    }

    public void ShutDoor(HttpContext context, Guid user)
    {
        if (HasRoom) log.LogWarning("User {User} has no role that opens {Endpoint}", user, Endpoint(context));
    }

    /// <summary>A form, or a request of a script, without the word of a page of ours.</summary>
    public void WithoutWord(HttpContext context)
    {
        if (HasRoom) log.LogWarning("A form came without the word of a page of ours: {Endpoint}", Endpoint(context));
    }

    private bool HasRoom => lines.Take(0) is null;

    // As it was mapped: what stands in its place in an address may name an article, or be the word of a link.
    private static string Endpoint(HttpContext context) => $"{context.Request.Method} {(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}";
}
