using System.Net.NetworkInformation;
using Wellspring.Articles;
using Microsoft.Extensions.Logging.Console;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Readers;
using Wellspring.Searching;
using Wellspring.Site;
using Wellspring.Site.Rendering;
using Wellspring.Studio;
using Wellspring.Studio.Drafts;
using Wellspring.Web.CommandLine;
using Wellspring.Web.Data;

namespace Wellspring.Web;

/// <summary>The web server, composed of the modules.</summary>
public static class Server
{
    public static async Task<int> Run(Surroundings here, CancellationToken cancel)
    {
        if (IsTaken(here.Port)) throw new BadUsageException($"port {here.Port} is already in use; PORT takes another");
        await using var db = await here.OpenDatabase(cancel);
        await using var app = Build(here);
        await app.StartAsync(cancel);
        await here.Out.WriteLineAsync($"Wellspring is at {here.PublicUrl}");
        if (PlainHttp.Warning(here.PublicUrl) is { } warning) app.Logger.LogWarning("{Warning}", warning);
        // To whoever sits before this machine, and into no log: it opens the site.
        if (await StudioModule.SetUpLink(db, here.Studio, here.Time, cancel) is { } link) await here.Out.WriteLineAsync($"Nobody can sign in yet. Within a day, this link makes the first administrator, once: {link}");
        await db.DisposeAsync();
        await app.WaitForShutdownAsync(cancel);
        return ExitCode.Done;
    }

    private static bool IsTaken(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(l => l.Port == port);

    // Whatever lies in the folder where it is started is no setting of ours; and by itself the host would watch that folder, with all that is in it.
    private static WebApplicationOptions Own => new() { ContentRootPath = AppContext.BaseDirectory, Args = ["--hostBuilder:reloadConfigOnChange=false"] };

    public static WebApplication Build(Surroundings here)
    {
        var builder = WebApplication.CreateSlimBuilder(Own);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false).UseUrls($"http://localhost:{here.Port}");
        // A line for each request would name addresses and pages: nothing about a reader is written down.
        builder.Logging.ClearProviders().AddConsole(c => (c.FormatterName, c.LogToStandardErrorThreshold) = (ConsoleFormatterNames.Json, LogLevel.Trace)).AddFilter("Microsoft", LogLevel.Warning)
            // It warns of keys without a password of their own; they lie in a folder of the program's user alone, as those for records do.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // Each form without its word would be several lines with a stack; the studio writes one of its own.
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical);
        builder.AnswerOnSockets();
        var media = new MediaStore(Path.Combine(here.DataDirectory, "media"));
        builder.Services.AddSingleton(here.Time).AddWellspringDb(here.ConnectionString).AddMachineChecks(here.ConnectionString, here.DataDirectory)
            .AddFoundation().AddMail(here.Mail).AddPublishing(here.Seal).AddReaders(here.Readers).AddDelivery(here.Delivery).AddSearching(Path.Combine(here.DataDirectory, "search")).AddSite(here.Site, media, new SizedMedia(media, Path.Combine(here.DataDirectory, "pictures"))).AddStudio(here.Studio).AddSingleton(here.Papers)
            .AddSingleton(new RegisterClients(here.CrossrefUrl, here.PubMedUrl, here.Time)).AddSingleton(s => s.GetRequiredService<RegisterClients>().Registers)
            .AddSingleton<ShowPreview>(s => s.GetRequiredService<SitePreview>().Of);
        var app = builder.Build();
        app.Use(Unavailable.Answer);
        app.UsePages();
        app.UseRouting();
        app.MapSite();
        app.MapStudio();
        app.MapMissingPages();
        return app;
    }
}
