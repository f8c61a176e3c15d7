using System.Text;
using Wellspring.Articles.Rendering;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>What a text shows but does not hold itself. Without an answer citations are numbered by first use, links are unpaid, pictures are missing.</summary>
public sealed record ArticleSurroundings
{
    public static ArticleSurroundings None { get; } = new();

    /// <summary>The number of a source in the list below the text; null for a key that is no source.</summary>
    public Func<string, int?>? NumberOf { get; init; }

    /// <summary>A source's name within a sentence, as "Bylsma et al. (2019)".</summary>
    public Func<string, string?>? NameOf { get; init; }

    /// <summary>Who pays for a link, if anybody does.</summary>
    public Func<Uri, PaidLink?>? PaidBy { get; init; }

    /// <summary>What the braces of a paragraph, item or row say to readers; null when they say nothing.</summary>
    public Func<Attributes, string?>? NoteOf { get; init; }

    /// <summary>Where an infographic can be had as a picture; null when nowhere.</summary>
    public Func<Infographic, string?>? ShareOf { get; init; }

    /// <summary>The screening test with this slug, as long as readers can take it.</summary>
    public Func<string, ShownTest?>? TestOf { get; init; }

    /// <summary>The picture behind a path as the text writes it.</summary>
    public Func<string, ShownPicture?>? PictureOf { get; init; }
}

/// <param name="Length">As "10 questions, about 3 minutes".</param>
public sealed record ShownTest(string Address, string Title, string Description, string Length);

/// <param name="Address">On this site: a reader's browser asks no one else.</param>
public sealed record ShownPicture(string Address, int? Width, int? Height, string Credit, string Licence)
{
    /// <summary>The same picture in smaller widths, for screens that need no more.</summary>
    public IReadOnlyList<(int Width, string Address)> Sizes { get; init; } = [];
}

/// <summary>
/// A text as HTML for readers: the words encoded, only elements that this class writes, and only safe addresses,
/// so that nothing in a text can become a script or a name that a script would trip over.
/// </summary>
public static class ArticleHtml
{
    public static string Render(ArticleText text, ArticleSurroundings? surroundings = null)
    {
        var html = new StringBuilder(text.Body.Length * 2);
        surroundings ??= ArticleSurroundings.None;
        new BlockHtml(html, new(html, text, surroundings), surroundings).Write(text.Blocks);
        return html.ToString();
    }

    /// <summary>The same, each of the text's blocks by itself.</summary>
    public static IReadOnlyList<string> RenderEach(ArticleText text, ArticleSurroundings surroundings)
    {
        var html = new StringBuilder(text.Body.Length * 2);
        var blocks = new BlockHtml(html, new(html, text, surroundings), surroundings);
        var each = new List<string>();
        foreach (var block in text.Blocks)
        {
            blocks.Write([block]);
            each.Add(html.ToString());
            html.Clear();
        }
        return each;
    }
}
