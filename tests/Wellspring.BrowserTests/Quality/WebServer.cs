using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Wellspring.BrowserTests.Quality;

/// <summary>A web server on a port of its own, serving a mirror folder by the generated snippets and nothing else.</summary>
sealed class WebServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wellspring-webserver-").FullName;
    private readonly Process process;
    private readonly Task<string> errors;

    private WebServer(string program, Func<int, string> configuration, Func<string, string[]> arguments)
    {
        var port = Ports.Free();
        Address = new($"http://127.0.0.1:{port}");
        var file = Path.Combine(folder, program + ".conf");
        File.WriteAllText(file, configuration(port));
        var start = new ProcessStartInfo(program, arguments(file)) { RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var home in (string[])["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"]) start.Environment[home] = folder;
        process = Process.Start(start)!;
        errors = process.StandardError.ReadToEndAsync();
    }

    public Uri Address { get; }

    /// <param name="name">"nginx", with its Brotli module, or "caddy".</param>
    public static async Task<WebServer> Start(string name, string mirror)
    {
        var server = name == "nginx" ? new WebServer(name, port => Nginx(mirror, port), file => ["-p", Path.GetDirectoryName(file)!, "-c", file, "-e", "stderr"])
            : new WebServer(name, port => Caddy(mirror, port), file => ["run", "--config", file, "--adapter", "caddyfile"]);
        using var client = new HttpClient();
        for (var tries = 0; tries < 300; tries++)
        {
            Assert.False(server.process.HasExited, server.process.HasExited ? await server.errors : "");
            if (await Answers(client, server.Address)) return server;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new InvalidOperationException($"{name} does not answer.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<bool> Answers(HttpClient client, Uri address)
    {
        try
        {
            return (await client.GetAsync(address)).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // Run by root, the workers must be, too: the folder is its owner's alone.
    private static string Nginx(string mirror, int port) => string.Create(CultureInfo.InvariantCulture, $$"""
        {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
        load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
        daemon off;
        worker_processes 1;
        pid nginx.pid;
        events { }
        http {
          access_log off;
          client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
          map_hash_bucket_size 256;
          include {{mirror}}/nginx-maps.conf;
          server {
            listen 127.0.0.1:{{port}};
            brotli_static on;
            include {{mirror}}/nginx-server.conf;
          }
        }
        """);

    private static string Caddy(string mirror, int port) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          admin off
          auto_https off
        }
        http://127.0.0.1:{{port}} {
          import {{mirror}}/Caddyfile.snippet
        }

        """);
}
