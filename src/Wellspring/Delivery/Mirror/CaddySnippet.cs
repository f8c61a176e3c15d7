using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using static Wellspring.Delivery.Mirror.ServerSnippets;

namespace Wellspring.Delivery.Mirror;

/// <summary>For Caddy 2.6 and newer.</summary>
static class CaddySnippet
{
    private const string KeptForEver = "/assets/* /media/*";
    private const string File = "file_server {\n  precompressed br gzip\n  disable_canonical_uris\n}\n";

    /// <summary>For a site block. What no file can answer, a form, a search and what works for them, goes to the application.</summary>
    public static string Site(MirroredSite site) => $$"""
        # Written by Wellspring; import it in a site block.
        root * {{Quoted(site.Root)}}
        @page {
          method GET HEAD
          not path /forms/* {{Team}} {{Team}}/*
        }
        @team path {{Team}} {{Team}}/*
        handle @team {
          reverse_proxy 127.0.0.1:{{site.Port}}
        }
        handle @page {
          route {
        {{Pages(site)}}  }
        }
        handle {
          route {
            @long header_regexp Content-Length ^([2-9]\d{5}|\d{7,})$
            error @long 413
            reverse_proxy 127.0.0.1:{{site.Port}}
          }
        }
        handle_errors {
        {{OwnHeaders()}}header Cache-Control {{Quoted(Keeping.AskAgain)}}
        {{Errors()}}}

        """;

    // In this order, and by the address that was asked for: only then is a file looked for.
    private static string Pages(MirroredSite site) => new StringBuilder()
        .Append(OwnHeaders())
        .Append(Moved(site))
        .Append("@hidden path /.version /nginx-* /Caddyfile* *.html *.gz *.br *.new\nerror @hidden 404\n")
        .AppendJoin("", site.Gone.Select(g => $"error {Quoted(g.Path)} 410\n"))
        .Append("@closed path_regexp closed ^(/.+?)/+$\nredir @closed {re.closed.1} 301\n")
        .Append(CultureInfo.InvariantCulture, $"header Cache-Control {Quoted(Keeping.AskAgain)}\n@kept path {KeptForEver}\nheader @kept Cache-Control {Quoted(Keeping.ForEver)}\n@crisis path /crisis /crisis/*\nheader @crisis Cache-Control {Quoted(Keeping.Offline)}\n")
        .Append(CultureInfo.InvariantCulture, $"header /media/* Content-Security-Policy {Quoted(PageHeaders.MediaPolicy)}\n")
        .AppendJoin("", site.ContentTypes.Select((t, i) => $"@type{i} path_regexp {Regex.Escape(t.NameEnd)}$\nheader @type{i} Content-Type {Quoted(t.ContentType)}\n"))
        .Append(CultureInfo.InvariantCulture, $"@packable not path {Packed(site)}\nheader @packable {{\n  Vary Accept-Encoding\n  defer\n}}\n")
        .Append("try_files {path}.html {path}\n").Append(File).ToString();

    private static string Packed(MirroredSite site) => string.Join(' ', site.ContentTypes.Where(t => Compression.IsPointless(t.ContentType)).Select(t => "*" + t.NameEnd).Prepend("/media/*"));

    private static string Moved(MirroredSite site) => site.Moved.Count == 0 ? "" :
        "@queried expression {query} != ''\nvars @queried wellspring_query ?{query}\n" + string.Concat(site.Moved.Select(m => $"redir {Quoted(m.From)} \"{Quoted(m.To)[1..^1]}{{vars.wellspring_query}}\" 301\n"));

    private static string OwnHeaders() => $"header {{\n{string.Concat(PageHeaders.All().Select(h => $"  {h.Key} {Quoted(h.Value)}\n"))}}}\n";

    // A page that was taken down may have a notice of its own, under its own name.
    private static string Errors() =>
        Error("down", "in [502, 503, 504]", $"header Cache-Control {Quoted(Keeping.Nothing)}\nrewrite * {Fallback.UnavailablePath}.html\n", "  status 503\n")
        + Error("long", "== 413", $"header Cache-Control {Quoted(Keeping.Nothing)}\nrewrite * {Fallback.TooLongPath}.html\n")
        + Error("gone", "== 410", $"try_files {{path}}.html {Fallback.GonePath}.html\n")
        + $"handle {{\nrewrite * /{{err.status_code}}.html\n{File}}}\n";

    private static string Error(string name, string status, string leads, string more = "") =>
        $"@{name} expression {{err.status_code}} {status}\nhandle @{name} {{\n{leads}{File.Replace("{\n", "{\n" + more, StringComparison.Ordinal)}}}\n";
}
