using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Parts;

/// <summary>The text of an edition as HTML, with its own sources, its own pictures and today's paid links.</summary>
static class ArticleBody
{
    public static string Render(ArticleText text, Edition edition, ArticleDetails details)
    {
        var cited = edition.Sources.ToDictionary(s => s.Key, StringComparer.Ordinal);
        var numbers = text.CitedKeys().Index().Where(k => cited.ContainsKey(k.Item)).ToDictionary(k => k.Item, k => k.Index + 1, StringComparer.Ordinal);
        var pictures = edition.Media.DistinctBy(m => m.File).ToDictionary(m => m.File, StringComparer.Ordinal);
        return ArticleHtml.Render(text, new()
        {
            NumberOf = key => numbers.TryGetValue(key, out var number) ? number : null,
            NameOf = key => cited.TryGetValue(key, out var record) ? NameInText(CslItem.Parse(record.Csl)) : null,
            PaidBy = link => details.PaidLinks.FirstOrDefault(p => p.Covers(link)),
            NoteOf = attributes => EvidenceGrade.Of(attributes)?.InWords(),
            PictureOf = file => pictures.TryGetValue(file, out var picture) ? Shown(picture, details) : null,
        });
    }

    private static ShownPicture? Shown(EditionMedia picture, ArticleDetails details) =>
        picture.Hash is { } hash && details.Media.TryGetValue(hash, out var file)
            ? new(file.Path, file.Width, file.Height, picture.Credit, picture.Licence)
            : null;

    /// <summary>"Bylsma et al. (2019)": as sentences name a work.</summary>
    private static string? NameInText(CslItem item)
    {
        var families = item.Names("author").Select(n => n.Split(',')[0]).ToList();
        var year = item.Year is { } y ? $" ({y})" : "";
        return families switch
        {
            [] => null,
            [var one] => one + year,
            [var one, var two] => $"{one} and {two}{year}",
            [var first, ..] => $"{first} et al.{year}",
        };
    }
}
