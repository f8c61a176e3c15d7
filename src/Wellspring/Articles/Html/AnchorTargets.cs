using AngleSharp.Dom;

namespace Wellspring.Articles.Html;

/// <summary>The ids that links of the fragment lead to: a heading keeps its id when somebody points at it.</summary>
sealed class AnchorTargets
{
    private readonly HashSet<string> wanted;
    private readonly HashSet<string> headings;

    private AnchorTargets(HashSet<string> wanted, HashSet<string> headings) => (this.wanted, this.headings) = (wanted, headings);

    public static AnchorTargets In(IElement body) => new(
        [.. body.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..])],
        [.. body.QuerySelectorAll("h1[id],h2[id],h3[id],h4[id],h5[id],h6[id]").Select(h => h.Id!)]);

    public string? IdOf(IElement heading) => heading.Id is { Length: > 0 } id && wanted.Contains(id) ? Slug.From(id) : null;

    /// <summary>The place within the text that an address leads to; null when it is another place, "" when there is none.</summary>
    public string? Within(string href)
    {
        if (!href.StartsWith('#')) return null;
        return headings.Contains(href[1..]) ? "#" + Slug.From(href[1..]) : "";
    }
}
