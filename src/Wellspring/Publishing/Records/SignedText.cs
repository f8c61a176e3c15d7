using System.Text;
using Wellspring.Articles;

namespace Wellspring.Publishing;

/// <summary>The public file of a live edition, <c>/articles/{slug}.md</c>: the body to the letter as it was signed, with its front matter.</summary>
public static class SignedText
{
    private const int Letters = 8;

    /// <param name="reviewer">The slug of whoever signed; null when that is no public person.</param>
    public static ArticleFile Of(Edition edition, string slug, ArticleKind kind, bool isSample, string? reviewer, DateTimeOffset firstPublished) => new()
    {
        Title = edition.Title,
        Slug = slug,
        Kind = kind,
        Topic = edition.Topic,
        Also = edition.Also,
        Audiences = edition.Audiences,
        PartOf = edition.PartOf,
        Part = edition.Part,
        Standfirst = edition.Standfirst,
        Description = edition.Description,
        Authors = edition.Authors,
        Reviewers = reviewer is null ? [] : [reviewer],
        Published = DateOnly.FromDateTime(firstPublished.UtcDateTime),
        Media = [.. edition.Media.Select(m => new MediaLine(m.File, m.Licence, m.Credit))],
        Sample = isSample,
        Body = edition.Body,
    };

    /// <summary>A short hash of each line, so that a changed line can be named by its number.</summary>
    public static IEnumerable<string> LineHints(string text) => text.Split('\n').Select(line => Foundation.Hashing.Sha256Hex(Encoding.UTF8.GetBytes(line))[..Letters]);
}
