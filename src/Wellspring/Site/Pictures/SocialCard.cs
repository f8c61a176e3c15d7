using System.Collections.Concurrent;
using Wellspring.Foundation.Pictures;
using Wellspring.Site.Content;
using Wellspring.Site.Parts;

namespace Wellspring.Site.Pictures;

/// <summary>What is shown of a page where somebody shares its address.</summary>
/// <param name="Alt">The same in words, for those who cannot see it.</param>
sealed record SocialCard(Picture Picture, string Alt)
{
    public const int Width = 1200;
    public const int Height = 630;

    // Counts up when cards are drawn otherwise: an address says what stands there.
    private const int Layout = 1;

    private const double Edge = 76;
    private const double Room = 250;
    private const double TitleTop = 168;
    private const double Inner = Width - (2 * Edge);

    private static readonly TextStyle Byline = new(30, 40);
    private static readonly TextStyle Review = new(26, 36, Ink.Soft);
    private static readonly TextStyle[] Titles = [new(80, 88), new(66, 74), new(54, 62), new(44, 52), new(36, 42)];
    private static readonly ConcurrentDictionary<string, SocialCard> OfSites = new();

    /// <summary>Of an article: title, byline, reviewer and date of the review. The site's card when the typeface has not all of their letters.</summary>
    public static SocialCard Of(SiteContent site, PublishedArticle article)
    {
        var lines = new[] { article.Title, By(site, article), Reviewed(site, article), article.IsSample ? "Sample" : "", site.Settings.Name };
        if (!Lettering.CanSet(lines.Select(l => new Piece(l)))) return OfSite(site.Settings);
        return new(At(article.Path + "/card", lines), string.Join(". ", lines.Where(l => l.Length > 0)));
    }

    /// <summary>For every page without one of its own.</summary>
    public static SocialCard OfSite(SiteSettings settings) => OfSites.GetOrAdd(settings.Name, static name =>
        new(At("/assets/card", ["Mental health, in words that can be checked", "", "Named sources, licensed reviewers, no tracking", "", Lettering.CanSet([new(name)]) ? name : ""]), name));

    // Neither measured nor drawn before somebody asks: every page names a card.
    private static Picture At(string place, string[] lines) => Picture.At(place, $"{Layout}\n{string.Join('\n', lines)}", () => Draw(lines));

    private static string By(SiteContent site, PublishedArticle article) =>
        site.Authors(article).Select(a => a.Name).ToList() is { Count: > 0 } names ? "By " + string.Join(" and ", names) : "";

    // What was signed urgently is not reviewed yet, and a policy page is no medicine.
    private static string Reviewed(SiteContent site, PublishedArticle article) => (article, site.Reviewer(article)) switch
    {
        ({ IsPolicy: false, UrgentReason: null }, { } reviewer) => $"Medically reviewed by {reviewer.Name}, {article.SignedAt.InWords()}",
        _ => "",
    };

    private static Drawing Draw(string[] lines)
    {
        List<Mark> marks = [new Outline(Letterhead.Drop, 800, 40, 19, Ink.Leaf), .. Letterhead.At(Edge, 62, 58, lines[4])];
        AddTitle(marks, lines[0]);
        marks.Add(new Box(Edge, 452, 120, 4, Ink.Accent));
        marks.AddRange(OneLine(new(lines[1], Strong: true), Byline, 478));
        marks.AddRange(OneLine(new(lines[2]), Review, 522));
        marks.AddRange(OneLine(new(lines[3]), Review, 74).Select(m => m with { X = Width - Edge - 90 }));
        return new(Width, Height, marks);
    }

    private static void AddTitle(List<Mark> marks, string title)
    {
        IReadOnlyList<Piece> words = [new(title, Strong: true)];
        var style = Titles.FirstOrDefault(s => TextBlock.HeightOf(words, s, Inner) <= Room, Titles[^1]);
        var fitting = (int)(Room / style.Lead);
        foreach (var (i, line) in Lettering.Cut(Lettering.Wrap(words, style.Size, Inner), fitting, style.Size, Inner).Index())
            marks.Add(new Line(line, Edge, TitleTop + (i * style.Lead) + style.Rise, style.Size, Inner, Ink.Text));
    }

    private static IEnumerable<Line> OneLine(Piece words, TextStyle style, double top) =>
        Lettering.Cut(Lettering.Wrap([words], style.Size, Inner), 1, style.Size, Inner).Select(line => new Line(line, Edge, top + style.Rise, style.Size, Inner, style.Ink));
}
