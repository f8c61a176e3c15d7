using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using static Wellspring.Delivery.Mirror.ServerSnippets;

namespace Wellspring.Delivery.Mirror;

static class NginxSnippet
{
    private const string Policy = "Content-Security-Policy";

    // A form, a search, what works for them: everything that no file can answer.
    private const string Application = "/.application";

    /// <summary>For the http block. "volatile": the page that says what happened is another address of the same request.</summary>
    public static string Maps(MirroredSite site)
    {
        var maps = new StringBuilder("# Written by Wellspring; include it in the http block.\n");
        Map(maps, "$uri $wellspring_moved", "\"\"", site.Moved.Select(m => (Key(m.From), Quoted(m.To))));
        Map(maps, "$uri $wellspring_gone", "\"\"", site.Gone.Select(g => (Key(g.Path), Quoted(g.Notice))));
        Map(maps, "\"$request_method $uri\" $wellspring_asked", "1", [($"\"~^[A-Z]+ {Team}(/|$)\"", "\"\""), ("\"~^(GET|HEAD) /forms/\"", "1"), ("\"~^(GET|HEAD) \"", "\"\"")]);
        Map(maps, "\"$status$uri\" $wellspring_keep", Quoted(Keeping.AskAgain), [("\"~^(200|304)/(assets|media)/\"", Quoted(Keeping.ForEver)), ("\"~^(200|304)/crisis(/|\\.html$)\"", Quoted(Keeping.Offline)), ($"\"~^[0-9]+{Application}\"", "\"\""), ("\"~^(413|503)\"", Quoted(Keeping.Nothing))]);
        Map(maps, "$uri $wellspring_policy", Quoted(PageHeaders.All()[Policy]), [("\"~^/media/\"", Quoted(PageHeaders.MediaPolicy))]);
        return maps.ToString();
    }

    /// <summary>For the server block.</summary>
    public static string Server(MirroredSite site)
    {
        var server = new StringBuilder($$"""
            # Written by Wellspring; include it in a server block. With the Brotli module, add "brotli_static on;" there.
            root {{Quoted(site.Root)}};
            charset utf-8;
            gzip_static on;
            gzip_vary on;
            max_ranges 0;
            absolute_redirect off;
            error_page 404 /404.html;
            error_page 410 $wellspring_gone;
            if ($wellspring_asked) { rewrite "^(.*)$" "{{Application}}$1" last; }
            if ($wellspring_moved) { return 301 $wellspring_moved$is_args$args; }
            if ($wellspring_gone) { return 410; }
            rewrite "^(/.+?)/+$" $1 permanent;
            location / { try_files $uri.html $uri =404; }
            location = / { try_files /index.html =404; }
            location ~ \.html$ { internal; }
            location ~ \.(gz|br|new)$ { return 404; }
            location ~ ^/(nginx-|Caddyfile|\.version) { return 404; }
            location ~ ^{{Team}}(/|$) {
              access_log off;
              client_max_body_size 32m;
              # It has headers of its own; a line here keeps those of the pages away.
              add_header X-Content-Type-Options nosniff always;
              proxy_hide_header X-Content-Type-Options;
              {{Passed(site)}}
              error_page 502 503 504 =503 {{Fallback.UnavailablePath}}.html;
            }
            location ^~ {{Application}}/ {
              internal;
              access_log off;
              error_log /dev/null crit;
              client_max_body_size 128k;
              client_body_buffer_size 128k;
              {{Passed(site)}}
              proxy_intercept_errors on;
              error_page 413 {{Fallback.TooLongPath}}.html;
              error_page 502 503 504 =503 {{Fallback.UnavailablePath}}.html;
              {{string.Join("\n  ", PageHeaders.All().Keys.Select(name => $"proxy_hide_header {name};"))}}
            }
            location ^~ /media/ {
              types { image/png png; image/jpeg jpg; image/gif gif; image/webp webp; image/avif avif; image/svg+xml svg; }
              try_files $uri =404;
            }

            """);
        foreach (var (end, type) in site.ContentTypes) server.Append(CultureInfo.InvariantCulture, $"location ~ {Regex.Escape(end)}$ {{ types {{ }} default_type {Quoted(type)}; try_files $uri =404; }}\n");
        foreach (var (name, value) in PageHeaders.All()) server.Append(CultureInfo.InvariantCulture, $"add_header {name} {(name == Policy ? "$wellspring_policy" : Quoted(value))} always;\n");
        return server.Append("add_header Cache-Control $wellspring_keep always;\n").ToString();
    }

    private static string Passed(MirroredSite site) => string.Join("\n  ",
        $"proxy_pass http://127.0.0.1:{site.Port}$request_uri;", "proxy_http_version 1.1;", "proxy_connect_timeout 3s;", "proxy_set_header Host $http_host;", "proxy_set_header X-Forwarded-For $remote_addr;", "proxy_set_header Connection \"\";");

    private static void Map(StringBuilder maps, string head, string otherwise, IEnumerable<(string Key, string Value)> entries)
    {
        maps.Append(CultureInfo.InvariantCulture, $"map {head} {{\n  volatile;\n  default {otherwise};\n");
        foreach (var (key, value) in entries) maps.Append(CultureInfo.InvariantCulture, $"  {key} {value};\n");
        maps.Append("}\n");
    }

    // A key that began with "~" would be an expression.
    private static string Key(string path) => Quoted(path.StartsWith('/') ? path : "/" + path);
}
