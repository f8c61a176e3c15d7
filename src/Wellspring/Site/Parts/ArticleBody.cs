using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Site.Content;
using Wellspring.Site.Pictures;
using Wellspring.Site.Rendering;
using Wellspring.Site.Screenings;

namespace Wellspring.Site.Parts;

/// <summary>The text of an edition as HTML, with its own sources, its own pictures and today's paid links.</summary>
static class ArticleBody
{
    public static string Render(SiteContent site, PublishedArticle article, ArticleText text, Edition edition, ArticleDetails details)
    {
        var sources = new CitedSources(text, edition);
        var pictures = edition.Media.DistinctBy(m => m.File).ToDictionary(m => m.File, StringComparer.Ordinal);
        return ArticleHtml.Render(text, new()
        {
            NumberOf = sources.NumberOf,
            NameOf = sources.NameOf,
            PaidBy = link => details.PaidLinks.FirstOrDefault(p => p.Covers(link)),
            NoteOf = attributes => EvidenceGrade.Of(attributes)?.InWords(),
            ShareOf = infographic => InfographicPicture.Of(site, article, infographic, sources)?.Address,
            TestOf = site.ShownTest,
            PictureOf = file => pictures.TryGetValue(file, out var picture) ? Shown(picture, details) : null,
        });
    }

    private static ShownPicture? Shown(EditionMedia picture, ArticleDetails details) =>
        picture.Hash is { } hash && details.Media.TryGetValue(hash, out var file)
            ? new(file.Path, file.Width, file.Height, picture.Credit, picture.Licence) { Sizes = SizedMedia.Of(file) }
            : null;
}
