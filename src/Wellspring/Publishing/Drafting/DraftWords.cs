using System.Text.Json;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;

namespace Wellspring.Publishing;

/// <summary>The words of a working draft: what may be in them, and whether two say the same.</summary>
static class DraftWords
{
    public const int LongestBody = 1_000_000;
    private const int LongestLine = 300;
    private const int LongestWords = 4_000;
    private const int LongestList = 60;

    public static bool AreTheSame(Draft one, Draft other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);

    /// <summary>As they can be stored anywhere: what was typed on several lines where a line is meant becomes one, and nothing in it acts on a terminal or a database.</summary>
    public static Draft Clean(Draft words) => words with
    {
        Title = Line(words.Title),
        Slug = Line(words.Slug),
        Standfirst = Line(words.Standfirst),
        Description = Line(words.Description),
        Body = words.Body.Replace('\0', '\ufffd'),
        Topic = NullIfEmpty(words.Topic),
        PartOf = NullIfEmpty(words.PartOf),
        Also = List(words.Also),
        Audiences = List(words.Audiences),
        Authors = List(words.Authors),
        Reviewers = List(words.Reviewers),
        Media = [.. words.Media.Select(m => new EditionMedia(Line(m.File), m.Hash, Line(m.Licence), Line(m.Credit)))],
    };

    /// <summary>Why they cannot be stored; each code begins with the name of the field it is about.</summary>
    public static IReadOnlyList<Finding> Against(Draft words) =>
    [
        .. TooLong("title", words.Title, LongestLine), .. TooLong("standfirst", words.Standfirst, LongestWords), .. TooLong("description", words.Description, LongestWords),
        .. TooLong("body", words.Body, LongestBody),
        .. words.Slug.Length == 0 || Slug.IsValid(words.Slug) ? [] : new[] { Finding.Refuse("slug-malformed", $"The address \"{Shown(words.Slug)}\" is none: it takes lower-case letters, digits and single hyphens, as in \"{Slug.From(words.Slug)}\".") },
        .. TooMany("also", words.Also), .. TooMany("audiences", words.Audiences), .. TooMany("authors", words.Authors), .. TooMany("reviewers", words.Reviewers),
        .. words.Media.Where(m => m.Hash is not null && (m.Hash.Length != 64 || m.Hash.Any(c => !char.IsAsciiHexDigitLower(c)))).Select(m => Finding.Refuse("media-malformed", $"The picture \"{Shown(m.File)}\" is not one of the media library.")),
        .. words.Part is < 1 or > 999 ? [Finding.Refuse("part-malformed", "A part of a guide has a number from 1 to 999.")] : Array.Empty<Finding>(),
    ];

    private static IEnumerable<Finding> TooLong(string field, string text, int most) =>
        text.Length > most ? [Finding.Refuse($"{field}-long", $"The {field} has {text.Length} characters; {most} is the most that is kept.")] : [];

    private static IEnumerable<Finding> TooMany(string field, IReadOnlyList<string> names) =>
        names.Count > LongestList || names.Any(n => n.Length > LongestLine) ? [Finding.Refuse($"{field}-many", $"The list \"{field}\" takes at most {LongestList} short names.")] : [];

    private static string Line(string? text) => string.Join(' ', TypedText.Clean(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IReadOnlyList<string> List(IReadOnlyList<string> names) => [.. names.Select(Line).Where(n => n.Length > 0).Distinct()];

    private static string? NullIfEmpty(string? text) => Line(text) is { Length: > 0 } words ? words : null;

    private static string Shown(string text) => TypedText.OneLine(text, 60);
}
