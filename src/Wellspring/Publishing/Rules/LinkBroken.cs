using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A link within the site leads somewhere: to a page, or to a heading of this text; and a screening test that a text shows is there. Links to other sites are not tried.</summary>
static class LinkBroken
{
    public static readonly TextRule Rule = new("link-broken", Severity.Refuse, manuscript => [.. Links(manuscript), .. Tests(manuscript)]);

    private static IEnumerable<Remark> Links(Manuscript manuscript) =>
        manuscript.Text.Links().Where(link => !Leads(link.Href, manuscript))
            .Select(link => new Remark($"The link to {(link.Href.Length == 0 ? "nothing" : Quoted.Shortly(link.Href))} leads nowhere on this site. Mend the address, or take the link out.", link.Place));

    private static IEnumerable<Remark> Tests(Manuscript manuscript) =>
        manuscript.Text.AllBlocks().OfType<Container>().Where(c => c.Test is not null && !manuscript.LeadsSomewhere(PublicPaths.OfTest(c.Test)))
            .Select(c => new Remark($"Readers see no screening test {Quoted.Shortly(c.Test!)} on this site. It is published with \"instrument publish {Quoted.Shortly(c.Test!)}\"; else name another, or take it out.", c.Place));

    private static bool Leads(string href, Manuscript manuscript) =>
        href.StartsWith('#') ? HasAnchor(href[1..], manuscript.Text)
        : LinkTarget.IsInternal(href) ? PublicPaths.Internal(href, manuscript.Slug) is { } path && manuscript.LeadsSomewhere(path)
        : LinkTarget.IsSafe(href);

    private static bool HasAnchor(string anchor, ArticleText text) => text.AllBlocks().OfType<Heading>().Any(h => h.Anchor == anchor);
}
