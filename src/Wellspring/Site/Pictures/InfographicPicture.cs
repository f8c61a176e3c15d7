using Wellspring.Articles;
using Wellspring.Articles.Infographics;
using Wellspring.Foundation.Pictures;
using Wellspring.Site.Content;
using Wellspring.Site.Parts;

namespace Wellspring.Site.Pictures;

/// <summary>An infographic to be passed on: what it says, whose words they are, and on which sources they rest.</summary>
static class InfographicPicture
{
    private const double Width = 1080;
    private const double Edge = 60;
    private const double Inner = Width - (2 * Edge);

    private static readonly TextStyle Title = new(50, 58);
    private static readonly TextStyle Foot = new(22, 31, Ink.Soft);

    /// <summary>Null when it cannot be drawn, or its sources cannot be named with the letters that are shipped.</summary>
    public static Picture? Of(SiteContent site, PublishedArticle article, Infographic infographic, CitedSources sources)
    {
        var foot = FootOf(site, article, infographic, sources);
        if (!Lettering.CanSet([new(site.Settings.Name), .. foot.SelectMany(f => f)]) || InfographicDrawing.Of(infographic, sources.NumberOf) is not { } body) return null;
        return Picture.At($"{article.Path}/pictures/{Slug.From(infographic.Title)}", Compose(site.Settings.Name, infographic.Title, body, foot));
    }

    private static Drawing Compose(string name, string title, Drawing body, IReadOnlyList<IReadOnlyList<Piece>> foot)
    {
        List<Mark> marks = [.. Letterhead.At(Edge, Edge - 8, 44, name)];
        var top = marks.AddText([new(title, Strong: true)], Title, Edge, 140, Inner) + 34;
        var scale = Inner / body.Width;
        marks.AddRange(body.Marks.Select(m => m.Placed(Edge, top, scale)));
        top += (body.Height * scale) + 40;
        marks.Add(new Box(Edge, top, Inner, 2, Ink.Rule));
        top += 22;
        foreach (var words in foot) top = marks.AddText(words, Foot, Edge, top, Inner) + 6;
        return new(Width, Math.Ceiling(top + Edge - 20), marks);
    }

    private static List<IReadOnlyList<Piece>> FootOf(SiteContent site, PublishedArticle article, Infographic infographic, CitedSources sources)
    {
        var cited = infographic.CitedKeys().Where(k => sources.NumberOf(k) is not null).OrderBy(sources.NumberOf).ToList();
        var foot = new List<IReadOnlyList<Piece>>();
        if (cited.Count > 0) foot.Add([new(cited.Count == 1 ? "Source: " : "Sources: "), .. cited.Index().SelectMany(k => Named(k.Item, sources, isLast: k.Index == cited.Count - 1))]);
        foot.Add([new($"From “{article.Title}”, {Address(site, article)}")]);
        if (article.IsSample) foot.Add([new("A sample: author and reviewer are invented.")]);
        return foot;
    }

    private static IEnumerable<Piece> Named(string key, CitedSources sources, bool isLast) =>
        [new(FormattableString.Invariant($"{sources.NumberOf(key)}"), Raised: true), new($"\u00a0{sources.ShortNameOf(key)}{(isLast ? "" : "; ")}")];

    private static string Address(SiteContent site, PublishedArticle article) => site.Settings.PublicUrl.Authority + article.Path;
}
