using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Web.CommandLine;
using Wellspring.Web.Data;

namespace Wellspring.Web;

/// <summary>The web server, composed of the modules.</summary>
public static class Server
{
    public static async Task<int> Run(Surroundings here, CancellationToken cancel)
    {
        await using (await here.OpenDatabase(cancel)) { }
        await using var app = Build(here);
        await app.RunAsync();
        return ExitCode.Done;
    }

    public static WebApplication Build(Surroundings here)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://localhost:{here.Port}");
        builder.Services.AddSingleton(here.Time);
        builder.Services.AddWellspringDb(here.ConnectionString).AddFoundation();
        var app = builder.Build();
        app.MapGet("/healthz", () => "ok");
        return app;
    }
}
