using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;
using Wellspring.Studio.Desk;
using Wellspring.Studio.Drafts;
using Wellspring.Studio.Editing;
using Wellspring.Studio.Inbox;
using Wellspring.Studio.Media;
using Wellspring.Studio.People;
using Wellspring.Studio.Picking;
using Wellspring.Studio.Reviews;
using Wellspring.Studio.Screenings;
using Wellspring.Studio.SigningIn;
using Wellspring.Studio.SiteHub;
using Wellspring.Studio.Sources;
using Wellspring.Studio.Team;
using Wellspring.Studio.Topics;

namespace Wellspring.Studio;

public static class StudioModule
{
    private const int LargestForm = 64 * 1024;

    public static IServiceCollection AddStudio(this IServiceCollection services, StudioSettings settings)
    {
        services.AddDataProtection().SetApplicationName("wellspring").PersistKeysToFileSystem(OwnFolder(settings.KeysFolder));
        return services.AddAntiforgery(o =>
            {
                o.Cookie.Name = settings.CookieNamed("wellspring-form");
                (o.Cookie.Path, o.Cookie.HttpOnly, o.Cookie.SameSite) = (StudioPaths.Desk, true, SameSiteMode.Strict);
                o.Cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
                (o.SuppressXFrameOptionsHeader, o.HeaderName) = (true, "X-Studio-Form");
            })
            .AddSingleton(settings).AddSingleton<StudioCookie>().AddSingleton<StudioEntry>().AddSingleton<StudioPages>().AddSingleton<RefusalLog>().AddSingleton<CostlyLimits>().AddStudioCompression()
            .AddSigningIn(settings)
            .AddTeam().AddDrafts().AddTexts().AddPicking().AddReviewing().AddInbox().AddDesk().AddSitePages()
            .AddPeople().AddTopics().AddSources().AddMediaLibrary().AddScreenings();
    }

    public static void MapStudio(this WebApplication app)
    {
        app.UseStudioCompression();
        var studio = app.MapGroup("").AddEndpointFilter(app.Services.GetRequiredService<StudioEntry>()).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        SignInRoutes.Map(studio);
        TeamRoutes.Map(studio);
        DeskRoutes.Map(studio);
        DraftRoutes.Map(studio);
        TextRoutes.Map(studio);
        PickRoutes.Map(studio);
        ReviewRoutes.Map(studio);
        InboxRoutes.Map(studio);
        PeopleRoutes.Map(studio);
        TopicRoutes.Map(studio);
        SitePages.Map(studio);
        SourceRoutes.Map(studio);
        MediaRoutes.Map(studio);
        ScreeningRoutes.Map(studio);
    }

    /// <summary>On a site where nobody can sign in yet: the link for its first administrator, good once. Null on any other.</summary>
    public static async Task<Uri?> SetUpLink(WellspringDb db, StudioSettings settings, TimeProvider time, CancellationToken cancel)
    {
        var word = SecretWord.New(RandomNumberGenerator.GetBytes);
        return await OfferSetUp.Handle(db, word, time, cancel) ? settings.Invitation(word.Shown) : null;
    }

    private static DirectoryInfo OwnFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
