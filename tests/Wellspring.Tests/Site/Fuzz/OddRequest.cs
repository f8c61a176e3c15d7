using System.Text;
using CsCheck;

namespace Wellspring.Tests.Site.Fuzz;

/// <summary>A request as bytes, nearly right or quite wrong.</summary>
sealed record OddRequest(string Method, string Target, string Version, IReadOnlyList<string> Headers, string Body)
{
    /// <summary>Comes back unescaped only from a server that repeats what it is told.</summary>
    public const string Echo = "\"'><x7q onload=alert(7)>";

    private static readonly string[] Paths =
    [
        "/", "/crisis", "/topics", "/topics/tears", "/a-to-z", "/articles/why-we-cry", "/articles/why-we-cry.md", "/articles/why-we-cry/review-record", "/articles/why-we-cry/review-record.json",
        "/people/rita-reviewer", "/about", "/about/corrections", "/feed.xml", "/feed.json", "/sitemap.xml", "/robots.txt", "/media/", "/assets/site.css", "/.well-known/jwks.json", "/.well-known/security.txt",
        "/healthz", "/readyz", "/search", "/request-an-article", "/feedback", "/about/contact", "/newsletter", "/tests", "/therapists", "/reviews", "/studio", "/styleguide", "/for/teens", "/404", "/old", "/2019/tears/",
    ];

    private static readonly string[] Pieces =
    [
        "%2f", "%2F..%2f..%2fetc%2fpasswd", "/../..", "/./", "//", "//evil.example", "/\\evil.example", "%5c", "%00", "%0d%0aX-Seven:%20injected", "%c0%af", "%ff%fe", "%E0%80%AF", "%", "%zz", "%u0041", "%2500", "%20", "+",
        "<script>alert(7)</script>", "%3Cscript%3Ealert(7)%3C/script%3E", Echo, Uri.EscapeDataString(Echo), "..;/", ";jsessionid=1", "~", "*", "{0}", "${7*7}", "{{7*7}}", "' OR 1=1 --", "\0", "\u00ff", "é", "💧", "\u202e", "\t", " ", "#x", "?", "??a", "&", "=", "|", "`id`",
        ".md", ".json", ".php", "/review-record", "/changes", "/.git/config", "/wp-login.php", "/%2e%2e/%2e%2e/", "%e2%80%ae",
    ];

    private static readonly string[] Names = ["q", "topic", "country", "email", "message", "helpful", "website", "page", "from", "_method", "__proto__", "a[]", "", Echo];

    private static readonly string[] Lines =
    [
        "Accept-Encoding: br;q=x, gzip;q=-1, *;q=0", "Accept-Encoding: identity;q=0, *;q=0", "Accept-Encoding: ,,,;;;=", "Accept-Encoding: br;q=0.0000000000000000000001", "Accept-Encoding: \u00ff",
        "Range: bytes=0-0", "Range: bytes=-99999999999999999999", "Range: bytes=5-1,a-b,0-", "Range: items=1", "If-Range: \"x\"",
        "If-None-Match: *", "If-None-Match: \"", "If-None-Match: W/\"\",,\"\",*", "If-Match: \"x\"", "If-Modified-Since: yesterday", "If-Modified-Since: Fri, 31 Feb 2026 25:61:61 GMT", "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
        "Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: identity", "Transfer-Encoding: chunked, chunked", "Transfer-Encoding: \u000bchunked", "TE: trailers, deflate;q=0.5", "Trailer: Host",
        "Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: 5", "Content-Length: 5, 6", "Content-Length: 0x10", "Content-Encoding: gzip",
        "Content-Type: application/x-www-form-urlencoded", "Content-Type: application/x-www-form-urlencoded; charset=utf-7", "Content-Type: multipart/form-data; boundary=x", "Content-Type: multipart/form-data", "Content-Type: application/json", "Content-Type: text/html; charset=\"\u00e9\"", "Content-Type: " + Echo,
        "Expect: 100-continue", "Expect: the-unexpected", "Upgrade: h2c", "Upgrade: websocket", "Connection: Upgrade, HTTP2-Settings", "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA", "Connection: keep-alive, close, Host",
        "Cookie: a=b; __Host-x=" + Echo, "Cookie: \u0001", "Referer: https://evil.example/" + Echo, "User-Agent: " + Echo, "Accept: text/html;q=nan", "Accept-Language: " + Echo, "Origin: null", "Origin: https://evil.example", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-origin",
        "X-Forwarded-For: 1.2.3.4", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: javascript", "X-HTTP-Method-Override: DELETE", "X-Original-URL: /studio", "Forwarded: host=evil.example", "Max-Forwards: 0", "Authorization: Basic \u00ff",
        "No-Colon-Here", ": empty name", "Bad Name: x", "Folded: a\r\n b", "Nul: a\0b", "Bare-CR: a\rX-Seven: injected", "Empty:",
    ];

    private static readonly string[] Hosts = [.. Enumerable.Repeat("Host: localhost", 30), "Host: evil.example", "Host:", "Host: a b", "Host: [::1", "Host: localhost:99999", "Host: localhost\r\nHost: evil.example", "Host: " + Echo, "Host: xn--", "Host: LOCALHOST:80"];

    private static readonly Gen<string> Long = Gen.Select(Gen.Int[2_000, 40_000], Words("a", "/", "%2f", "../", "é", "?")).Select((n, what) => string.Concat(Enumerable.Repeat(what, n / what.Length)));

    private static readonly Gen<string> Query = Gen.Select(Words(Names), Gen.Frequency((8, Words(Pieces)), (1, Long), (3, Gen.String[Gen.Char, 0, 12]))).Select((name, value) => $"{name}={value}").Array[0, 4].Select(p => string.Join('&', p));

    private static readonly Gen<string> Path = Gen.Select(Words(Paths), Gen.Frequency((6, Words(Pieces)), (2, Gen.Const("")), (1, Gen.String[Gen.Char, 0, 8])).Array[0, 2]).Select((path, pieces) => path + string.Concat(pieces));

    private static readonly Gen<string> Targets = Gen.Frequency(
        (10, Path),
        (6, Gen.Select(Path, Query).Select((path, query) => $"{path}?{query}")),
        (1, Path.Select(path => "http://evil.example" + path)),
        (1, Words("*", "evil.example:80", "", "crisis", "http://", "javascript:alert(7)", "/?" + Echo)),
        (1, Gen.Select(Words(Paths), Long).Select((path, tail) => path + tail)));

    private static readonly Gen<string> Methods = Gen.Frequency((10, Gen.Const("GET")), (3, Gen.Const("HEAD")), (6, Gen.Const("POST")), (4, Words("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "G\u00cbT", "<x7q>", "", "GET GET", new string('M', 9_000))));

    private static readonly Gen<string> Versions = Gen.Frequency((30, Gen.Const("HTTP/1.1")), (3, Gen.Const("HTTP/1.0")), (1, Words("HTTP/0.9", "HTTP/2.0", "HTTP/3", "http/1.1", "HTTP/1.1 x", "", "HTCPCP/1.0")));

    private static readonly Gen<string> Bodies = Gen.Frequency(
        (6, Gen.Const("")),
        (4, Query),
        (1, Words("{\"a\":", "[" + new string('[', 5_000), "null", "\0\0\0", "5\r\nhello\r\n0\r\n\r\n", "ffffffffff\r\nx", "-1\r\n", "5;a=b\r\nhel", "0\r\nX-Seven: injected\r\n\r\n")),
        (1, Gen.Select(Words(Names), Words(Pieces)).Select((name, value) => $"--x\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{value}\"\r\n\r\n{value}\r\n--x--\r\n")),
        (1, Long),
        (1, Gen.String[Gen.Char, 0, 60]));

    public static Gen<OddRequest> Any { get; } = Gen.Select(Methods, Targets, Versions, HeaderLines(), Bodies, Gen.Int[0, 9]).Select((method, target, version, headers, body, length) =>
        // Most bodies are announced as they are, so that what they say is read at all.
        new OddRequest(method, target, version, body.Length > 0 && length < 7 ? [.. headers, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}"] : headers, body));

    // What fits into single bytes is sent as such: no UTF-8 then.
    public byte[] Bytes => (Text.All(c => c < 256) ? Encoding.Latin1 : Encoding.UTF8).GetBytes(Text);

    private string Text => $"{Method} {Target} {Version}\r\n{string.Concat(Headers.Select(h => h + "\r\n"))}\r\n{Body}";

    public override string ToString() => $"{Method} {Shortened(Target)} {Version} | {string.Join(" | ", Headers.Select(Shortened))} | {Shortened(Body)}";

    private static Gen<IReadOnlyList<string>> HeaderLines() =>
        Gen.Select(Words(Hosts), Gen.Frequency((30, Words(Lines)), (1, Long.Select(l => "Long: " + l))).Array[0, 2], Gen.Frequency((60, Gen.Const(0)), (1, Gen.Const(300))))
            .Select((host, lines, many) => (IReadOnlyList<string>)[host, .. lines, .. Enumerable.Range(0, many).Select(i => $"Many-{i}: x")]);

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    private static string Shortened(string text) => text.Length <= 200 ? text : $"{text[..200]}… ({text.Length})";
}
