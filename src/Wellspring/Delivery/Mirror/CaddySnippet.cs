using System.Globalization;
using System.Text;
using static Wellspring.Delivery.Mirror.ServerSnippets;

namespace Wellspring.Delivery.Mirror;

static class CaddySnippet
{
    private const string KeptForEver = "/assets/* /media/*";

    /// <summary>For a site block.</summary>
    public static string Site(MirroredSite site)
    {
        var caddy = new StringBuilder($"# Written by Wellspring; import it in a site block.\nroot * {Quoted(site.Root)}\n");
        foreach (var (from, to) in site.Moved) caddy.Append(CultureInfo.InvariantCulture, $"redir {Quoted(from)} {Quoted(to)} 301\n");
        // Looked at after try_files, which has led to the notice where there is one.
        foreach (var (path, notice) in site.Gone) caddy.Append(CultureInfo.InvariantCulture, $"error {Quoted(notice == path + ".html" ? notice : path)} 410\n");
        caddy.Append("@hidden path /.version /nginx-* /Caddyfile* *.gz *.br *.new\nerror @hidden 404\ntry_files {path}.html {path}\nheader {\n");
        foreach (var (name, value) in PageHeaders.All()) caddy.Append(CultureInfo.InvariantCulture, $"  {name} {Quoted(value)}\n");
        caddy.Append("}\n");
        foreach (var (end, type) in site.ContentTypes) caddy.Append(CultureInfo.InvariantCulture, $"header *{end} Content-Type {Quoted(type)}\n");
        caddy.Append(CultureInfo.InvariantCulture, $"header /media/* Content-Security-Policy {Quoted(PageHeaders.MediaPolicy)}\n");
        caddy.Append(CultureInfo.InvariantCulture, $"@asked_again not path {KeptForEver}\nheader @asked_again Cache-Control {Quoted(AskAgain)}\n@kept path {KeptForEver}\nheader @kept Cache-Control {Quoted(ForEver)}\n");
        return caddy.Append("handle_errors {\n  @plain not path *.html\n  rewrite @plain /{err.status_code}.html\n  file_server\n}\nfile_server {\n  precompressed br gzip\n}\n").ToString();
    }
}
