using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>All that can be judged of a text by itself, from a file or from an edition: words, sources, pictures and links, but nobody's word for them.</summary>
public sealed record Manuscript
{
    public required string Slug { get; init; }
    public required ArticleKind Kind { get; init; }
    public required string Title { get; init; }
    public required string Standfirst { get; init; }
    public required string Description { get; init; }

    /// <summary>Slugs of people, in byline order.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    public required ArticleText Text { get; init; }
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>The highest risk of the topics it stands under.</summary>
    public required Risk Risk { get; init; }

    /// <summary>The records found for what the text cites, by key.</summary>
    public required IReadOnlyDictionary<string, CitedSource> Sources { get; init; }

    public required IReadOnlyList<ShownMedia> Media { get; init; }
    public required IReadOnlyList<PaidLink> PaidLinks { get; init; }

    /// <summary>Whether a path of this site ("/articles/x") leads somewhere.</summary>
    public required Func<string, bool> LeadsSomewhere { get; init; }

    public required EditorialPolicy Policy { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>Articles and guides state medicine; policy pages speak of the site itself.</summary>
    public bool IsMedical => Kind != ArticleKind.Policy;
}

/// <summary>A picture of the text: where it is named, whether its bytes are there, and on what terms it is shown.</summary>
public sealed record ShownMedia(string File, bool IsThere, string Licence, string Credit);
