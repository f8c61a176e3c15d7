using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Studio.Drafts;
using Wellspring.Studio.Inbox;
using Wellspring.Studio.Picking;

namespace Wellspring.Studio;

public static class StudioModule
{
    private const int LargestForm = 64 * 1024;

    public static IServiceCollection AddStudio(this IServiceCollection services, StudioSettings settings)
    {
        services.AddDataProtection().SetApplicationName("wellspring").PersistKeysToFileSystem(OwnFolder(settings.KeysFolder));
        return services.AddAntiforgery(o =>
            {
                o.Cookie.Name = (settings.IsSecure ? "__Secure-" : "") + "wellspring-form";
                (o.Cookie.Path, o.Cookie.HttpOnly, o.Cookie.SameSite) = (StudioPaths.Desk, true, SameSiteMode.Strict);
                o.Cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
                (o.SuppressXFrameOptionsHeader, o.HeaderName) = (true, "X-Studio-Form");
            })
            .AddSingleton(settings).AddSingleton<StudioCookie>().AddSingleton<StudioEntry>().AddSingleton<StudioPages>()
            .AddSingleton(s => new SignInLimits(new(s.GetRequiredService<TimeProvider>(), () => RandomNumberGenerator.GetBytes(32)), s.GetRequiredService<TimeProvider>()))
            .AddSingleton<SignInEndpoint>().AddSingleton<AccountEndpoint>().AddDrafts().AddPicking().AddInbox();
    }

    public static void MapStudio(this WebApplication app)
    {
        var studio = app.MapGroup("").AddEndpointFilter(app.Services.GetRequiredService<StudioEntry>()).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        Read(studio, StudioPaths.SignIn, StudioDoor.Anybody, (HttpContext context, SignInEndpoint door) => door.Ask(context));
        Write(studio, StudioPaths.SignIn, StudioDoor.Anybody, (HttpContext context, SignInEndpoint door, WellspringDb db) => door.SignIn(context, db));
        Read(studio, StudioPaths.Invitation + "/{word}", StudioDoor.Anybody, (HttpContext context, SignInEndpoint door, string word, WellspringDb db) => door.Invitation(context, word, db));
        Write(studio, StudioPaths.Invitation + "/{word}", StudioDoor.Anybody, (HttpContext context, SignInEndpoint door, string word, WellspringDb db) => door.Accept(context, word, db));
        Write(studio, StudioPaths.SignOut, StudioDoor.Team, (HttpContext context, SignInEndpoint door, WellspringDb db) => door.SignOut(context, db));
        Read(studio, StudioPaths.Desk, StudioDoor.Team, (HttpContext context, StudioPages pages) => pages.Ok<DeskPage>(context));
        Read(studio, StudioPaths.Account, StudioDoor.Team, (HttpContext context, AccountEndpoint account, WellspringDb db) => account.Show(context, db));
        Write(studio, StudioPaths.Sessions, StudioDoor.Team, (HttpContext context, AccountEndpoint account, WellspringDb db) => account.End(context, db));
        DraftRoutes.Map(studio);
        PickRoutes.Map(studio);
        InboxRoutes.Map(studio);
    }

    /// <summary>On a site where nobody can sign in yet: the link for its first administrator, good once. Null on any other.</summary>
    public static async Task<Uri?> SetUpLink(WellspringDb db, StudioSettings settings, TimeProvider time, CancellationToken cancel)
    {
        var word = SecretWord.New(RandomNumberGenerator.GetBytes);
        return await OfferSetUp.Handle(db, word, time, cancel) ? settings.Invitation(word.Shown) : null;
    }

    private static void Read(RouteGroupBuilder studio, string path, StudioDoor door, Delegate answer) => studio.MapGet(path, answer).WithMetadata(door);

    private static void Write(RouteGroupBuilder studio, string path, StudioDoor door, Delegate answer) => studio.MapPost(path, answer).WithMetadata(door);

    private static DirectoryInfo OwnFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
