using System.Text;
using Wellspring.Foundation;

namespace Wellspring.Articles.Rendering;

sealed partial class RunHtml(StringBuilder html, ArticleText text, ArticleSurroundings surroundings)
{
    private readonly Dictionary<string, int> firstUse = text.CitedKeys().Select((key, i) => (key, i)).ToDictionary(p => p.key, p => p.i + 1, StringComparer.Ordinal);
    private readonly Dictionary<int, int> uses = [];

    public void Write(IReadOnlyList<Inline> content)
    {
        foreach (var inline in content) Write(inline);
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case TextRun run: html.Words(run.Text); break;
            case Emphasis emphasis: Around(emphasis.Strong ? "strong" : "em", emphasis.Content); break;
            case CodeRun code: html.Append("<code>").Words(code.Code).Append("</code>"); break;
            case Link link: Link(link); break;
            case Image image: Picture(image); break;
            case LineBreak line: html.Append(line.Hard ? "<br>\n" : "\n"); break;
            case RawHtmlRun raw: html.Append("<code>").Words(raw.Html).Append("</code>"); break;
            case CitationGroup { Narrative: true } citation: Narrative(citation); break;
            case CitationGroup citation: Citations(citation); break;
        }
    }

    private void Around(string element, IReadOnlyList<Inline> content)
    {
        html.Append('<').Append(element).Append('>');
        Write(content);
        html.Append("</").Append(element).Append('>');
    }

    private void Link(Link link)
    {
        if (!LinkTarget.IsSafe(link.Href) || link.Href.Length == 0)
        {
            Write(link.Content);
            return;
        }
        var paidBy = Uri.TryCreate(link.Href, UriKind.Absolute, out var address) ? surroundings.PaidBy?.Invoke(address) : null;
        html.Append("<a").Attribute("href", link.Href).Attribute("title", link.Title).Attribute("rel", paidBy is null ? null : "sponsored nofollow noopener").Append('>');
        Write(link.Content);
        html.Append("</a>");
        if (paidBy is not null) Disclose(paidBy);
    }

    private void Disclose(PaidLink paidBy) =>
        html.Append(" <small class=\"paid\">(paid link: ").Words(paidBy.Sponsor).Append(")</small>");

    private void Picture(Image image)
    {
        if (surroundings.PictureOf?.Invoke(image.Source) is { } picture) Picture(image, picture);
        else html.Append("<em class=\"missing\">").Words(image.Alt).Append("</em>");
    }

    private void Picture(Image image, ShownPicture picture)
    {
        if (picture.Sizes.Count > 0) Sizes(picture);
        html.Append("<img").Attribute("src", picture.Address).Attribute("alt", image.Alt);
        html.Attribute("width", Pixels(image, "width", picture.Width)).Attribute("height", Pixels(image, "height", picture.Height));
        html.Append(" loading=\"lazy\" decoding=\"async\">");
        if (picture.Sizes.Count > 0) html.Append("</picture>");
    }

    // As wide as a column of text, or the screen (--measure in tokens.css).
    private void Sizes(ShownPicture picture) =>
        html.Append("<picture><source type=\"image/webp\"").Attribute("srcset", string.Join(", ", picture.Sizes.Select(s => FormattableString.Invariant($"{s.Address} {s.Width}w"))))
            .Append(" sizes=\"(min-width: 40rem) 36rem, 100vw\">");

    // What the file says of itself comes first: a wrong size in the text would make the page jump.
    private static string? Pixels(Image image, string name, int? measured) =>
        measured?.ToString(System.Globalization.CultureInfo.InvariantCulture)
        ?? (image.Attributes.Values.GetValueOrDefault(name) is { } written && written.Length < 6 && written.All(char.IsAsciiDigit) ? written : null);

    public void Figure(Image image)
    {
        html.Append("<figure>");
        Picture(image);
        var credit = surroundings.PictureOf?.Invoke(image.Source) is { } picture ? Credit(picture) : "";
        if (image.Title is not null || credit.Length > 0) Caption(image.Title ?? "", credit);
        html.Append("</figure>\n");
    }

    private void Caption(string title, string credit)
    {
        html.Append("<figcaption>").Words(title);
        if (credit.Length > 0) html.Append(title.Length > 0 ? " <small>" : "<small>").Words(credit).Append("</small>");
        html.Append("</figcaption>");
    }

    private static string Credit(ShownPicture picture) => string.Join(", ", new[] { picture.Credit, picture.Licence }.Where(p => p.Length > 0));
}
