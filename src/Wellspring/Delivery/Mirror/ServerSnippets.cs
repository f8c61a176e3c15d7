using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Delivery.Mirror;

/// <summary>What a web server in front of the mirror folder has to know besides the files: redirects, pages taken down, headers.</summary>
static class ServerSnippets
{
    public static async Task Write(MirrorFolder mirror, WellspringDb db, CancellationToken cancel)
    {
        var moved = await db.Redirects.AsNoTracking().OrderBy(r => r.From).ToListAsync(cancel);
        var gone = await db.Pages.Where(p => p.RemovedAt != null).OrderBy(p => p.Path).Select(p => p.Path).ToListAsync(cancel);
        await Put(mirror, "nginx-maps.conf", NginxMaps(moved, gone), cancel);
        await Put(mirror, "nginx-server.conf", NginxServer(mirror.Root), cancel);
        await Put(mirror, "Caddyfile.snippet", Caddy(mirror.Root, moved, gone), cancel);
    }

    /// <summary>For the http block.</summary>
    private static string NginxMaps(IEnumerable<Redirect> moved, IEnumerable<string> gone)
    {
        var map = new StringBuilder("# Written by Wellspring; include it in the http block.\nmap $uri $wellspring_moved {\n  default \"\";\n");
        foreach (var redirect in moved) map.Append(CultureInfo.InvariantCulture, $"  {Quoted(redirect.From)} {Quoted(redirect.To)};\n");
        map.Append("}\nmap $uri $wellspring_gone {\n  default 0;\n");
        foreach (var path in gone) map.Append(CultureInfo.InvariantCulture, $"  {Quoted(path)} 1;\n");
        return map.Append("}\n").ToString();
    }

    /// <summary>For the server block.</summary>
    private static string NginxServer(string root)
    {
        var server = new StringBuilder($$"""
            # Written by Wellspring; include it in a server block.
            root {{Quoted(root)}};
            charset utf-8;
            gzip_static on;
            # brotli_static on;  (with the Brotli module)
            error_page 404 /404.html;
            error_page 410 /410.html;
            if ($wellspring_moved) { return 301 $wellspring_moved; }
            if ($wellspring_gone) { return 410; }
            location / { try_files $uri.html $uri =404; }
            location = / { try_files /index.html =404; }
            location ~ /\. { return 404; }
            location ~ \.md$ { default_type "text/markdown; charset=utf-8"; try_files $uri =404; }
            location ~ ^/(nginx-|Caddyfile) { return 404; }

            """);
        foreach (var (name, value) in PageHeaders.All()) server.Append(CultureInfo.InvariantCulture, $"add_header {name} {Quoted(value)} always;\n");
        return server.ToString();
    }

    private static string Caddy(string root, IEnumerable<Redirect> moved, IEnumerable<string> gone)
    {
        var caddy = new StringBuilder($"# Written by Wellspring; import it in a site block.\nroot * {Quoted(root)}\n");
        foreach (var redirect in moved) caddy.Append(CultureInfo.InvariantCulture, $"redir {Quoted(redirect.From)} {Quoted(redirect.To)} 301\n");
        foreach (var path in gone) caddy.Append(CultureInfo.InvariantCulture, $"error {Quoted(path)} 410\n");
        caddy.Append("@hidden path /.* /nginx-* /Caddyfile*\nerror @hidden 404\ntry_files {path}.html {path}\nheader {\n");
        foreach (var (name, value) in PageHeaders.All()) caddy.Append(CultureInfo.InvariantCulture, $"  {name} {Quoted(value)}\n");
        return caddy.Append("}\nhandle_errors {\n  rewrite * /{err.status_code}.html\n  file_server\n}\nfile_server {\n  precompressed br gzip\n}\n").ToString();
    }

    private static Task Put(MirrorFolder mirror, string name, string text, CancellationToken cancel) =>
        MirrorFolder.Put(Path.Combine(mirror.Root, name), Encoding.UTF8.GetBytes(text), cancel);

    // Addresses come from outside: nothing in them may end the string or start a variable.
    private static string Quoted(string text)
    {
        var safe = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"\"{string.Concat(safe.Where(c => !char.IsControl(c) && c is not ('$' or '{' or '}')))}\"";
    }
}
