using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Wellspring.BrowserTests.Quality;

/// <summary>A page as it was served.</summary>
public sealed partial record SitePage(string Path, int Status, string Html)
{
    private IHtmlDocument? document;

    public IHtmlDocument Document => document ??= new HtmlParser().ParseDocument(Html);

    /// <summary>What this page has that another may lack: the shape of its address, and every kind of element by its classes.</summary>
    public IEnumerable<string> Features => Document.All.Where(e => e.ClassList.Length > 0).Select(e => $"{e.LocalName}.{string.Join('.', e.ClassList.Order(StringComparer.Ordinal))}").Append(Shape).Distinct();

    /// <summary>The address with what names one thing among many left out: /articles/*/changes.</summary>
    private string Shape => FixedAddresses.Contains(Path) ? Path : Named().Replace(Path, m => m.Groups["list"].Value + string.Concat(Enumerable.Repeat("/*", m.Groups["names"].Value.Count(c => c == '/')))) + (Status == 200 ? "" : $" {Status}");

    private static readonly string[] FixedAddresses = ["/about/corrections", "/therapists/join"];

    [GeneratedRegex("^(?<list>/topics)(?<names>(?:/[^/]+)+)|^(?<list>/[^/]+)(?<names>/[^/]+)")]
    private static partial Regex Named();
}
