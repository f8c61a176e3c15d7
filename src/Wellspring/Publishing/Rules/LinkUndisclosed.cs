using System.Text.RegularExpressions;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// A link of the article language to a paid host gets its disclosure and rel=sponsored when it is rendered. What leads
/// there in any other way would go without: an anchor in HTML, an address written out, a source's own link, a heading.
/// </summary>
static partial class LinkUndisclosed
{
    public static readonly TextRule Rule = new("link-undisclosed", Severity.Refuse, manuscript =>
        from lead in Leads(manuscript)
        let paid = manuscript.PaidLinks.FirstOrDefault(p => LinkHost.IsOn(lead.Href, p.Host))
        where paid is not null
        select new Remark($"{lead.What} leads to {paid.Host} ({paid.Relationship}: {paid.Sponsor}) without the disclosure a paid link carries. Make it a plain link in the text, or take it out.", lead.Place));

    private sealed record Lead(string Href, string What, Place Place);

    private static IEnumerable<Lead> Leads(Manuscript manuscript) =>
    [
        .. manuscript.Text.AllBlocks().OfType<Heading>().SelectMany(InHeading),
        .. Prose.Spoken(manuscript.Text).SelectMany(Addresses),
        .. manuscript.Text.AllBlocks().SelectMany(InHtml),
        .. new[] { manuscript.Title, manuscript.Standfirst, manuscript.Description }.SelectMany(line => Written(line, _ => Place.Nowhere)),
        .. manuscript.CitedSources().Select(source => source.Item.Url).OfType<Uri>().Select(url => new Lead(url.AbsoluteUri, "A source's own link", Place.Nowhere)),
    ];

    private static IEnumerable<Lead> InHeading(Heading heading) =>
        Walk.Inlines(heading).OfType<Link>().Select(link => new Lead(link.Href, "A link in a heading", link.Place));

    // The words of a link are disclosed with it.
    private static IEnumerable<Lead> Addresses(Block block) =>
        Outside(Walk.Content(block)).OfType<TextRun>().SelectMany(run => Written(run.Text, at => run.Place with { Column = run.Place.Column + at }));

    private static IEnumerable<Inline> Outside(IEnumerable<Inline> inlines) =>
        inlines.SelectMany(inline => inline is Link ? [] : Outside(Walk.Content(inline)).Prepend(inline));

    private static IEnumerable<Lead> InHtml(Block block) => block is RawHtmlBlock html
        ? Anchors(html.Html, html.Place)
        : Walk.Inlines(block).OfType<RawHtmlRun>().SelectMany(run => Anchors(run.Html, run.Place));

    private static IEnumerable<Lead> Anchors(string html, Place place) =>
        Address().Matches(html).Select(m => new Lead(WithScheme(m.Value), "HTML", place));

    private static IEnumerable<Lead> Written(string words, Func<int, Place> place) =>
        Address().Matches(words).Select(m => new Lead(WithScheme(m.Value), "An address written out", place(m.Index)));

    private static string WithScheme(string address) => address.Contains("://", StringComparison.Ordinal) ? address : "https://" + address;

    // A label has at most 63 characters and a name 255 (RFC 1035, 2.3.4), which also bounds what a long word costs.
    [GeneratedRegex(@"(?<![\p{L}\p{N}-])(?:https?://)?(?:[\p{L}\p{N}-]{1,63}\.){1,126}[\p{L}]{2,}(?:[/?#][^\s""'<>)]*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
