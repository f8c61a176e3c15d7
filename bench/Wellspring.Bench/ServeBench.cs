using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Wellspring.Bench;

/// <summary>
/// One article from memory against nginx with the same bytes from its mirror folder: the server on one processor, the load (wrk) on another,
/// 64 connections. Rounds take turns, so that what else the machine does falls on both.
/// </summary>
static partial class ServeBench
{
    private const int Port = 5996;
    private const int NginxPort = 5995;
    private const int Rounds = 5;

    public static async Task Run(int seconds)
    {
        using var site = await BenchSite.Create(20, number => GeneratedText.OfWords(number, 1_500));
        var mirror = Path.Combine(site.Folder, "mirror");
        (string, string)[] more = [("Wellspring__MirrorDirectory", mirror)];
        await new ChildProcess(BenchSite.Program, ["rebuild"], site.Folder, [.. site.Settings(Port), .. more]).ToEnd();
        using var server = await RunningServer.Start(site, Port, ["taskset", "-c", "0"], more);
        var path = "/articles/" + BenchSite.Slug(0);
        await SameBytes(path, Path.Combine(mirror, path[1..] + ".html.br"));
        using var nginx = StartNginx(site.Folder, mirror);

        // Compiled code of the best tier takes some hundred thousand requests.
        await Load(Port, path, 20);
        await Load(NginxPort, path, 2);
        var rounds = new List<(Measured Ours, Measured Nginx)>();
        for (var round = 0; round < Rounds; round++) rounds.Add((await Load(Port, path, seconds), await Load(NginxPort, path, seconds)));
        nginx.Kill(entireProcessTree: true);
        Print(rounds);
    }

    private static void Print(List<(Measured Ours, Measured Nginx)> rounds)
    {
        foreach (var (ours, nginx) in rounds) Figures.Line("round", string.Create(CultureInfo.InvariantCulture, $"{ours.PerSecond:0} requests/s, p99 {ours.P99:0.00} ms; nginx {nginx.PerSecond:0}, {nginx.P99:0.00} ms; {ours.PerSecond / nginx.PerSecond:0.00}, {ours.P99 / nginx.P99:0.0}"));
        Figures.Line("requests per second, of nginx's, median", string.Create(CultureInfo.InvariantCulture, $"{Median(rounds.Select(r => r.Ours.PerSecond / r.Nginx.PerSecond)):0.00}"));
        Figures.Line("p99, times nginx's, median", string.Create(CultureInfo.InvariantCulture, $"{Median(rounds.Select(r => r.Ours.P99 / r.Nginx.P99)):0.0}"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    // Until the best compression has come to the page and the page to the mirror.
    private static async Task SameBytes(string path, string file)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        for (var tries = 0; tries < 1200; tries++)
        {
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{Port}{path}"));
            var isBest = answer.Headers.ETag!.Tag.EndsWith("-br\"", StringComparison.Ordinal);
            var (said, held) = (await answer.Content.ReadAsByteArrayAsync(), File.Exists(file) ? await File.ReadAllBytesAsync(file) : []);
            if (isBest && said.SequenceEqual(held)) return;
            await Task.Delay(250);
        }
        throw new InvalidOperationException("The mirror does not hold what the server says.");
    }

    private static Process StartNginx(string folder, string mirror)
    {
        var configuration = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(configuration, string.Create(CultureInfo.InvariantCulture, $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
            daemon off; worker_processes 1; worker_cpu_affinity 01; pid nginx.pid; error_log stderr crit;
            events { worker_connections 1024; multi_accept on; }
            http {
              access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_requests 1000000000; keepalive_timeout 600;
              open_file_cache max=1000 inactive=600s; open_file_cache_valid 600s; open_file_cache_min_uses 1;
              default_type text/html; charset utf-8;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              server { listen 127.0.0.1:{{NginxPort}}; root {{mirror}}; brotli_static on; gzip_static on; location / { try_files $uri.html $uri =404; } }
            }
            """));
        return new ChildProcess("nginx", ["-p", folder, "-c", configuration, "-e", "stderr"], folder).Start();
    }

    private static async Task<Measured> Load(int port, string path, int seconds)
    {
        using var process = new ChildProcess("taskset", ["-c", "1", "wrk", "-t1", "-c64", $"-d{seconds}s", "--latency", "-H", "Accept-Encoding: br, gzip", $"http://127.0.0.1:{port}{path}"], ".").Start();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || said.Contains("Non-2xx", StringComparison.Ordinal)) throw new InvalidOperationException($"wrk (Debian: apt-get install wrk) said: {said}{await process.StandardError.ReadToEndAsync()}");
        var p99 = P99().Match(said);
        return new(Number(PerSecond().Match(said).Groups[1]), Number(p99.Groups[1]) * p99.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1_000 });
    }

    private static double Number(Group found) => double.Parse(found.Value, CultureInfo.InvariantCulture);

    private sealed record Measured(double PerSecond, double P99);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex P99();
}
