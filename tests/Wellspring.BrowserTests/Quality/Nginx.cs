using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Wellspring.BrowserTests.Quality;

/// <summary>nginx with its Brotli module on a port of its own, serving a mirror folder by the generated snippets and nothing else.</summary>
sealed class Nginx : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wellspring-nginx-").FullName;
    private readonly Process process;

    private Nginx(string mirror)
    {
        var port = Ports.Free();
        Address = new($"http://127.0.0.1:{port}");
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), Configuration(mirror, port));
        process = Process.Start(new ProcessStartInfo("nginx", ["-p", folder, "-c", "nginx.conf", "-e", "stderr"]) { RedirectStandardError = true })!;
    }

    public Uri Address { get; }

    public static async Task<Nginx> Start(string mirror)
    {
        var nginx = new Nginx(mirror);
        using var client = new HttpClient();
        for (var tries = 0; tries < 300; tries++)
        {
            Assert.False(nginx.process.HasExited, nginx.process.HasExited ? await nginx.process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) : "");
            if (await Answers(client, nginx.Address)) return nginx;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new InvalidOperationException("nginx does not answer.");
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
    private static string Configuration(string mirror, int port) => string.Create(CultureInfo.InvariantCulture, $$"""
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
}
