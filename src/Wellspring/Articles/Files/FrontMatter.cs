using System.Globalization;
using Wellspring.Foundation;

namespace Wellspring.Articles.Files;

static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>The YAML between the fences, the body behind them, and the body's first line.</summary>
    public static (string Yaml, string Body, int BodyLine) Cut(string text, string file)
    {
        if (text.StartsWith('\ufeff')) text = text[1..];
        if (!IsFence(FirstLine(text, 0, out var next))) return ("", text, 1);
        var start = next;
        for (var line = 2; next < text.Length; line++)
        {
            var at = next;
            if (FirstLine(text, at, out next) is Fence or "...") return (text[start..at], text[next..], line + 1);
        }
        throw new UnreadableInputException("the front matter is not closed by a line \"---\"", new(1, 1, file));
    }

    private static bool IsFence(string line) => line == Fence;

    private static string FirstLine(string text, int from, out int next)
    {
        var end = text.IndexOf('\n', from);
        next = end < 0 ? text.Length : end + 1;
        return text[from..(end < 0 ? text.Length : end)].TrimEnd();
    }

    public static ArticleFile Read(YamlMap yaml, string body, string file)
    {
        var unknown = yaml.Entries.Where(e => !IsUnderstood(e)).Select(e => new UnknownKey(e.Key, [.. e.Value.Scalars()], e.Place)).ToList();
        var known = new YamlMap([.. yaml.Entries.Where(IsUnderstood)], yaml.Place);
        return new()
        {
            Title = known.TextOf("title"),
            Slug = known.TextOf("slug") is { Length: > 0 } slug ? slug : Slug.From(Path.GetFileNameWithoutExtension(file)),
            SaysSlug = known.TextOf("slug").Length > 0,
            Kind = Kind(known["kind"]),
            Topic = NullIfEmpty(known.TextOf("topic")),
            Also = known.TextsOf("also"),
            Audiences = known.TextsOf("audience"),
            PartOf = NullIfEmpty(known.TextOf("part-of")),
            Part = known["part"] is { } part ? Number(part) : null,
            Standfirst = known.TextOf("standfirst"),
            Description = known.TextOf("description"),
            Authors = known.TextsOf("authors"),
            Reviewers = known.TextsOf("reviewers"),
            Published = known.DateOf("published"),
            Media = [.. (known["media"]?.Items() ?? []).Select(Media)],
            Sample = known.IsTrue("sample"),
            Body = body,
            UnknownKeys = unknown,
        };
    }

    // Other systems use some of our keys in their own way ("published: true", authors as records): theirs are reported, not refused.
    private static bool IsUnderstood(YamlEntry entry) => entry.Key switch
    {
        "title" or "topic" or "part-of" or "standfirst" or "description" or "sample" or "kind" or "part" => entry.Value is YamlScalar,
        "slug" => entry.Value is YamlScalar { Value: var slug } && Slug.IsValid(slug),
        "also" or "audience" or "authors" or "reviewers" => entry.Value.Items().All(v => v is YamlScalar),
        "published" => entry.Value is YamlScalar { Value: var day } && DateOnly.TryParseExact(day, "yyyy-MM-dd", out _),
        "media" => entry.Value.Items().All(v => v is YamlMap),
        _ => false,
    };

    private static ArticleKind Kind(YamlValue? kind) => kind?.Text() switch
    {
        null or "" or "article" => ArticleKind.Article,
        "guide" => ArticleKind.Guide,
        "policy" => ArticleKind.Policy,
        var other => throw kind.Unreadable($"there is no kind \"{other}\"; there are article, guide and policy"),
    };

    private static int Number(YamlValue value) =>
        int.TryParse(value.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw value.Unreadable("a number from 1 is expected here");

    private static MediaLine Media(YamlValue value)
    {
        var line = value.Map();
        var file = line.RequiredText("file");
        if (!MediaPath.IsWithin(file)) throw line["file"]!.Unreadable($"the file \"{file}\" is not within the folder of the article");
        return new(file, line.TextOf("licence"), line.TextOf("credit"));
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
