using Wellspring.Articles.Files;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>An article as a file: YAML front matter and a body in the article language.</summary>
public sealed partial record ArticleFile
{
    public string Title { get; init; } = "";

    /// <summary>From the front matter, or else from the file's name; always a valid slug.</summary>
    public required string Slug { get; init; }

    /// <summary>The front matter itself names the slug.</summary>
    public bool SaysSlug { get; init; }

    public ArticleKind Kind { get; init; }
    public string? Topic { get; init; }
    public IReadOnlyList<string> Also { get; init; } = [];
    public IReadOnlyList<string> Audiences { get; init; } = [];
    public string? PartOf { get; init; }
    public int? Part { get; init; }
    public string Standfirst { get; init; } = "";
    public string Description { get; init; } = "";
    public IReadOnlyList<string> Authors { get; init; } = [];
    public IReadOnlyList<string> Reviewers { get; init; } = [];
    public DateOnly? Published { get; init; }
    public IReadOnlyList<MediaLine> Media { get; init; } = [];
    public bool Sample { get; init; }

    /// <summary>What follows the front matter, to the letter.</summary>
    public required string Body { get; init; }

    /// <summary>The line of the file on which the body begins, from 1.</summary>
    public int BodyLine { get; init; } = 1;

    /// <summary>Where the file came from, for places.</summary>
    public string File { get; init; } = "";

    /// <summary>Front matter of other systems, and ours with a value that is none; an import reports them.</summary>
    public IReadOnlyList<UnknownKey> UnknownKeys { get; init; } = [];

    /// <exception cref="UnreadableInputException">The file cannot be read at all.</exception>
    public static ArticleFile Load(string path) => Read(InputText.Load(path), path);

    /// <param name="file">The file's name, for places and, when the front matter has none, the slug.</param>
    /// <exception cref="UnreadableInputException">The front matter is broken.</exception>
    public static ArticleFile Read(string text, string file)
    {
        var (yaml, body, bodyLine) = FrontMatter.Cut(text, file);
        return FrontMatter.Read(YamlText.Read(yaml, file, firstLine: 2).Map(), body, file) with { BodyLine = bodyLine, File = file };
    }

    /// <summary>A place of the body as a place of the file.</summary>
    public Place InFile(Place place) => place.Line == 0 ? place with { File = File } : new(place.Line + BodyLine - 1, place.Column, File);
}

/// <summary>A picture's rights.</summary>
/// <param name="File">As the body writes it; relative and within the folder.</param>
public sealed record MediaLine(string File, string Licence, string Credit);

/// <param name="Values">Every single value under the key.</param>
public sealed record UnknownKey(string Key, IReadOnlyList<string> Values, Place Place);
